/** The state of an agent's part in a call. `inIvr`: the customer is with an IVR and will return. */
export type LegState = 'dialing' | 'alerting' | 'ringing' | 'talking' | 'held' | 'threeParty' | 'inIvr' | 'over';

export type LegStep =
  'otherRings' | 'connects' | 'holds' | 'retrieves' | 'joins' | 'splits' | 'entersIvr' | 'leavesIvr' | 'ends';

const steps: Readonly<Record<LegState, Readonly<Partial<Record<LegStep, LegState>>>>> = {
  dialing: { otherRings: 'alerting', connects: 'talking', joins: 'threeParty', ends: 'over' },
  alerting: { connects: 'talking', joins: 'threeParty', ends: 'over' },
  ringing: { connects: 'talking', ends: 'over' },
  talking: { holds: 'held', joins: 'threeParty', entersIvr: 'inIvr', ends: 'over' },
  held: { retrieves: 'talking', ends: 'over' },
  threeParty: { joins: 'threeParty', splits: 'talking', ends: 'over' },
  inIvr: { leavesIvr: 'talking', ends: 'over' },
  over: {},
};

/** @returns null if the step is not possible in this state */
export function stateAfter(state: LegState, step: LegStep): LegState | null {
  return steps[state][step] ?? null;
}
