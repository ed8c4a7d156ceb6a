/** Dependencies and settings of calls to the gateway. */
import type { Log } from '../telemetry/log.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import type { Budgets } from './transport/budgets.ts';
import type { GuidLedger } from '../credentials/guid-ledger.ts';
import type { GatewayHttp } from './transport/http.ts';
import type { Profile } from './request.ts';

export interface GatewayOptions {
  readonly http: GatewayHttp;
  readonly ledger: GuidLedger;
  readonly budgets: Budgets;
  readonly timeoutMs: number;
  readonly profile: Profile;
  readonly log: Log;
  /** For calls of callers without a proven Guid. */
  readonly unprovenLog: { readonly warn: (fields: object, message: string) => void };
  readonly metrics: Metrics;
}
