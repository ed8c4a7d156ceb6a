import type { Agent } from '../agent.ts';
import { agentStatus } from '../agentstatus.ts';
import { happened, type Happened } from '../happened.ts';
import type { World } from '../world.ts';
import { alertingContent, arrivalContent, voiceMediaKind } from './call-content.ts';
import { callLife } from './call-life.ts';
import { Leg, type Attempt, type Declined, type PhoneCall } from './phone-call.ts';
import { putDownPhone, ringPhone } from './phone-handling.ts';

/** How a call reaches an agent, and what follows. */
export interface Arrival {
  readonly role?: 'main' | 'assistant';
  readonly transferredFrom?: string;
  /** The agent's leg that calls this agent; null if a customer calls. */
  readonly by: Leg | null;
  readonly onAnswered: (leg: Leg) => void;
  readonly onDeclined: (how: Declined) => void;
  /** Called when the call ends before it is answered. */
  readonly onLost?: () => void;
}

type DeclineStep =
  'notAnswered' | 'callReleased' | 'customerReleased' | 'phone' | 'busyAfterNoAnswer' | 'busyAfterReject' | 'idle';

/** The events for each way in which ringing ends (cec_07_1253, cec_07_1255, cec_07_1362). Their order is partly inferred. */
const declineSteps: Readonly<Record<Declined, readonly DeclineStep[]>> = {
  noAnswer: ['notAnswered', 'busyAfterNoAnswer', 'phone', 'idle'],
  toQueue: ['notAnswered', 'busyAfterReject', 'phone'],
  released: ['notAnswered', 'phone', 'idle'],
  phoneHangsUp: ['phone', 'notAnswered', 'idle'],
  cancelled: ['customerReleased', 'callReleased', 'phone', 'idle'],
  taken: ['callReleased', 'phone', 'idle'],
  signsOut: ['callReleased', 'phone'],
}; // prettier-ignore

/** Rings a call at a free agent, or answers it if the agent answers automatically. */
export function ringAgent(world: World, call: PhoneCall, agent: Agent, arrival: Arrival): void {
  const { by, role = 'main', transferredFrom = '' } = arrival;
  const leg = new Leg(call, agent.id, { state: 'ringing', role, transferredFrom });
  let isAnnounced = false;
  const timer = world.timers.after(world.settings.noAnswerMs, () => decline('noAnswer'));
  const attempt: Attempt = {
    by,
    number: agent.id,
    cancel: () => stop('cancelled'),
    lose: () => {
      stop('cancelled');
      arrival.onLost?.();
    },
  };
  leg.ring = {
    get isAnnounced() {
      return isAnnounced;
    },
    answer,
    decline,
    moveTo: (colleagueId) => {
      const colleague = world.agents.get(colleagueId);
      if (colleague === undefined) throw new Error(`no agent ${colleagueId}`);
      stop('taken');
      ringAgent(world, call, colleague, arrival);
    },
  };
  agent.legs = [...agent.legs, leg];
  call.attempt = attempt;
  agent.status = agentStatus.talking;
  agent.tell(happened.talkingBusy);
  ringPhone(world, agent, role, () => {
    if (agent.autoAnswer) {
      agent.tell(happened.autoAnswer(arrivalContent(leg, voiceMediaKind)));
      answer();
      return;
    }
    isAnnounced = true;
    agent.tell(happened.ringing(arrivalContent(leg, String(voiceMediaKind))));
    agent.tell(happened.customerAlerting(alertingContent(leg, call.caller)));
  });

  function answer(): void {
    settle();
    agent.tally.answernums += 1;
    call.parties.push(leg);
    callLife.connect(world, leg);
    arrival.onAnswered(leg);
  }

  function decline(how: Declined): void {
    if (how === 'noAnswer') agent.tally.noanswernums += 1;
    stop(how);
    arrival.onDeclined(how);
  }

  function stop(how: Declined): void {
    settle();
    callLife.detach(world, leg);
    for (const step of declineSteps[how]) takeStep(step);
  }

  function settle(): void {
    world.timers.cancel(timer);
    leg.ring = null;
    if (call.attempt === attempt) call.attempt = null;
  }

  function takeStep(step: DeclineStep): void {
    const { id } = call;
    const told: Partial<Record<DeclineStep, Happened>> = {
      notAnswered: happened.notAnswered(id),
      callReleased: happened.callReleased(id),
      customerReleased: happened.customerReleased(id, call.caller.number),
    };
    const event = told[step];
    if (event !== undefined) agent.tell(event);
    if (step === 'phone') putDownPhone(world, agent, 'platform');
    if (step === 'busyAfterReject') agent.becomeBusy('7');
    if (step === 'busyAfterNoAnswer' && world.settings.busyAfterNoAnswer) agent.becomeBusy('2');
    if (step === 'idle' && agent.status === agentStatus.talking) agent.afterRinging();
  }
}
