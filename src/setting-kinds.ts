/** Defines a setting, and how the text of an environment variable becomes its value. */
import { readdirSync, statSync } from 'node:fs';
import { isIP } from 'node:net';
import { availableParallelism } from 'node:os';

/** @throws {Error} whose message follows the variable's name: "must be …" */
type Read<Value> = (text: string) => Value;

export interface Setting<Value = unknown> {
  readonly variable: string;
  readonly read: Read<Value>;
  /** The text as a user would write it; undefined if there is no default. */
  readonly defaultText: string | undefined;
  /** The value if the variable is unset and has no default. */
  readonly unset: Value;
  readonly about: string;
  /** Hidden from code that prints or copies a whole configuration. */
  readonly isSecret: boolean;
}

interface Stated {
  /** For `--help` and docs/configuration.md. */
  readonly about: string;
  readonly isSecret?: boolean;
}
type WithDefault<Value> = Stated & ({ readonly default: string | number } | { readonly unset: Value });

export function setting<Value>(
  variable: string,
  read: Read<Value>,
  stated: WithDefault<NoInfer<Value>>,
): Setting<Value>;
export function setting<Value>(variable: string, read: Read<Value>, stated: Stated): Setting<Value | undefined>;
export function setting<Value>(
  variable: string,
  read: Read<Value>,
  { about, isSecret = false, ...otherwise }: Stated | WithDefault<Value>,
): Setting<Value | undefined> {
  return {
    variable,
    read,
    defaultText: 'default' in otherwise ? String(otherwise.default) : undefined,
    unset: 'unset' in otherwise ? otherwise.unset : undefined,
    about,
    isSecret,
  };
}

export const text: Read<string> = (input) => input;

export const secret =
  (fewestCharacters: number): Read<string> =>
  (input) => {
    if (input.length < fewestCharacters) throw new Error(`must have ${fewestCharacters} characters or more`);
    return input;
  };

export const choice =
  <T extends string>(...values: readonly T[]): Read<T> =>
  (input) => {
    const found = values.find((value) => value === input);
    if (found === undefined) throw new Error(`must be one of ${values.join(', ')}`);
    return found;
  };

export const flag = (yes: string, no: string): Read<boolean> => {
  const read = choice(yes, no);
  return (input) => read(input) === yes;
};

export const whole =
  (min: number, max: number): Read<number> =>
  (input) => {
    if (!/^\d{1,15}$/.test(input) || Number(input) < min || Number(input) > max)
      throw new Error(`must be a whole number from ${min} to ${max}`);
    return Number(input);
  };

/** Reads hours, and returns milliseconds. */
export const hours = (min: number, max: number): Read<number> => {
  const read = whole(min, max);
  return (input) => read(input) * 3_600_000;
};

export const endlessMs: Read<number> = (input) => {
  if (input === 'infinite') return Infinity;
  if (!/^\d{1,9}$/.test(input)) throw new Error('must be milliseconds, or infinite');
  return Number(input);
};

export const share: Read<number> = (input) => {
  if (!/^(0(\.\d{1,9})?|1(\.0{1,9})?)$/.test(input)) throw new Error('must be a number from 0 to 1');
  return Number(input);
};

export const workers =
  (most: number): Read<number> =>
  (input) => {
    if (input === 'auto') return Math.min(availableParallelism(), most);
    if (!/^[1-9]\d{0,2}$/.test(input) || Number(input) > most)
      throw new Error(`must be a whole number from 1 to ${most}, or auto`);
    return Number(input);
  };

export const list =
  <Value>(read: Read<Value>): Read<readonly Value[]> =>
  (input) =>
    input.split(',').map((each) => read(each.trim()));

/** @returns the address with the path under which every gateway serves its operations */
export const gatewaySite: Read<string> = (input) => {
  const url = URL.canParse(input) ? new URL(input) : undefined;
  if (!url || !isHttp(url))
    throw new Error('must be an http(s) address such as https://gateway.example.com, or several, comma-separated');
  if (url.username || url.password || url.search || url.hash)
    throw new Error('must hold no credentials, query or fragment');
  const path = url.pathname.replace(/\/+$/, '');
  return url.origin + (path.endsWith('/agentgateway/resource') ? path : `${path}/agentgateway/resource`);
};

/** Origins of front ends that no web server serves. Browsers send them unchanged; `URL` returns no origin for them. */
const appOrigin =
  /^(?:capacitor|ionic|tauri|app|chrome-extension|moz-extension|safari-web-extension):\/\/[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?(?::\d{1,5})?$/;

export const webOrigin: Read<string> = (input) => {
  const isWeb =
    URL.canParse(input) && isHttp(new URL(input)) && new URL(input).origin === input && !input.includes('*');
  if (!isWeb && !appOrigin.test(input))
    throw new Error(
      'must be origins such as https://desk.example.com or capacitor://localhost (no path, no slash at the end, no wildcard), comma-separated',
    );
  return input;
};

/** @returns an address, or a network as `10.0.0.0/8` */
export const network: Read<string> = (input) => {
  const [address = '', bits, ...more] = input.split('/');
  const mostBits = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1;
  const isSized = bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= mostBits);
  if (mostBits < 0 || !isSized || more.length > 0)
    throw new Error('must be addresses or networks such as 10.0.0.0/8, comma-separated');
  return input;
};

export const headerName: Read<string> = (input) => {
  if (!/^[\w!#$%&'+.^`|~-]{1,100}$/.test(input)) throw new Error('must be names of headers, comma-separated');
  return input.toLowerCase();
};

export const httpAddress: Read<string> = (input) => {
  if (!URL.canParse(input) || !isHttp(new URL(input))) throw new Error('must be an http(s) address');
  return input;
};

export const hostName: Read<string> = (input) => {
  if (!/^[\w.-]{1,253}$/.test(input)) throw new Error('must be a host name such as gateway.example.com');
  return input;
};

/** @returns the fingerprint as Node writes it: upper-case hexadecimal digits with colons */
export const fingerprint: Read<string> = (input) => {
  const digits = /^sha256:([0-9a-f:]+)$/i.exec(input)?.[1]?.replaceAll(':', '').toUpperCase();
  if (digits?.length !== 64) throw new Error('must be sha256: and 64 hexadecimal digits, comma-separated for several');
  return digits.replace(/..(?!$)/g, '$&:');
};

const isHttp = ({ protocol }: URL): boolean => /^https?:$/.test(protocol);

export const storeAddress: Read<string> = (input) => {
  if (input.startsWith('sqlite:') && input.length > 'sqlite:'.length) return input;
  if (/^rediss?:\/\/./.test(input)) return input;
  throw new Error('must be sqlite:PATH, sqlite::memory:, redis://HOST:PORT or rediss://HOST:PORT');
};

/** The files and folders that are listed beside `on`, which stands for the documents of this project. */
export const documentFiles: Read<readonly string[]> = (input) => {
  const paths = list(text)(input);
  if (paths.includes('')) throw new Error('must be on, or files and folders, comma-separated');
  const files = paths.filter((path) => path !== 'on');
  const empty = files.find(isFolderWithoutDocuments);
  if (empty !== undefined) throw new Error(`names a folder without a .graphql file: ${empty}`);
  return files;
};

/** A folder without documents would trust none, and only rejected requests would show it. The code that reads the files reports unreadable ones. */
function isFolderWithoutDocuments(path: string): boolean {
  return (
    statSync(path, { throwIfNoEntry: false })?.isDirectory() === true &&
    !readdirSync(path).some((name) => name.endsWith('.graphql'))
  );
}
