/** Calls as an agent desk makes them. Together, the scenes run every call operation and confirm each by its events. */
import { expect } from 'vitest';
import { Desk, type RanOutcome } from './desk.ts';
import { startFacade, type Environment, type Facade } from './facade.ts';

export const customer = '70093';
const third = '70094';

/** Two agents at their desks, and external phones. */
export class CallScene implements AsyncDisposable {
  readonly facade: Facade;
  readonly desk: Desk;
  readonly colleague: Desk;

  private constructor(facade: Facade, desk: Desk, colleague: Desk) {
    this.facade = facade;
    this.desk = desk;
    this.colleague = colleague;
  }

  static async open(terms: object = {}, simulator: object = {}, env: Environment = {}): Promise<CallScene> {
    const facade = await startFacade({ simulator: { recording: false, ...simulator }, env });
    const [desk, colleague] = [await Desk.open(facade, '1001', false, terms), await Desk.open(facade, '1002')];
    return new CallScene(facade, desk, colleague);
  }

  /**
   * A customer's call rings at the agent.
   * @returns the id of the call
   */
  async rings(at: Desk = this.desk): Promise<string> {
    const from = at.watch.events.length;
    this.facade.simulator.letHappen({ happening: 'customerRings', agent: at.agentId, caller: customer });
    const { content } = await at.until('AgentEvent_Ringing', {}, from);
    return callIdOf(content);
  }

  /**
   * The agent talks to a customer.
   * @returns the id of the call
   */
  async talks(): Promise<string> {
    const from = this.desk.watch.events.length;
    this.facade.simulator.letHappen({ happening: 'customerRings', agent: this.desk.agentId, caller: customer });
    const { content } = await this.desk.until('AgentEvent_Talking', {}, from);
    return callIdOf(content);
  }

  /**
   * The agent makes an outbound call.
   * @returns the id of the call
   */
  async callsOut(number: string): Promise<string> {
    return this.begins('startOutboundCall', `input: { number: "${number}" }`);
  }

  /**
   * Starts a call, whose id comes from its events.
   * @returns the id of the call
   */
  async begins(mutation: string, args: string, proof = 'AgentEvent_Talking'): Promise<string> {
    const { callId, outcome } = await this.desk.done(mutation, args, `callId ${outcomeFields}`);
    confirmed(outcome, proof);
    const proving = outcome?.events.find(({ type }) => type === proof);
    expect(callIdOf(proving?.content)).toBe(callId);
    return callId as string;
  }

  /** Runs the mutation and waits for the event that confirms it. */
  async does(mutation: string, args: string, proof: string, by: Desk = this.desk): Promise<void> {
    confirmed(await by.outcome(mutation, args), proof);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all([this.desk, this.colleague].map((desk) => desk[Symbol.asyncDispose]()));
    await this.facade[Symbol.asyncDispose]();
  }
}

const outcomeFields = 'outcome { __typename ... on OutcomeConfirmed { events { __typename id type content } } }';

export const callIdOf = (content: unknown): string => {
  const { callid, callId } = content as { readonly callid?: string; readonly callId?: string };
  return callid ?? callId ?? '';
};

function confirmed(outcome: RanOutcome | undefined, proof: string): void {
  expect(outcome?.__typename, proof).toBe('OutcomeConfirmed');
  expect(outcome?.events.map(({ type }) => type)).toContain(proof);
}

const manual = { autoAnswer: false };
const talking = 'AgentEvent_Talking';
const released = 'AgentEvent_Call_Release';
const joined = 'AgentEvent_Conference';

interface NamedScene {
  readonly name: string;
  readonly play: () => Promise<CallScene>;
}

