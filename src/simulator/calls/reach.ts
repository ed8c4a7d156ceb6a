import type { World } from '../world.ts';
import { isFree, longestIdle } from './lines.ts';
import { agentEnd, outsideEnd } from './phone-call.ts';
import type { CallEnd, Leg, OutsideParty, Party, PhoneCall } from './phone-call.ts';
import { ringAgent, type Arrival } from './ringing.ts';

/** The target of a call. */
export type Target =
  | { readonly kind: 'agent'; readonly id: string }
  | { readonly kind: 'skill'; readonly id: number }
  | { readonly kind: 'number'; readonly number: string };

export interface Reaching extends Pick<Arrival, 'role' | 'transferredFrom' | 'onLost'> {
  readonly by: Leg;
  readonly onRinging: (other: CallEnd) => void;
  readonly onAnswered: (party: Party) => void;
  readonly onFailed: (why: string) => void;
}

/** Tries to reach one more party of the call. The outcome follows later. */
export function reach(world: World, call: PhoneCall, target: Target, reaching: Reaching): void {
  if (target.kind === 'number') reachNumber(world, call, target.number, reaching);
  else reachAgent(world, call, target, reaching);
}

/** A free agent rings. An agent that is not free, or not signed in, cannot be reached. */
function reachAgent(world: World, call: PhoneCall, target: Exclude<Target, { kind: 'number' }>, reaching: Reaching): void {
  const number = target.kind === 'agent' ? target.id : '';
  after(world, call, number, world.settings.alertingMs, reaching, () => {
    const agent = target.kind === 'agent' ? world.agents.get(target.id) : longestIdle(world, target.id);
    if (agent === undefined || !isFree(agent)) {
      reaching.onFailed('no free agent');
      return;
    }
    reaching.onRinging(agentEnd(agent.id));
    ringAgent(world, call, agent, { ...reaching, onDeclined: () => reaching.onFailed('not answered') });
  });
} // prettier-ignore

function reachNumber(world: World, call: PhoneCall, number: string, reaching: Reaching): void {
  const { alertingMs, noAnswerMs, phoneJoinMs } = world.settings;
  after(world, call, number, alertingMs, reaching, () => {
    const behaviour = world.outsidePhones.behaviourOf(number);
    if (behaviour === 'busy') {
      reaching.onFailed('busy');
      return;
    }
    reaching.onRinging(outsideEnd(number));
    if (behaviour === 'answers') after(world, call, number, phoneJoinMs, reaching, answer);
    else if (behaviour === 'refuses') after(world, call, number, phoneJoinMs, reaching, () => reaching.onFailed('refused'));
    else {
      const stop = after(world, call, number, noAnswerMs, reaching, () => reaching.onFailed('not answered'));
      world.outsidePhones.rings(number, () => {
        stop();
        answer();
      });
    }
  });

  function answer(): void {
    const party: OutsideParty = { kind: 'outside', number };
    call.parties.push(party);
    reaching.onAnswered(party);
  }
} // prettier-ignore

/** Continues after a while, unless the attempt has ended. @returns a function that ends it without an event */
function after(
  world: World,
  call: PhoneCall,
  number: string,
  delayMs: number,
  reaching: Reaching,
  run: () => void,
): () => void {
  const timer = world.timers.after(delayMs, () => {
    stop();
    run();
  });
  const attempt = {
    by: reaching.by,
    number,
    cancel: stop,
    lose: () => {
      stop();
      reaching.onLost?.();
    },
  };
  call.attempt = attempt;
  return stop;

  function stop(): void {
    world.timers.cancel(timer);
    world.outsidePhones.ringsNoLonger(number);
    if (call.attempt === attempt) call.attempt = null;
  }
}
