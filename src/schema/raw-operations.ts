/**
 * `gatewayRead` and `gatewayCommand`: the operations of the gateway that are known by method and path only (`RAW_OPERATIONS=on`). Only the method
 * shows whether an operation just reads.
 */
import type { ArgBuilder } from '@pothos/core';
import { undocumentedOperations } from '../families/undocumented/catalogue.generated.ts';
import {
  rawLimits,
  rawRequest,
  type RawInput,
  type UndocumentedOperation,
} from '../gateway/declaration/undocumented.ts';
import { checkAgentId } from '../gateway/checks.ts';
import { orRefused } from '../gateway/failed-call.ts';
import { GatewayRefusal } from '../gateway/failures.ts';
import { refusesGuid } from '../gateway/session-retcodes.ts';
import { agentIdDescription } from './agent-entity.ts';
import { builder, type SchemaTypes } from './builder.ts';
import { addMutation, resultUnion } from './mutation.ts';
import { calls } from './upstream.ts';

type Types = PothosSchemaTypes.ExtendDefaultTypes<SchemaTypes>;

interface RawResult {
  readonly result: unknown;
}

const resultDescription = 'The result as the gateway sent it. Its form is not documented.';
const unknownForm =
  'The server knows its method, its path and the names of its parameters, and neither their meaning nor the form of the result: check on a test system what it does.';

/** @param typeName of the enum */
function addOperations(typeName: string, about: string, operations: readonly UndocumentedOperation[]) {
  const values = Object.fromEntries(
    operations.map(({ value, ...operation }) => [value, { value, description: descriptionOf(operation) }]),
  );
  const byValue = new Map(operations.map((operation) => [operation.value, operation]));
  const type = builder.enumType(typeName, { description: about, values });
  return {
    refusals: [...new Set(operations.flatMap(({ refusals }) => refusals))],
    calls: operations.map((operation) => ({
      operation: { route: operation.route, pages: [operation.page] },
      when: `operation: ${operation.value}`,
    })),
    /** @throws {BadInput} when parameters are not valid */
    request: ({ operation, ...given }: RawInput) => {
      const declared = byValue.get(operation);
      if (declared === undefined) throw new Error(`no such operation: ${operation}`);
      return rawRequest(declared, given);
    },
    args: (arg: ArgBuilder<Types>) => ({
      operation: arg({ type, required: true, description: 'The operation.' }),
      path: arg({
        type: 'JSON',
        description: `The parameters of its path beside the agent, as an object of names and values: each ${rawLimits.path}.`,
      }),
      query: arg({
        type: 'JSON',
        description: `Its query parameters, as an object of names and values: each ${rawLimits.query}.`,
      }),
    }),
  };
}

const bodyArgument = (arg: ArgBuilder<Types>) =>
  arg({ type: 'JSON', description: `The body, an object of ${rawLimits.body}.` });

function descriptionOf({ route, about, query, body }: Omit<UndocumentedOperation, 'value'>): string {
  const named = (parameters: UndocumentedOperation['query']) =>
    parameters.map(({ name, required }) => `\`${name}\`${required ? ' (required)' : ''}`).join(', ');
  return [
    `\`${route}\`. ${about}`,
    ...(query.length > 0 ? [`Query parameters: ${named(query)}.`] : []),
    ...(body === undefined ? [] : [body.length > 0 ? `Body: ${named(body)}.` : 'It takes a body.']),
  ].join(' ');
}

const isRead = ({ route }: UndocumentedOperation): boolean => route.startsWith('GET ');

/** Adds both fields to `Query` and `Mutation`. */
export function addRawOperations(): void {
  addRead(undocumentedOperations.filter(isRead));
  addCommand(undocumentedOperations.filter((operation) => !isRead(operation)));
}

function addRead(operations: readonly UndocumentedOperation[]): void {
  const reads = addOperations(
    'GatewayReadOperation',
    'Operations of the gateway that are known by method and path only, and whose method is GET.',
    operations,
  );
  const Success = builder.objectRef<RawResult>('GatewayReadSuccess').implement({
    description: 'The gateway answered.',
    fields: (t) => ({ result: t.expose('result', { type: 'JSON', nullable: true, description: resultDescription }) }),
  });
  // A Guid that the gateway refuses is an error, as in every query.
  const refusals = reads.refusals.filter((code) => !refusesGuid(code));
  builder.queryField('gatewayRead', (t) =>
    t.field({
      type: resultUnion('GatewayRead', Success, refusals),
      nullable: true,
      description: `Calls an operation of the gateway that nobody has documented, with GET. ${unknownForm}`,
      extensions: calls(...reads.calls),
      args: { agentId: t.arg.id({ required: true, description: agentIdDescription }), ...reads.args(t.arg) },
      resolve: async (_root, { agentId, ...given }, { gateway }) => {
        const { operation, input } = reads.request(given);
        const answer = await gateway.read(operation, checkAgentId(agentId), input);
        return answer instanceof GatewayRefusal && refusesGuid(answer.retcode) ? orRefused(answer) : answer;
      },
    }),
  );
}

function addCommand(operations: readonly UndocumentedOperation[]): void {
  const commands = addOperations(
    'GatewayCommandOperation',
    'Operations of the gateway that are known by method and path only, and whose method is not GET.',
    operations,
  );
  const [first, ...others] = commands.calls;
  if (first === undefined) return;
  addMutation<RawInput, RawInput, RawResult>('gatewayCommand', {
    description: `Calls an operation of the gateway that nobody has documented, with POST, PUT or DELETE. ${unknownForm}`,
    operation: { ...first.operation, refusals: commands.refusals },
    forms: others,
    verbatim: true,
    args: (arg) => ({ ...commands.args(arg), body: bodyArgument(arg) }),
    run: (gateway, agentId, given) => {
      const { operation, input } = commands.request(given);
      return gateway.call(operation, agentId, input);
    },
    success: 'The gateway accepted the request. No event is known to confirm it.',
    fields: (t) => ({
      result: t.field({
        type: 'JSON',
        nullable: true,
        description: resultDescription,
        resolve: ({ result }) => result.result,
      }),
    }),
  });
}