/** Each scene leaves its fixture open, so that a test can read the ledger. */
export const callScenes: readonly NamedScene[] = [
  {
    name: 'a call is answered, muted, sent digits and an announcement, and released',
    play: async () => {
      const scene = await CallScene.open(manual);
      const { desk } = scene;
      const callId = await scene.rings();
      await scene.does('answerCall', `input: { callId: "${callId}" }`, talking);
      await desk.done('muteCall');
      expect(scene.facade.simulator.agent('1001').calls).toMatchObject([{ isMuted: true }]);
      await desk.done('unmuteCall');
      await desk.done('sendDtmf', 'input: { digits: "12*#" }');
      expect(desk.commands().at(-1)?.query).toBe('number=12*%23');
      await desk.done('playAgentAnnouncement', 'input: { body: {} }');
      await scene.does('releaseCall', '', released);
      return scene;
    },
  },
  {
    name: 'a call is rejected, one is picked up from a colleague, and one is taken out of its queue',
    play: async () => {
      const scene = await CallScene.open(manual);
      const { colleague, desk, facade } = scene;
      const rejected = await scene.rings();
      await scene.does('rejectCall', `input: { mode: RELEASE, callId: "${rejected}" }`, 'AgentEvent_No_Answer');
      await colleague.done('setAgentAutoAnswer', 'input: { enabled: false }');
      await scene.rings(colleague);
      await desk.done('setAgentAutoAnswer', 'input: { enabled: true }');
      await scene.does('pickUpCall', 'input: { fromAgentId: "1002" }', talking);
      await scene.does('releaseCall', '', released);
      for (const each of [desk, colleague]) await each.outcome('setAgentBusy', 'input: {}');
      facade.simulator.letHappen({ happening: 'customerCalls', caller: customer });
      const [waiting] = facade.simulator.queuedCalls;
      const taken = `input: { callId: "${waiting?.callId}", skillId: "1" }`;
      await scene.does('takeQueuedCall', taken, talking);
      return scene;
    },
  },
  {
    name: 'the phone is picked up, hung up and released by the desk',
    play: async () => {
      const scene = await CallScene.open();
      const { desk, facade } = scene;
      const { simulator } = facade;
      simulator.letHappen({ happening: 'agentPhoneWill', agent: '1001', will: 'ring' });
      const alerted = async () => {
        const from = desk.watch.events.length;
        simulator.letHappen({ happening: 'customerRings', agent: '1001' });
        await desk.until('AgentOther_PhoneAlerting', {}, from);
      };
      await alerted();
      await scene.does('hangUpAgentPhone', '', 'AgentEvent_No_Answer');
      await alerted();
      await scene.does('pickUpAgentPhone', '', 'AgentOther_PhoneOffhook');
      await scene.does('releaseAgentPhone', '', 'AgentOther_PhoneRelease');
      return scene;
    },
  },
  {
    name: 'two calls are held, retrieved, joined, separated, connected and dropped',
    play: async () => {
      const scene = await CallScene.open();
      const { desk } = scene;
      const first = await scene.callsOut(customer);
      await scene.does('holdCall', '', 'AgentEvent_Hold');
      await scene.does('retrieveCall', `input: { callId: "${first}" }`, talking);
      await scene.does('holdCall', '', 'AgentEvent_Hold');
      await scene.begins('startInternalCall', 'input: { toAgentId: "1002", callData: "order 7" }');
      await scene.does('startThreePartyCall', `input: { heldCallId: "${first}" }`, joined);
      await scene.does('disconnectCallParty', 'input: { number: "1002" }', 'AgentEvent_Customer_Release');
      await scene.does('releaseCall', '', released);
      await scene.colleague.until('AgentState_Ready');

      const held = await scene.callsOut(customer);
      await scene.does('holdCall', '', 'AgentEvent_Hold');
      await scene.callsOut(third);
      await scene.does('connectHeldCall', `input: { heldCallId: "${held}" }`, released);
      const internal = await scene.begins('startInternalCallToQueue', 'input: { skillId: "1" }');
      await scene.does('dropCall', `input: { callId: "${internal}" }`, released);
      expect(scene.facade.simulator.agent(desk.agentId).calls).toEqual([]);
      return scene;
    },
  },
  {
    name: 'a preview is called',
    play: async () => {
      const scene = await CallScene.open();
      const { desk, facade } = scene;
      facade.simulator.letHappen({ happening: 'previewOffered', agent: '1001', numbers: '70001,70002' });
      const { content } = await desk.until('AgentEvent_Preview_CallOut_Ex');
      const { controlid } = content as { readonly controlid: string };
      await scene.begins('startPreviewCall', `input: { number: "70002", callControlId: "${controlid}" }`);
      return scene;
    },
  },
  {
    name: 'a call is switched to video, frozen and unfrozen',
    play: async () => {
      const scene = await CallScene.open({ agentType: 'PC_PHONE_VIDEO' });
      await scene.talks();
      const video = 'input: { media: VIDEO, videoDirection: BOTH }';
      await scene.does('switchCallMedia', video, 'AgentEvent_MediaSwith');
      await scene.desk.done('freezeCallVideo');
      await scene.desk.done('unfreezeCallVideo');
      return scene;
    },
  },
  {
    name: 'an agent and a queue are consulted',
    play: async () => {
      const scene = await CallScene.open();
      await scene.talks();
      const help = await scene.begins('consultAgent', 'input: { toAgentId: "1002" }');
      await scene.does('dropCall', `input: { callId: "${help}" }`, released);
      await scene.does('retrieveCall', 'input: {}', talking);
      await scene.begins('consultQueue', 'input: { skillId: "1", mode: THREE_PARTY, holdMeanwhile: false }', joined);
      return scene;
    },
  },
  ...(
    [
      ['transferCallToQueue', 'skillId: "1"', 'RELEASE', released],
      ['transferCallToQueue', 'skillId: "1"', 'SUCCESS', 'AgentEvent_SuccTransResult'],
      ['transferCallToAgent', 'toAgentId: "1002", callData: "order 7"', 'RELEASE', released],
      ['transferCallToAgent', 'toAgentId: "1002", skillId: "1"', 'SUCCESS', 'AgentEvent_SuccTransResult'],
      ['transferCallToIvr', 'accessCode: "70092"', 'RELEASE', released],
      ['transferCallToIvr', 'accessCode: "70092"', 'SUSPEND', 'AgentEvent_ReturnFromIvr'],
      ['transferCallToAccessCode', 'accessCode: "70092"', 'RELEASE', released],
      ['transferCallToAccessCode', 'accessCode: "70092"', 'SUCCESS', 'AgentEvent_SuccTransResult'],
      ['transferCallToNumber', 'number: "70094"', 'RELEASE', released],
      ['transferCallToNumber', 'number: "70094", callerNumber: "95000"', 'SUCCESS', 'AgentEvent_SuccTransResult'],
      ['transferCallToNumber', 'number: "70094", media: VOICE', 'TALK', joined],
      ['transferCallToNumber', 'number: "70094", holdMeanwhile: true', 'THREE_PARTY', joined],
    ] as const
  ).map(([mutation, target, mode, proof]) => ({
    name: `${mutation} transfers a call with mode ${mode}`,
    play: async () => {
      const scene = await CallScene.open();
      await scene.talks();
      await scene.does(mutation, `input: { ${target}, mode: ${mode} }`, proof);
      return scene;
    },
  })),
  {
    name: 'a transfer is cancelled',
    play: async () => {
      const scene = await CallScene.open();
      await scene.talks();
      await scene.does('transferCallToNumber', 'input: { number: "70094", mode: TALK }', joined);
      await scene.does('cancelCallTransfer', '', talking);
      return scene;
    },
  },
];
