#!/usr/bin/env node
/**
 * The entry point. It uses only syntax and imports that every Node with ES modules can read, because an older one has to get as far as its line.
 */
import { existsSync, readFileSync } from 'fs';
import * as nodeModule from 'module';
import process from 'process';
import { fileURLToPath, URL } from 'url';

const root = new URL('../', import.meta.url);
const { engines } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));

/** `node:sqlite` with its backup API, and stripped types. Later lines have them from the start. */
const lowest = { 22: '22.19.0', 23: '23.8.0' };
const oldestLine = 22;

const version = process.versions.node;
const numbersIn = (text) => text.match(/\d+/g).map(Number);
const majorOf = (text) => numbersIn(text)[0];
const isAtLeast = (wanted) => {
  const given = numbersIn(version);
  const differs = numbersIn(wanted).findIndex((number, at) => number !== given[at]);
  return differs < 0 || given[differs] > numbersIn(wanted)[differs];
};
/** `^22.23.3 || ^24.21.0 || >=26.10.0` */
const isTested = engines.node
  .split('||')
  .some((range) => isAtLeast(range) && (range.includes('>=') || majorOf(range) === majorOf(version)));
const lacksFeatures = majorOf(version) < oldestLine || !isAtLeast(lowest[majorOf(version)] || '0');

if (lacksFeatures) {
  refuse(`Node ${version} is too old: use Node ${lowest[oldestLine]} or newer (supported: ${engines.node})`);
} else {
  // A worker's supervisor has said it.
  if (!isTested && !process.connected)
    process.stderr.write(`Node ${version} is not among the supported releases (${engines.node}). Update Node.\n`);
  start();
}

function start() {
  const sources = new URL('src/main.ts', root);
  const isCheckout = existsSync(fileURLToPath(sources));
  // Most of a start is compiling and stripping types. The cache is set before any TypeScript is read, since Node loads its compiler for that.
  nodeModule.enableCompileCache(isCheckout ? fileURLToPath(new URL('node_modules/.cache/compiled', root)) : undefined);
  import(isCheckout ? sources : new URL('dist/main.js', root)).catch((error) => {
    if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error;
    const [, missing = error.message] = /Cannot find (?:package|module) '([^']*)'/.exec(error.message) || [];
    refuse(`Not installed: ${missing} is missing. Run npm ci${isCheckout ? '' : ', or install the package again'}.`);
  });
}

function refuse(line) {
  process.stderr.write(`${line}\n`);
  process.exitCode = 2;
}
