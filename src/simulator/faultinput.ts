import { checkedInput, checkedKind, type FieldTypes } from './checkedinput.ts';
import { faultTable, type FaultKind, type FaultRule } from './fault.ts';

const scopeFields: FieldTypes = {
  agent: 'string?',
  target: { optional: ['poll', 'command'] },
  path: 'string?',
  carrying: { optional: ['event', 'nothing'] },
  times: 'number?',
  processed: 'boolean?',
};

/** A rule received over HTTP or from a scenario, checked against the table of faults. */
export function faultRuleFrom(value: unknown, where: string): FaultRule {
  const kind = checkedKind(value, where, 'kind', Object.keys(faultTable) as FaultKind[]);
  return checkedInput(value, where, {
    kind: 'string',
    ...faultTable[kind].fields,
    ...scopeFields,
  }) as unknown as FaultRule;
}
