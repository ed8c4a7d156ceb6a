/** An interactive shell. Its output is kept, and each reader continues where the last one stopped. */
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { patienceMs } from './patience.ts';

export class Terminal implements AsyncDisposable {
  readonly #shell: ChildProcessWithoutNullStreams;
  readonly #exited: Promise<unknown>;
  #printed = '';
  #read = 0;
  #commands = 0;

  constructor(cwd: string) {
    // A process group of its own, so that running children end with it.
    this.#shell = spawn('bash', ['--noprofile', '--norc'], { cwd, detached: true });
    this.#exited = once(this.#shell, 'exit');
    for (const stream of [this.#shell.stdout, this.#shell.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => (this.#printed += text));
  }

  /** Types commands without waiting for them. */
  type(commands: string): void {
    this.#shell.stdin.write(`${commands}\n`);
  }

  /**
   * Runs commands and waits for their end.
   * @returns their output
   * @throws if the last command failed
   */
  async run(commands: string): Promise<string> {
    const mark = `--ended ${++this.#commands} `;
    this.type(`${commands}\nprintf '%s%s\\n' '${mark}' "$?"`);
    const printed = await this.#until((text) => text.includes(mark) && text.endsWith('\n'));
    const end = printed.indexOf(mark);
    this.#read += printed.length;
    if (printed.slice(end + mark.length).trim() !== '0') throw new Error(`failed: ${commands}\n${printed}`);
    return printed.slice(0, end);
  }

  /** Waits until `find` finds something in the unread output. `find` returns how much of the output counts as read. */
  async read<Found>(
    find: (text: string) => { readonly found: Found; readonly length: number } | undefined,
  ): Promise<Found> {
    const text = await this.#until((printed) => find(printed) !== undefined);
    const { found, length } = find(text) as { readonly found: Found; readonly length: number };
    this.#read += length;
    return found;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (this.#shell.pid !== undefined) process.kill(-this.#shell.pid, 'SIGKILL');
    await this.#exited;
  }

  #until(enough: (text: string) => boolean): Promise<string> {
    return new Promise((resolve, reject) => {
      const check = () => {
        const text = this.#printed.slice(this.#read);
        if (!enough(text)) return;
        finish();
        resolve(text);
      };
      const timer = setTimeout(() => {
        finish();
        reject(new Error(`waited in vain; printed:\n${this.#printed.slice(this.#read)}`));
      }, patienceMs);
      const finish = () => {
        clearTimeout(timer);
        for (const stream of [this.#shell.stdout, this.#shell.stderr]) stream.off('data', check);
      };
      for (const stream of [this.#shell.stdout, this.#shell.stderr]) stream.on('data', check);
      check();
    });
  }
}
