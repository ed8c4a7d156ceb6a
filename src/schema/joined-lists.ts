/** Lists by ids: joins the requests of several fields of one document into as few gateway calls as the limit allows. */
import type { Query } from '../gateway/declaration/declaration.ts';
import { orRefused } from '../gateway/failed-call.ts';
import type { BoundGateway } from '../gateway/gateway.ts';
import { loaderOf } from './loaders.ts';

type Values = Readonly<Record<string, unknown>>;
type Ids = readonly string[];

/** @throws {GatewayFault | BadInput | Unauthenticated | QueryRefused} */
export async function readJoined(
  operation: Query,
  { by, key, most }: NonNullable<Query['list']>,
  gateway: BoundGateway,
  agentId: string,
  ids: Ids,
): Promise<readonly Values[]> {
  // Checked per field, so that a mistake in one field does not fail the others.
  operation.input[by]?.encode(ids, by, { classic: false, at: 'body' });
  const read = async (asked: Ids) =>
    orRefused(await gateway.read(operation, agentId, { [by]: asked }))[operation.answers] as readonly Values[];
  const loader = loaderOf<Ids, readonly Values[]>(
    gateway,
    `${operation.route} ${agentId}`,
    (lists) => {
      const calls = joined(lists, most).map((call) => ({ ...call, answer: read(call.ids).catch(asError) }));
      return Promise.all(
        lists.map(async (list) => {
          const call = calls.find(({ of }) => of.includes(list));
          const all = (await call?.answer) ?? [];
          if (all instanceof Error || call?.of.length === 1) return all;
          const asked = new Set(list.map(withoutZeros));
          return all.filter((each) => asked.has(withoutZeros(String(each[key]))));
        }),
      );
    },
    { cacheKeyFn: (each) => each.join() },
  );
  return loader.load(ids);
}

/** Groups the lists, in order, as long as a group has no more different ids than one call accepts. */
function joined(lists: readonly Ids[], most: number): readonly { readonly ids: Ids; readonly of: readonly Ids[] }[] {
  const calls: { ids: Ids; of: Ids[] }[] = [];
  for (const list of lists) {
    const last = calls.at(-1);
    const together = [...new Set([...(last?.ids ?? []), ...list])];
    if (last === undefined || together.length > most) calls.push({ ids: list, of: [list] });
    else {
      last.ids = together;
      last.of.push(list);
    }
  }
  return calls;
}

const withoutZeros = (id: string): string => id.replace(/^0+(?=\d)/, '');
const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)));
