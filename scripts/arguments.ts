/** Reads and checks the arguments of the commands in package.json, and explains them with `--help`. */
import { parseArgs } from 'node:util';

export interface FlagOption {
  readonly kind: 'flag';
  readonly about: string;
}

export interface TextOption {
  readonly kind: 'text';
  readonly about: string;
  /** The placeholder for the value in the usage, for example `FILE`. */
  readonly value: string;
  readonly default?: string;
}

export interface NumberOption {
  readonly kind: 'number';
  readonly about: string;
  readonly default?: number;
  readonly atLeast?: number;
  readonly atMost?: number;
}

type Option = FlagOption | TextOption | NumberOption;

export interface Names {
  /** The placeholder for each name in the usage, for example `ROW`. */
  readonly value: string;
  readonly about: string;
  /** The allowed names. Without it, any text is allowed. */
  readonly known?: readonly string[];
  /** Without it, any number of names is allowed. */
  readonly atMost?: number;
}

export interface Command<Options> {
  /** The command as typed: `npm run bench`. */
  readonly name: string;
  /** What the command does, in sentences. */
  readonly about: string;
  readonly options?: Options;
  /** Arguments that are not options. */
  readonly names?: Names;
}

type ValueOf<Chosen extends Option> = Chosen extends FlagOption
  ? boolean
  : Chosen extends NumberOption
    ? Chosen extends { readonly default: number }
      ? number
      : number | undefined
    : Chosen extends { readonly default: string }
      ? string
      : string | undefined;

export interface Arguments<Options> {
  readonly values: { readonly [Name in keyof Options]: Options[Name] extends Option ? ValueOf<Options[Name]> : never };
  readonly names: readonly string[];
}

/** Ends the process with exit code 2 and this line. */
export function refuse(line: string): never {
  process.stderr.write(`${line}\n`);
  return process.exit(2);
}

/**
 * Reads the arguments of this process. `--help` prints the usage and exits with 0. An argument that the command does not know, or a value that it
 * does not accept, prints one line and exits with 2.
 */
export function readArguments<const Options extends Readonly<Record<string, Option>>>(
  command: Command<Options>,
): Arguments<Options> {
  const options: Readonly<Record<string, Option>> = command.options ?? {};
  const { values, positionals } = parsed(command.name, options, command.names !== undefined);
  if (values['help'] === true) {
    process.stdout.write(usage(command, options));
    process.exit(0);
  }
  const read = Object.entries(options).map(([name, option]) => [name, valueOf(name, option, values[name])] as const);
  checkNames(positionals, command.names);
  return { values: Object.fromEntries(read) as Arguments<Options>['values'], names: positionals };
}

interface Parsed {
  readonly values: Readonly<Record<string, string | boolean | undefined>>;
  readonly positionals: readonly string[];
}

function parsed(name: string, options: Readonly<Record<string, Option>>, allowPositionals: boolean): Parsed {
  const types: Record<string, { type: 'boolean' | 'string'; short?: string }> = {
    help: { type: 'boolean', short: 'h' },
  };
  for (const [option, { kind }] of Object.entries(options))
    types[option] = { type: kind === 'flag' ? 'boolean' : 'string' };
  try {
    return parseArgs({ allowPositionals, options: types });
  } catch (error) {
    // Node's advice about file names is of no use here.
    const [said = ''] = (error instanceof Error ? error.message : String(error)).split(/\. |\.?\n/);
    return refuse(`${said}. See ${name} -- --help`);
  }
}

function valueOf(
  name: string,
  option: Option,
  given: string | boolean | undefined,
): string | number | boolean | undefined {
  if (option.kind === 'flag') return given === true;
  if (typeof given !== 'string') return option.default;
  if (option.kind === 'text') return given;
  const { atLeast = -Infinity, atMost = Infinity } = option;
  const number = given.trim() === '' ? NaN : Number(given);
  if (number >= atLeast && number <= atMost) return number;
  return refuse(`--${name} is "${given}": expected a number${rangeOf(option)}`);
}

function rangeOf({ atLeast, atMost }: NumberOption): string {
  if (atLeast === undefined) return atMost === undefined ? '' : ` of at most ${atMost}`;
  return atMost === undefined ? ` of at least ${atLeast}` : ` from ${atLeast} to ${atMost}`;
}

function checkNames(
  given: readonly string[],
  { value, known, atMost = Infinity }: Names = { value: '', about: '' },
): void {
  if (given.length > atMost) refuse(`Unexpected argument "${given[atMost]}": expected at most ${atMost} (${value})`);
  const strange = given.find((name) => known?.includes(name) === false);
  if (strange !== undefined) refuse(`Unknown ${value} "${strange}": expected one of ${known?.join(', ')}`);
}

function usage({ name, about, names }: Command<unknown>, options: Readonly<Record<string, Option>>): string {
  const rows = [
    ...(names === undefined ? [] : [[names.value, namesAbout(names)] as const]),
    ...Object.entries(options).map(
      ([option, described]) => [`--${option}${valueName(described)}`, optionAbout(described)] as const,
    ),
    ['--help', 'Print this text'] as const,
  ];
  const width = Math.max(...rows.map(([left]) => left.length)) + 2;
  const lines = rows.map(([left, right]) => `  ${left.padEnd(width)}${right}`);
  const many = names?.atMost === 1 ? '' : ' ...';
  const synopsis = `${name} -- [OPTION ...]${names === undefined ? '' : ` [${names.value}${many}]`}`;
  return `${synopsis}\n\n${about}\n\n${lines.join('\n')}\n`;
}

const valueName = (option: Option): string =>
  option.kind === 'flag' ? '' : ` ${option.kind === 'text' ? option.value : 'N'}`;

function optionAbout(option: Option): string {
  if (option.kind === 'flag') return option.about;
  const range = option.kind === 'number' ? rangeOf(option).trim().replace(/^of /, '') : '';
  const said = [range, option.default === undefined ? '' : `default ${option.default}`].filter((text) => text !== '');
  return `${option.about}${said.length === 0 ? '' : ` (${said.join(', ')})`}`;
}

const namesAbout = ({ about, known }: Names): string => (known === undefined ? about : `${about}: ${known.join(', ')}`);
