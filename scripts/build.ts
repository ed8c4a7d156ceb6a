/** `npm run build`: compiles the sources to plain JavaScript in `dist`, and copies the files that they read. */
import { spawnSync } from 'node:child_process';
import { cpSync, globSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readArguments } from './arguments.ts';

readArguments({
  name: 'npm run build',
  about: 'Writes the sources to dist as plain JavaScript. npm pack runs it.',
});

const root = join(import.meta.dirname, '..');
rmSync(join(root, 'dist'), { recursive: true, force: true });
const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
const { status } = spawnSync(process.execPath, [compiler, '-p', 'tsconfig.build.json'], {
  cwd: root,
  stdio: 'inherit',
});
// The compiler itself copies imported JSON.
for (const path of globSync('**/*.{lua,js,css}', { cwd: join(root, 'src') }))
  cpSync(join(root, 'src', path), join(root, 'dist', path));
process.exitCode = status ?? 1;
