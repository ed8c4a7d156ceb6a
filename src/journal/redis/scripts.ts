/**
 * The scripts that Redis runs in one step. Each script is a file in `scripts/` that documents its keys, arguments and result. The parts that its
 * first line names are loaded before it. Scripts use only what Lua 5.1 and later versions share: they convert texts with `tonumber`, and numbers do
 * not exceed 2^53.
 */
import { readFileSync } from 'node:fs';

const files = {
  append: 'append',
  restore: 'restore',
  leases: 'leases',
  lacking: 'lacking',
  page: 'page',
  extent: 'extent',
  sessions: 'sessions',
  trim: 'trim',
  claim: 'claim',
  release: 'release',
  round: 'round',
  leave: 'leave',
  known: 'known',
  agree: 'agree',
  adopt: 'adopt',
  epoch: 'epoch',
  witness: 'witness',
  raise: 'raise',
  checkpoint: 'checkpoint',
  saveCheckpoint: 'save-checkpoint',
  keyBegin: 'key-begin',
  keyRead: 'key-read',
  keySettle: 'key-settle',
  keySweep: 'key-sweep',
} as const;
export type ScriptName = keyof typeof files;
export const scriptNames = Object.keys(files) as readonly ScriptName[];

const read = (file: string): string => readFileSync(new URL(`scripts/${file}.lua`, import.meta.url), 'utf8');

function textOf(file: string): string {
  const text = read(file);
  const parts = /^-- Parts: (.+)$/m.exec(text)?.[1]?.split(', ') ?? [];
  return [...parts.map((part) => read(`parts/${part}`)), text].join('\n');
}

export const scripts = Object.fromEntries(
  Object.entries(files).map(([name, file]) => [name, textOf(file)]),
) as Readonly<Record<ScriptName, string>>;
