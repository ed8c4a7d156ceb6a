/** A server under measurement: a process on a core of its own, and the processor time it has used. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';

export interface ContenderSpec {
  readonly name: string;
  /** The program, in a folder with its own dependencies; `undefined`: this project. */
  readonly script: string;
  readonly env?: Readonly<Record<string, string>>;
  /** It speaks REST as the gateway does, not GraphQL: the measure of the others. */
  readonly passThrough?: true;
  /** It has sessions: agents are signed in through it first. */
  readonly sessions?: true;
}

export interface Contender extends ContenderSpec {
  readonly port: number;
  readonly child: ChildProcess;
  /** Seconds of processor time so far, of all its threads. */
  cpuSeconds(): number;
  rssMib(): number;
  stop(): Promise<void>;
}

const ticksPerSecond = Number(spawnSync('getconf', ['CLK_TCK']).stdout.toString()) || 100;

/** @param core undefined: wherever the system puts it */
export async function startContender(
  spec: ContenderSpec,
  gatewayUrl: string,
  core: number | undefined,
): Promise<Contender> {
  const pin = core === undefined ? [] : ['taskset', '-c', String(core)];
  const [command = '', ...args] = pin.concat(process.execPath, spec.script);
  const child = spawn(command, args, {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, PORT: '0', GATEWAY_URL: gatewayUrl, ...spec.env },
  });
  const port = await new Promise<number>((resolve, reject) => {
    let text = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
      const found = /127\.0\.0\.1:(\d+)/.exec(text)?.[1];
      if (found !== undefined) resolve(Number(found));
    });
    child.once('exit', (code) => {
      reject(new Error(`${spec.name} ended with ${code}: ${text}`));
    });
  });
  return {
    ...spec,
    port,
    child,
    cpuSeconds: () => {
      const fields = readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
      return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond;
    },
    rssMib: () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1]) / 1024,
    stop: async () => {
      if (child.exitCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    },
  };
}
