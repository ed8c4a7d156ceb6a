/** Replaces node:fs in a simulated instance: changes apply to Redis scripts as they do to modules, and data is on the simulated disk. */
import * as plain from 'node:fs';
import { fileURLToPath } from 'node:url';
import { changesOf } from '../changes.ts';
import { isSimulated, ProcessFiles } from '../sqlite/files.ts';
import { lifeOf } from '../world/slots.ts';
import { world } from '../world/world.ts';

export * from 'node:fs';

const slot = Number(/[?]slot=(\d+)$/.exec(import.meta.url)?.[1]);
/** Duration of an asynchronous flush. */
const flushMs = 5;

const files = new ProcessFiles(
  () => world().host.processOf(lifeOf(slot)),
  (run) => {
    setTimeout(run, flushMs);
  },
);

export function readFileSync(path: string | URL, encoding: 'utf8'): string {
  if (isSimulated(path)) return files.readFileSync(path);
  const text = plain.readFileSync(path, encoding);
  return changesOf(typeof path === 'string' ? path : fileURLToPath(path), text);
}

type Plain = (...values: unknown[]) => unknown;

/** Uses the simulated disk if the path is on it. */
function onEither(name: PathFunction): (path: string, ...rest: unknown[]) => unknown {
  const simulated = (files[name] as Plain).bind(files);
  const real = plain[name] as Plain;
  return (path, ...rest) => (isSimulated(path) ? simulated(path, ...rest) : real(path, ...rest));
}

type PathFunction =
  | 'existsSync'
  | 'statSync'
  | 'mkdirSync'
  | 'chmodSync'
  | 'openSync'
  | 'writeFileSync'
  | 'readdirSync'
  | 'renameSync'
  | 'rmSync';

export const existsSync = onEither('existsSync');
export const statSync = onEither('statSync');
export const mkdirSync = onEither('mkdirSync');
export const chmodSync = onEither('chmodSync');
export const openSync = onEither('openSync');
export const writeFileSync = onEither('writeFileSync');
export const readdirSync = onEither('readdirSync');
export const renameSync = onEither('renameSync');
export const rmSync = onEither('rmSync');
/** A simulated instance has only descriptors of the simulated disk. */
export const closeSync = (descriptor: number): void => {
  files.closeSync(descriptor);
};
export const writeSync = (descriptor: number, text: string, at: number): number =>
  files.writeSync(descriptor, text, at);
export const fsyncSync = (descriptor: number): void => {
  files.fsyncSync(descriptor);
};
export const fsync = (descriptor: number, done: (error: unknown) => void): void => {
  files.fsync(descriptor, done);
};
