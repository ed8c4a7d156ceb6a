/** Once per run: installs the packages of this folder, packs the server, and installs it into an empty project as its users do. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';

const root = join(import.meta.dirname, '..', '..');
const npm = (args: readonly string[], cwd: string) => promisify(execFile)('npm', [...args], { cwd });

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the project. */
    readonly installed: string;
    readonly tarball: string;
  }
}

async function installTools(): Promise<void> {
  const stamp = join(import.meta.dirname, 'node_modules', '.installed');
  const lock = readFileSync(join(import.meta.dirname, 'package-lock.json'));
  const wanted = createHash('sha256').update(lock).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  await npm(['ci', '--ignore-scripts'], import.meta.dirname);
  writeFileSync(stamp, wanted);
}

export default async function setUp({ provide }: TestProject): Promise<() => Promise<void>> {
  await installTools();
  const folder = mkdtempSync(join(tmpdir(), 'deploy-'));
  const project = join(folder, 'project');
  mkdirSync(project);
  await npm(['pack', '--silent', '--pack-destination', folder], root);
  const [packed = ''] = globSync('*.tgz', { cwd: folder });
  const tarball = join(folder, packed);
  writeFileSync(join(project, 'package.json'), '{ "private": true }\n');
  await npm(['install', '--prefer-offline', '--no-audit', '--no-fund', tarball], project);
  provide('installed', project);
  provide('tarball', tarball);
  // Removing the folder takes seconds, while vitest ends its processes.
  return () => rm(folder, { recursive: true, force: true });
}
