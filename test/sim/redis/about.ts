/** What a Redis server reports about itself, as far as the store reads it. */
import type { Reply } from './reply.ts';

export interface About {
  readonly runId: string;
  readonly replicationId: string;
  /** `appendfsync always`: every write is on disk before it is acknowledged. */
  readonly always: boolean;
}

/** @returns undefined for a command about data */
export function answerAbout([name = '', section = '']: readonly string[], about: About): Reply | undefined {
  if (name.toUpperCase() === 'CONFIG')
    return ['appendfsync', about.always ? 'always' : 'everysec', 'no-appendfsync-on-rewrite', 'no', 'dir', '/data'];
  if (name.toUpperCase() !== 'INFO') return undefined;
  const sections: Readonly<Record<string, readonly string[]>> = {
    server: [`run_id:${about.runId}`, 'redis_version:7.0.15'],
    replication: [`master_replid:${about.replicationId}`, 'connected_slaves:0'],
    persistence: ['aof_enabled:1'],
    memory: ['maxmemory:0', 'maxmemory_policy:noeviction'],
  };
  const asked = section === '' ? Object.values(sections).flat() : (sections[section.toLowerCase()] ?? []);
  return asked.join('\r\n');
}
