/** Family `onlineagent`: an agent's own session, bound to a caller. */
import type { GatewayRefusal } from '../gateway/failures.ts';
import type { Caller } from '../gateway/operation.ts';
import { deskOperations as desk, type Bulletin, type Note, type PasswordChange, type SkillReset } from './desk-rest.ts';
import { signInOperation, signInOperations as signIns, type SignInRequest, type SignInScope } from './sign-in-rest.ts';
import { stateOperations as states, type AgentState, type BusyRequest, type RestRequest } from './state-rest.ts';

type Accepted = Promise<null | GatewayRefusal>;

export class SessionRest {
  readonly #caller: Caller;
  /** One loader an operation; all live as long as their request. */

  constructor(caller: Caller) {
    this.#caller = caller;
  }

  signIn(agentId: string, input: SignInRequest, scope: SignInScope, force: boolean) {
    return this.#caller.signIn(signInOperation(scope, force), agentId, input, force);
  }

  /** Without force the gateway does nothing while the agent talks or is answering. A reason, 1 to 255, implies force. */
  async signOut(
    agentId: string,
    { force, reason }: { readonly force?: boolean | undefined; readonly reason?: number | undefined },
  ): Accepted {
    const answer =
      reason === undefined
        ? await this.#caller.call(force === true ? signIns.forceSignOut : signIns.signOut, agentId, {})
        : await this.#caller.call(signIns.forceSignOutWithReason, agentId, { reason });
    if (answer === null) await this.#caller.signedOut(agentId);
    return answer;
  }

  /** What the sign-in told of the session; undefined where this server did not see it. */
  facts(agentId: string) {
    return this.#caller.facts(agentId);
  }

  renewGuid(agentId: string): Accepted {
    return this.#caller.call(signIns.renewGuid, agentId, {});
  }

  /** Of the session keeper alone. */
  heartbeat(agentId: string): Accepted {
    return this.#caller.call(signIns.heartbeat, agentId, {});
  }

  /** @throws {GatewayFault} */
  state(agentId: string): Promise<AgentState | GatewayRefusal> {
    return this.#caller.read(states.status, agentId, {});
  }

  /** Harmless, and documented to refuse a wrong Guid: the proof that an unknown Guid is the agent's (DESIGN decision 10). */
  customState(agentId: string) {
    return this.#caller.read(states.customState, agentId, {});
  }

  skills(agentId: string) {
    return this.#caller.read(desk.skills, agentId, {});
  }

  setBusy(agentId: string, input: BusyRequest): Accepted {
    return this.#caller.call(states.busy, agentId, input);
  }

  cancelBusy(agentId: string): Accepted {
    return this.#caller.call(states.cancelBusy, agentId, {});
  }

  setIdle(agentId: string): Accepted {
    return this.#caller.call(states.idle, agentId, {});
  }

  startWrapUp(agentId: string): Accepted {
    return this.#caller.call(states.wrapUp, agentId, {});
  }

  endWrapUp(agentId: string): Accepted {
    return this.#caller.call(states.endWrapUp, agentId, {});
  }

  startRest(agentId: string, input: RestRequest): Accepted {
    return this.#caller.call(states.rest, agentId, input);
  }

  endRest(agentId: string): Accepted {
    return this.#caller.call(states.endRest, agentId, {});
  }

  setCustomState(agentId: string, input: { readonly state: number }): Accepted {
    return this.#caller.call(states.setCustomState, agentId, input);
  }

  clearCustomState(agentId: string): Accepted {
    return this.#caller.call(states.clearCustomState, agentId, {});
  }

  skillsOf(agentId: string, ofAgentId: string) {
    return this.#caller.read(desk.skillsOf, agentId, ofAgentId);
  }

  resetSkills(agentId: string, input: SkillReset): Accepted {
    return this.#caller.call(desk.resetSkills, agentId, input);
  }

  setAutoAnswer(agentId: string, input: { readonly enabled: boolean }): Accepted {
    return this.#caller.call(desk.autoAnswer, agentId, input);
  }

  setIdleAfterCall(agentId: string, input: { readonly enabled: boolean }): Accepted {
    return this.#caller.call(desk.idleAfterCall, agentId, input);
  }

  sendNote(agentId: string, input: Note): Accepted {
    return this.#caller.call(desk.note, agentId, input);
  }

  sendBulletin(agentId: string, input: Bulletin): Accepted {
    return this.#caller.call(desk.bulletin, agentId, input);
  }

  changePassword(agentId: string, input: PasswordChange): Accepted {
    return this.#caller.call(desk.changePassword, agentId, input);
  }

  setSelfRecording(
    agentId: string,
    input: { readonly enabled: boolean; readonly beforeTalking?: boolean | undefined },
  ): Accepted {
    return this.#caller.call(desk.selfRecording, agentId, input);
  }

  setTalkRight(agentId: string, input: { readonly flag: string }): Accepted {
    return this.#caller.call(desk.talkRight, agentId, input);
  }

  setForwarding(agentId: string, input: { readonly body: unknown }) {
    return this.#caller.call(desk.forwarding, agentId, input);
  }

  bindPhone(agentId: string, input: { readonly body: unknown }) {
    return this.#caller.call(desk.bindPhone, agentId, input);
  }
}
