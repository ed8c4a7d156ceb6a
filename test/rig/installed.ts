/** Instances of the installed package over one store, behind a balancer. Each can be stopped and restarted on its port. */
import { join } from 'node:path';
import { inject } from 'vitest';
import { until } from './eventually.ts';
import { ServerProcess, type Exit } from './process.ts';

const entry = 'node_modules/.bin/agent-gateway-graphql';

export class InstalledInstance implements AsyncDisposable {
  readonly host: string;
  readonly #env: Readonly<Record<string, string>>;
  #server: ServerProcess | undefined;

  constructor(port: number, env: Readonly<Record<string, string>>) {
    this.host = `127.0.0.1:${port}`;
    this.#env = { PORT: String(port), ...env };
  }

  get stderr(): string {
    return this.#server?.stderr ?? '';
  }

  /** Resolves when the instance is ready. */
  async start(): Promise<void> {
    const server = new ServerProcess(this.#env, [], [process.execPath, join(inject('installed'), entry)]);
    this.#server = server;
    await until(`${this.host} to be ready`, async () => {
      if (server.exit !== undefined) throw new Error(`it ended: ${server.stderr}`);
      const answer = await fetch(`http://${this.host}/ready`).catch(() => undefined);
      await answer?.text();
      return answer?.status === 200;
    });
  }

  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<Exit | undefined> {
    this.#server?.kill(signal);
    return this.#server?.exited;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#server?.[Symbol.asyncDispose]();
  }
}
