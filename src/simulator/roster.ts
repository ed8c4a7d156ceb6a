/** An account that the simulated platform knows. */
export interface SimulatedAgent {
  readonly id: string;
  readonly password: string;
  readonly phone?: string;
  readonly name?: string;
  readonly skills?: readonly SimulatedSkill[];
  /** May query every conference of the VDN (cec_07_1301). */
  readonly inspector?: boolean;
  /** If false, a forced sign-in answers 100-015. Default true. */
  readonly mayBeForced?: boolean;
}

export interface SimulatedSkill {
  readonly name: string;
  readonly id: number;
  readonly mediatype: number;
}

const defaultSkills: readonly SimulatedSkill[] = [{ name: 'defaultAudioSkill', id: 1, mediatype: 5 }];

/** `count` agents from `firstId` on. The password is `Demo@<id>`, the phone number `7` and the id with five digits. */
export function agentRange(firstId: number, count: number): SimulatedAgent[] {
  return Array.from({ length: count }, (_, index) => {
    const id = String(firstId + index);
    return { id, password: `Demo@${id}`, phone: `7${id.padStart(5, '0')}`, name: `Agent ${id}`, skills: defaultSkills };
  });
}

/** Agents 1001 to 1020 and the inspector 1100, with passwords `Demo@<id>`. */
export const defaultRoster: readonly SimulatedAgent[] = [
  ...agentRange(1001, 20),
  ...agentRange(1100, 1).map((agent) => ({ ...agent, name: 'Inspector 1100', inspector: true })),
];

/** The ids for people, in the order of the roster: `1001 to 1020, and 1100`. */
export function rangesOf(agents: readonly SimulatedAgent[]): string {
  const ranges: { readonly first: string; last: string }[] = [];
  for (const { id } of agents) {
    const range = ranges.at(-1);
    if (range !== undefined && Number(range.last) + 1 === Number(id)) range.last = id;
    else ranges.push({ first: id, last: id });
  }
  const texts = ranges.map(({ first, last }) => (first === last ? first : `${first} to ${last}`));
  return [...texts.slice(0, -2), texts.slice(-2).join(', and ')].join(', ');
}
