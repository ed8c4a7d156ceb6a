/** An inspector and two agents. Together, the scenes run every declared inspector operation. */
import { expect } from 'vitest';
import { CallScene, customer } from './calls.ts';
import { ask } from './client.ts';
import { Desk } from './desk.ts';

const inspectorId = '1100';
/** The only skill queue of the simulator's agents. */
export const skillId = '1';

/** Agents 1001 and 1002 at their desks, and the inspector 1100. */
export class SupervisionScene implements AsyncDisposable {
  readonly floor: CallScene;
  readonly inspector: Desk;

  private constructor(floor: CallScene, inspector: Desk) {
    this.floor = floor;
    this.inspector = inspector;
  }

  /** @param terms further fields of the sign-in of 1001 */
  static async open(terms: object = {}): Promise<SupervisionScene> {
    const floor = await CallScene.open(terms);
    return new SupervisionScene(floor, await Desk.open(floor.facade, inspectorId));
  }

  /**
   * Runs a query of the inspector.
   * @param fields of `Query`; fields without arguments get the inspector's id
   */
  async reads<Data>(fields: string): Promise<Data> {
    const document = `{ ${fields.replaceAll('$me', `"${inspectorId}"`)} }`;
    const { data, errors } = await ask<Data>(this.floor.facade.url, document, {}, this.inspector.guid);
    expect(errors).toEqual([]);
    return data;
  }

  /** Runs a mutation of the inspector on 1001. If the gateway reports it to the inspector, waits for the event `proof`. */
  async does(mutation: string, input = '', proof?: string): Promise<void> {
    const args = `input: { targetAgentId: "1001"${input} }`;
    if (proof === undefined) await this.inspector.done(mutation, args);
    else await this.floor.does(mutation, args, proof, this.inspector);
  }

  /** Fills the queue with calls that no agent can take: 1002 and the inspector are busy, and 1001 is talking. */
  async queueFills(): Promise<void> {
    await this.floor.talks();
    for (const desk of [this.floor.colleague, this.inspector]) await desk.outcome('setAgentBusy', 'input: {}');
    this.floor.facade.simulator.letHappen({ happening: 'customerCalls', caller: '70095' });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.inspector[Symbol.asyncDispose]();
    await this.floor[Symbol.asyncDispose]();
  }
}

const offhook = 'AgentOther_PhoneOffhook';
const started = 'AgentOther_BeQcStart';
const stopped = 'AgentOther_BeQcStop';

interface NamedScene {
  readonly name: string;
  readonly play: () => Promise<SupervisionScene>;
}

