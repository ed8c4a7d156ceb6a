/**
 * The form that every mutation has: `doSomething` answers `DoSomethingResult` = `DoSomethingSuccess` | the types of the codes documented
 * for the operation | `UnexpectedGatewayFailure`.
 */
import type { ObjectRef } from '@pothos/core';
import { checkAgentId } from '../gateway/checks.ts';
import { GatewayRefusal } from '../gateway/failures.ts';
import type { KnownRetcode } from '../gateway/retcodes.ts';
import { builder, type SchemaTypes } from './builder.ts';
import { MutationFailed } from './errors.ts';
import { failureTypeName, failureTypesOf, UnexpectedGatewayFailure } from './failures.ts';

type Types = PothosSchemaTypes.ExtendDefaultTypes<SchemaTypes>;

/** The union of an operation's success and its refusals. */
export function resultUnion<Success extends object>(
  name: string,
  success: ObjectRef<Types, Success>,
  refusals: readonly KnownRetcode[],
) {
  const codes: ReadonlySet<string> = new Set(refusals);
  return builder.unionType(`${name}Result`, {
    description: `What came of \`${name.charAt(0).toLowerCase()}${name.slice(1)}\`: success, or the gateway’s refusal.`,
    types: [success, ...failureTypesOf(refusals), UnexpectedGatewayFailure],
    resolveType: (value) => (value instanceof GatewayRefusal ? failureTypeName(value, codes) : `${name}Success`),
  });
}

/** The argument that every operation has. */
export const agentIdDescription = 'The agent (the gateway’s agentid, workNo in events): a number from 101 to 999999.';

/** Runs a mutation of one agent: the id is checked first, and a failure says whether the gateway may have acted. */
export async function asMutation<Result>(agentId: string, run: (agentId: string) => Promise<Result>): Promise<Result> {
  try {
    return await run(checkAgentId(agentId));
  } catch (error) {
    throw new MutationFailed(error);
  }
}
