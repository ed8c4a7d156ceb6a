/** Recordings of an agent: scenes that run the recording operations that the simulator models. */
import { expect } from 'vitest';
import { CallScene, customer } from './calls.ts';
import { Desk } from './desk.ts';
import { fetchFile } from './files.ts';

interface NamedScene {
  readonly name: string;
  readonly play: () => Promise<CallScene>;
}

const jumped = 'AgentMediaEvent_JumpPlayDone';

/** Each scene leaves its fixture open, so that a test can read the ledger. */
export const recordingScenes: readonly NamedScene[] = [
  {
    name: 'an agent starts to record a call, and stops',
    play: async () => {
      const scene = await CallScene.open();
      await scene.talks();
      await scene.does('startRecording', 'input: {}', 'AgentMediaEvent_Record');
      await scene.does('stopRecording', '', 'AgentMediaEvent_StopRecordDone');
      return scene;
    },
  },
  {
    name: 'a recording is played, paused, resumed, wound and stopped',
    play: async () => {
      const scene = await CallScene.open({}, { recording: true, voiceMs: 600_000 });
      await scene.callsOut(customer);
      const { content } = await scene.desk.until('AgentMediaEvent_Record');
      const { fileName } = content as { readonly fileName: string };
      await scene.does('releaseCall', '', 'AgentEvent_Call_Release');
      await scene.desk.until('AgentState_Ready', {}, 2);
      await scene.does('startPlayback', `input: { fileName: "${fileName}" }`, 'AgentMediaEvent_Play_Succ');
      await scene.does('pausePlayback', '', 'AgentMediaEvent_PausePlayDone');
      await scene.does('resumePlayback', '', 'AgentMediaEvent_ResumePlayDone');
      await scene.does('fastForwardPlayback', 'input: { seconds: 10 }', jumped);
      await scene.does('rewindPlayback', 'input: { seconds: 5 }', jumped);
      await scene.does('stopPlayback', '', 'AgentMediaEvent_StopPlayDone');
      return scene;
    },
  },
  {
    name: 'recordings are downloaded by the agent, and by an inspector',
    play: async () => {
      const scene = await CallScene.open({}, { recording: true });
      const callId = await scene.callsOut(customer);
      const { content } = await scene.desk.until('AgentMediaEvent_Record');
      const { fileName } = content as { readonly fileName: string };
      await using inspector = await Desk.open(scene.facade, '1100');
      for (const [desk, source, more] of [
        [scene.desk, 'call', {}],
        [scene.desk, 'two-track', { callId }],
        [inspector, 'inspected', {}],
      ] as const) {
        const query = new URLSearchParams({ fileName, ...more }).toString();
        const path = `/recordings/${desk.agentId}/${source}?${query}`;
        expect((await fetchFile(scene.facade.url, path, { guid: desk.guid })).status, source).toBe(200);
      }
      return scene;
    },
  },
];