/** Each scene leaves its fixture open, so that a test can read the ledger. */
export const supervisionScenes: readonly NamedScene[] = [
  ...(
    [
      ['listenToAgent', 8, 'stopInspection', 'AgentOther_PhoneRelease'],
      ['insertIntoCallOfAgent', 9, 'stopInspection', 'AgentOther_PhoneRelease'],
      ['whisperToAgent', 20_172, 'stopWhispering', undefined],
    ] as const
  ).map(([mutation, qcType, stop, proof]) => ({
    name: `${mutation} begins an inspection, and ${stop} ends it`,
    play: async () => {
      const scene = await SupervisionScene.open();
      const { desk } = scene.floor;
      await scene.floor.talks();
      await scene.does(mutation, '', offhook);
      await desk.until(started, { qcType });
      await scene.does(stop, '', proof);
      await desk.until(stopped, { qcType });
      return scene;
    },
  })),
  {
    name: 'an inspector who listens goes on to insert and to whisper',
    play: async () => {
      const scene = await SupervisionScene.open();
      const { desk } = scene.floor;
      await scene.floor.talks();
      await scene.does('listenToAgent', '', offhook);
      await scene.does('toggleInspection');
      await desk.until(started, { qcType: 9 });
      await scene.does('switchInspection', ', kind: WHISPER');
      await desk.until(started, { qcType: 20_172 });
      return scene;
    },
  },
  ...(['interceptCurrentCall', 'interceptCall'] as const).map((mutation) => ({
    name: `${mutation} takes over the call of an agent`,
    play: async () => {
      const scene = await SupervisionScene.open();
      const { desk, facade } = scene.floor;
      const callId = await scene.floor.talks();
      await scene.does('listenToAgent', '', offhook);
      await scene.does(mutation, mutation === 'interceptCall' ? `, callId: "${callId}"` : '', 'AgentEvent_Talking');
      await desk.until('AgentEvent_Call_Release');
      expect(facade.simulator.agent(inspectorId).calls).toMatchObject([{ callId, others: [customer] }]);
      return scene;
    },
  })),
  {
    name: 'the status of an agent is forced, its call ended, its skills changed, and it is signed out',
    play: async () => {
      const scene = await SupervisionScene.open();
      const { desk, facade } = scene.floor;
      const callId = await scene.floor.talks();
      await scene.inspector.done('forceCallRelease', `input: { callId: "${callId}" }`);
      expect((await desk.until('AgentEvent_Call_Release')).content).toBe(callId);
      await scene.does('forceAgentBusy');
      await desk.until('AgentState_SetNotReady_Success');
      await scene.does('forceAgentRest', ', seconds: 600, reason: 2');
      await desk.until('AgentState_SetRest_Success');
      const from = desk.watch.events.length;
      await scene.does('forceAgentIdle');
      await desk.watch.until(({ events }) => events.length > from);
      await scene.does('setSkillsOfAgent', ', skillIds: ["7"]');
      expect(scene.inspector.commands().at(-1)?.body).toEqual({ workNo: '1001', skills: [7] });
      await scene.does('forceAgentSignOut');
      await expect.poll(() => facade.simulator.agent('1001').guid).toBeNull();
      return scene;
    },
  },
  {
    name: 'agents are monitored: their changes arrive at the inspector until the monitoring stops',
    play: async () => {
      const scene = await SupervisionScene.open();
      const { inspector } = scene;
      await inspector.done('startMonitoringAgents', 'input: { agentIds: ["1001", "1002"] }');
      expect(inspector.commands().at(-1)?.query).toBe('agents=1001%3B1002');
      await scene.floor.talks();
      await inspector.until('QC_AgentState_Notify', { subtype: 'QC_AgentState_Active', monitoredagent: '1001' });
      await inspector.done('stopMonitoringAgents', 'input: { agentIds: ["1001"] }');
      await scene.floor.colleague.outcome('setAgentBusy', 'input: {}');
      await inspector.until('QC_AgentState_Notify', { subtype: 'QC_AgentState_Busy', monitoredagent: '1002' });
      return scene;
    },
  },
  {
    name: 'an inspector reads agents, groups and queues',
    play: async () => {
      const scene = await SupervisionScene.open();
      await scene.queueFills();
      await scene.reads(`
        agentInfo(agentId: $me, ofAgentId: "1001") { agentId } agentsById(agentId: $me, ids: ["1001"]) { agentId }
        agentsOfSkillQueue(agentId: $me, skillId: "${skillId}") { agentId } agentsOfGroup(agentId: $me) { agentId }
        signedInAgents(agentId: $me) { agentId } agentStatuses(agentId: $me) { agentId }
        agentGroups(agentId: $me) { id } groupOfAgent(agentId: $me, ofAgentId: "1001") { id }
        skillQueueLength(agentId: $me, skillId: "${skillId}")
        skillQueueStatistics(agentId: $me, skillIds: ["${skillId}"]) { skillId }
        skillQueues(agentId: $me) { id } skillQueuesOfVdn(agentId: $me, vdnId: "1") { id }
        skillQueuesOfAgent(agentId: $me, ofAgentId: "1001") { id }
        ivrFlows(agentId: $me) { id } accessCodes(agentId: $me) { id }
        agent(id: $me) { restReasons { code } isInspector mayPickUpCalls queueLength configuredQueueLength }`);
      return scene;
    },
  },
];
