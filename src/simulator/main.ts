import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { InvalidInput } from './checkedinput.ts';
import { optionsFrom, variables } from './environment.ts';
import { defaultRoster, rangesOf } from './roster.ts';
import { scenarioFrom } from './scenario.ts';
import { startSimulator, type Simulator } from './simulator.ts';
import type { SimulatorOptions } from './settings.ts';

await run();

async function run(): Promise<void> {
  const wantsHelp = readArguments();
  if (wantsHelp === null) return;
  if (wantsHelp) {
    console.log(help());
    return;
  }
  const options = readOptions();
  if (options === null) return;
  let simulator: Simulator;
  try {
    simulator = await startSimulator(options);
  } catch (error) {
    complain(`cannot listen: ${error instanceof Error ? error.message : String(error)}`);
    return;
  }
  console.log(greeting(simulator, options));
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => void simulator.close().then(() => process.exit(0)));
  }
}

/** @returns whether help is requested; null after an error message */
function readArguments(): boolean | null {
  try {
    const options = { help: { type: 'boolean', short: 'h' } } as const;
    return parseArgs({ args: process.argv.slice(2), options }).values.help ?? false;
  } catch (error) {
    // Node's advice about file names is of no use here.
    const [said = ''] = (error instanceof Error ? error.message : String(error)).split('. ');
    complain(`${said}; it is set by environment variables: npm run simulator -- --help`);
    return null;
  }
}

function readOptions(): SimulatorOptions | null {
  try {
    const options = optionsFrom(process.env);
    const path = process.env['SIMULATOR_SCENARIO'] ?? '';
    return path === '' ? options : { ...options, scenario: scenarioFrom(readScenario(path)) };
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    complain(error.message);
    return null;
  }
}

function readScenario(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new InvalidInput(`SIMULATOR_SCENARIO: cannot read ${path}`, { cause: error });
  }
}

function complain(text: string): void {
  console.error(`simulator: ${text}`);
  process.exitCode = 2;
}

function greeting(simulator: Simulator, options: SimulatorOptions): string {
  const agents = options.agents ?? defaultRoster;
  const first = agents[0];
  // Any phone works. The demo and the documentation use this one.
  const curl =
    first === undefined
      ? ''
      : `curl -i -X PUT ${simulator.url}/onlineagent/${first.id} -H 'Content-Type: application/json' ` +
        `-d '{"password":"${first.password}","phonenum":"7${first.id}"}'`;
  return [
    `agent gateway simulator at ${simulator.url}`,
    `${agents.length} agents: ${rangesOf(agents)}; password Demo@<id>; ledger at ${simulator.origin}/simulator/ledger`,
    curl,
  ].join('\n');
}

function help(): string {
  const lines = Object.entries(variables).map(([name, { meaning }]) => `  ${name.padEnd(30)} ${meaning}`);
  return [
    'usage: npm run simulator, with these environment variables:',
    ...lines,
    `  ${'SIMULATOR_SCENARIO'.padEnd(30)} path of a scenario's JSON to play (none)`,
  ].join('\n');
}
