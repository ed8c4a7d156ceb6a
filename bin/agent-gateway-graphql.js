#!/usr/bin/env node
/**
 * The way in. Most of a start is stripping types and compiling: the next one finds it done, where this folder can be written. It is set
 * before any TypeScript is read, for else Node loads its compiler for that.
 */
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

enableCompileCache(join(import.meta.dirname, '..', 'node_modules', '.cache', 'compiled'));
await import('../src/main.ts');
