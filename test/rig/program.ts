/** The programs of the client pages, extracted from the pages and run as separate processes. */
import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventually } from './eventually.ts';

const root = join(import.meta.dirname, '..', '..');
const pages = ['clients-with-cache.md', 'clients.md'].map((page) => readFileSync(join(root, 'docs', page), 'utf8'));
const files = [...pages.join('\n').matchAll(/^```\w+ file=(\S+)\n([^]*?)^```$/gm)].map(([, name = '', text = '']) => ({
  name,
  text,
}));

/** Names of the files that are run; the other files are imported by them. */
export const programNames: readonly string[] = files
  .map(({ name }) => name)
  .filter((name) => name !== 'operations.mjs');

/** All programs of the pages in one folder, for the server at this address. */
export class ProgramFolder implements Disposable {
  /** Below node_modules, so that the programs' imports resolve. */
  readonly #path = join(root, 'node_modules', '.documented', randomUUID());

  constructor(url: string) {
    mkdirSync(this.#path, { recursive: true });
    for (const { name, text } of files)
      writeFileSync(join(this.#path, name), text.replaceAll('http://127.0.0.1:4000/graphql', url));
    cpSync(join(root, 'schema', 'generated', 'possible-types.json'), join(this.#path, 'possible-types.json'));
    cpSync(join(root, 'test', 'clients', 'relay', 'generated'), join(this.#path, 'generated'), { recursive: true });
  }

  run(name: string): Program {
    return new Program(this.#path, name);
  }

  [Symbol.dispose](): void {
    rmSync(this.#path, { recursive: true, force: true });
  }
}

export class Program implements AsyncDisposable {
  readonly agentId: string;
  readonly #child: ChildProcess;
  readonly #exited: Promise<unknown>;
  #printed = '';
  #complained = '';

  constructor(path: string, name: string) {
    const [, agentId = ''] = /agent(?:Id)? ?= ?'?(\d+)/.exec(readFileSync(join(path, name), 'utf8')) ?? [];
    this.agentId = agentId;
    const command = name.endsWith('.sh') ? 'bash' : process.execPath;
    // A process group of its own, so that children of a shell end with it.
    const child = spawn(command, [name], { cwd: path, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
    this.#child = child;
    this.#exited = once(child, 'close');
    child.stdout.setEncoding('utf8').on('data', (text: string) => (this.#printed += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (this.#complained += text));
  }

  /** Ids and types of the events that it printed, in order. */
  get events(): readonly { readonly id: string; readonly type: string }[] {
    return this.#printed
      .split('\n')
      .map((line) => line.split(' '))
      .flatMap(([id = '', type]) => (type === undefined ? [] : [{ id, type }]));
  }

  /** Waits until it has printed lines with all of these words. */
  async prints(...words: readonly string[]): Promise<void> {
    const printed = () => {
      const missing = words.filter((word) => !this.#printed.includes(word));
      if (missing.length > 0)
        throw new Error(`no ${missing.join(', ')}; printed:\n${this.#printed}\ncomplained:\n${this.#complained}`);
    };
    await eventually(printed);
  }

  /** Its output on stderr. */
  get complained(): string {
    return this.#complained;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (this.#child.pid !== undefined && this.#child.exitCode === null) process.kill(-this.#child.pid, 'SIGKILL');
    await this.#exited;
  }
}
