/** Recordings of an agent: scenes that carry out the operations on recordings that the simulator models. */
import { CallScene, customer } from './calls.ts';

interface NamedScene {
  readonly name: string;
  readonly play: () => Promise<CallScene>;
}

const jumped = 'AgentMediaEvent_JumpPlayDone';

/** Each ends with the scene still open, so that its ledger can be read. */
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
];
