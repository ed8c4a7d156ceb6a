/** Derives the present state of an agent from its stream, item by item. */
import { noCalls, CallProjection } from './call-projection.ts';
import type { ProjectedAgent } from './projected-agent.ts';
import type { AgentCalls } from './agent-calls.ts';
import { commandNoted, type CommandNote } from './command-notes.ts';
import type { StreamItem } from './event.ts';
import { sessionEnded, streamGap } from './own.ts';
import { noState, stateAfter, stateNoted, type ProjectedState } from './state-projection.ts';

export const nothingKnown: ProjectedAgent = { position: 0, conferenceId: null, calls: noCalls, state: noState };

const joins = new Set(['AgentConf_SelfJoinResult', 'AgentConf_RequestSuccess', 'AgentConf_PresidentChanged']);

export class AgentProjection {
  #position: number;
  #conferenceId: string | null;
  #calls: CallProjection;
  #state: ProjectedState;

  constructor({ position, conferenceId, calls, state }: ProjectedAgent) {
    this.#position = position;
    this.#conferenceId = conferenceId;
    this.#calls = new CallProjection(calls);
    this.#state = state;
  }

  get position(): number {
    return this.#position;
  }

  get calls(): CallProjection {
    return this.#calls;
  }

  get projected(): ProjectedAgent {
    return { position: this.#position, conferenceId: this.#conferenceId, calls: this.#calls.calls, state: this.#state };
  }

  /** Entries up to this position were trimmed before they were read. */
  missUpTo(position: number): void {
    this.#begin(position, { ...noCalls, missingSince: position });
  }

  apply(item: StreamItem): void {
    const { position, type, typeName, fields, isLate } = item;
    if (position <= this.#position) return;
    this.#position = position;
    if (isLate) return;
    if (typeName === sessionEnded) {
      // A forced sign-in takes the session over with its calls, and the gateway discards events that were not polled. Every other end of a session
      // ends its calls.
      if (fields['reason'] === 'REPLACED') this.#miss(position);
      else this.#begin(position, noCalls);
    } else if (joins.has(type)) {
      if (typeof fields['conferenceId'] === 'string') this.#conferenceId = fields['conferenceId'];
    } else if (type === 'AgentConf_SelfLeaveResult') this.#conferenceId = null;
    else if (type === streamGap) this.#miss(position);
    else if (typeName === commandNoted) this.#note(fields['note'] as CommandNote, item.receivedAt.getTime());
    else {
      this.#calls.apply(item);
      this.#state = stateAfter(this.#state, item);
    }
  }

  #miss(position: number): void {
    this.#calls.miss(position);
    this.#state = noState;
  }

  #note(note: CommandNote, notedAtMs: number): void {
    if (note.kind === 'stateAsked' || note.kind === 'stateWithdrawn')
      this.#state = stateNoted(this.#state, note, notedAtMs);
    else this.#calls.note(note, notedAtMs);
  }

  #begin(position: number, calls: AgentCalls): void {
    this.#position = position;
    this.#conferenceId = null;
    this.#state = noState;
    this.#calls = new CallProjection(calls);
  }
}
