/** Two sites of one gateway that a test answers for, and the server in front of them. Both sign agent 1001 in with the Guid `first`. */
import { startServerFor, type Environment, type Server } from './facade.ts';
import { poll, ScriptedGateway } from './scriptedgateway.ts';

export interface TwoSites extends Server, AsyncDisposable {
  readonly first: ScriptedGateway;
  readonly second: ScriptedGateway;
}

/** The server leaves a site after 0.2 s without a connection, or after a poll deadline of less than 0.5 s. */
export const quickSwitch: Environment = { AGENT_GATEWAY_SWITCH_AFTER_MS: '200', AGENT_GATEWAY_POLL_GRACE_MS: '300' };

export async function startTwoSites(env: Environment = {}): Promise<TwoSites> {
  const [first, second] = [await ScriptedGateway.start(), await ScriptedGateway.start()];
  for (const site of [first, second])
    site.always('PUT /onlineagent/1001', (hit) => {
      hit.accept({ result: { guid: 'renewed' } }, { 'Set-GUID': 'JSESSIONID=first' });
    });
  const server = await startServerFor(`${first.url},${second.url}`, { ...quickSwitch, ...env });
  return {
    ...server,
    first,
    second,
    [Symbol.asyncDispose]: async () => {
      for (const site of [first, second])
        for (const route of [poll, 'PUT /onlineagent/']) site.always(route, (hit) => hit.refuse('100-006'));
      await server.stop();
      await Promise.all([first.close(), second.close()]);
    },
  };
}
