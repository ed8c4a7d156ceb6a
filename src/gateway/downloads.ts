/** Downloads files of the gateway with the newest Guid of a session. */
import type { AgentSession } from '../credentials/session.ts';
import { saveOrLog } from './caller-sessions.ts';
import { isGuid } from './checks.ts';
import type { Exchange } from './declaration/declaration.ts';
import { GatewayFault, GatewayRefusal, sessionOver } from './failures.ts';
import type { GatewayOptions } from './gateway-options.ts';
import { requestOf } from './request.ts';
import { refusesGuid } from './session-retcodes.ts';
import type { FileAnswer } from './transport/file-download.ts';
import type { FileRequest, GatewayFiles } from './transport/http.ts';

export interface DownloadsOptions extends Pick<GatewayOptions, 'ledger' | 'profile' | 'log' | 'metrics'> {
  readonly files: GatewayFiles;
  /** Maximum time until the gateway begins to send a file. */
  readonly timeoutMs: number;
}

export class Downloads {
  readonly #options: DownloadsOptions;

  constructor(options: DownloadsOptions) {
    this.#options = options;
  }

  /** Checks the input without sending anything. @throws {BadInput} when the input is not valid */
  check(operation: Exchange, agentId: string, input: object): void {
    requestOf(operation, agentId, input, this.#options);
  }

  /** @throws {BadInput | GatewayFault | RangeNotSatisfiable | Unauthenticated} */
  async open(
    session: AgentSession,
    operation: Exchange,
    input: object,
    range: string | undefined,
  ): Promise<FileAnswer | GatewayRefusal> {
    const { ledger } = this.#options;
    const request: FileRequest = { ...requestOf(operation, session.agentId, input, this.#options), range };
    ledger.use(session);
    for (let repeated = false; ; repeated = true) {
      const { credential } = session;
      if (credential === undefined) throw sessionOver();
      const found = await this.#ask(session, { ...request, ...credential });
      if (repeated || !(found instanceof GatewayRefusal) || !refusesGuid(found.retcode)) return found;
      // The Guid may have been rotated while the request was in flight.
      if (session.guid === credential.guid) await ledger.renewed(session).catch(() => undefined);
      if (session.guid === credential.guid) return found;
    }
  }

  async #ask(session: AgentSession, request: FileRequest): Promise<FileAnswer | GatewayRefusal> {
    const { files, metrics, log } = this.#options;
    try {
      const { found, newGuid, cookies } = await files.download(request);
      metrics.gatewayCall(request.operation, found instanceof GatewayRefusal ? found.retcode : '0');
      const isOwn = !(found instanceof GatewayRefusal && refusesGuid(found.retcode));
      const rotated = isOwn && newGuid !== undefined && isGuid(newGuid) && session.renew(newGuid, Date.now());
      if (session.takeCookies(cookies) || rotated) await saveOrLog(this.#options, session);
      return found;
    } catch (error) {
      if (error instanceof GatewayFault) {
        const { code, reason } = error;
        metrics.gatewayCall(request.operation, code);
        log.warn(
          { operation: request.operation, code, reason, session: session.name },
          'Download from the gateway failed',
        );
      }
      throw error;
    }
  }
}
