/** Which processes are the masters, and what their settings promise. After a restart this proves that nothing is missing. */

export interface Master {
  readonly runId: string;
  readonly replicationId: string;
  /** Each write is flushed before it is answered, as far as the settings can be read. */
  readonly always: boolean;
  /** Address and folder. */
  readonly node: string;
}

/** One master, as the client library represents it. */
interface Node {
  info(section: string): Promise<string>;
  call(name: string, ...args: readonly string[]): Promise<unknown>;
  readonly stream: { readonly remoteAddress?: string | undefined; readonly remotePort?: number | undefined };
}

const provingSettings = ['appendfsync', 'no-appendfsync-on-rewrite', 'dir', 'appenddirname', 'appendfilename'];

/**
 * @param answered converts failures to the journal's terms
 * @param toldApart a replica that takes the master's place has another address
 */
export async function masterOf(
  node: Node,
  answered: <T>(call: Promise<T>) => Promise<T>,
  toldApart: boolean,
): Promise<Master> {
  const info = async (section: string) => parseInfo(await answered(node.info(section)));
  const [server, replication, persistence, settings] = await Promise.all([
    info('server'),
    info('replication'),
    info('persistence'),
    settingsOf(node),
  ]);
  const address = `${node.stream.remoteAddress ?? ''}:${node.stream.remotePort ?? ''}`;
  const at = (name: string): string => settings.get(name) ?? '';
  return {
    runId: server.get('run_id') ?? '',
    replicationId: replication.get('master_replid') ?? '',
    // A replica behind the same address may have been promoted, and lack what its master had flushed.
    always:
      at('appendfsync') === 'always' &&
      at('no-appendfsync-on-rewrite') === 'no' &&
      persistence.get('aof_enabled') === '1' &&
      (toldApart || replication.get('connected_slaves') === '0'),
    node: [address, at('dir'), at('appenddirname'), at('appendfilename')].join(' '),
  };
}

/** A hosted Redis may refuse to show its settings: then nothing is known. */
async function settingsOf(node: Node): Promise<ReadonlyMap<string, string>> {
  // If the connection is what failed, the other commands fail as well.
  const answer = await node.call('CONFIG', 'GET', ...provingSettings).catch(() => []);
  const found = (Array.isArray(answer) ? answer : []).map(String);
  return new Map(found.flatMap((name, at) => (at % 2 === 0 ? [[name, found[at + 1] ?? ''] as const] : [])));
}

/** Parses the answer to INFO. */
export function parseInfo(text: string): ReadonlyMap<string, string> {
  return new Map(
    text
      .split('\r\n')
      .filter((line) => line.includes(':'))
      .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1)]),
  );
}
