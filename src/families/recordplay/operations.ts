/** Family `recordplay`: recording calls and screens, and playing recordings to the agent. Its undocumented operations have no declaration. */
import { operationsOf } from '../../gateway/declaration/declaration.ts';
import { optional } from '../../gateway/declaration/input-fields.ts';
import { choice, flag, int, undocumentedBody } from '../../gateway/declaration/input-kinds.ts';
import { readsText } from '../../gateway/declaration/result-fields.ts';
import * as of from './types.ts';

const { mutation, query } = operationsOf('recordplay');

const locationId = int({ wire: 'locationId', range: [0, 65_535], about: 'The node that holds it (`locationId`).' });

export const recordingOperations = {
  startRecording: mutation({
    name: 'beginRecord',
    route: 'PUT record',
    pages: ['cec_07_4210', 'cec_07_0402'],
    about:
      'Starts to record the current call. Requires self-recording and a private deployment. Not available for inspections and video.',
    input: optional({ body: undocumentedBody }),
    outcome: { proof: ['AgentMediaEvent_Record'], refusal: ['AgentMediaEvent_Record_Fail'] },
    refusals: [...of.refusals, '500-008'],
  }),
  stopRecording: mutation({
    name: 'stopRecord',
    route: 'DELETE',
    pages: ['cec_07_4211', 'cec_07_0403'],
    about: 'Stops the recording that the agent started.',
    outcome: of.confirmedBy('AgentMediaEvent_StopRecordDone'),
    refusals: [...of.refusals, '500-010'],
  }),
  startScreenRecording: mutation({
    name: 'startRecordScreen',
    route: 'PUT',
    pages: ['cec_07_4208', 'cec_07_0400'],
    about:
      'Starts to record the screen of the agent, in private deployments with the screen recording component (VRC) on the agent’s computer.',
    refusals: of.refusals,
  }),
  stopScreenRecording: mutation({
    name: 'stopRecordScreen',
    route: 'DELETE',
    pages: ['cec_07_4209', 'cec_07_0401'],
    about: 'Stops the recording of the screen of the agent.',
    refusals: of.refusals,
  }),
  screenRecordingToken: query(readsText('token', 'The token.'), {
    on: 'Agent',
    name: 'getConnectToken',
    route: 'GET',
    pages: ['seen in a public client'],
    about: 'The token for the screen recording component. It is a secret.',
    refusals: [],
  }),
  startPlayback: mutation({
    name: 'beginPlay',
    route: 'PUT play',
    pages: ['cec_07_4202', 'cec_07_0394', 'cec_05_4050', 'cec_05_4051'],
    about: 'Plays a recording to the agent, whose phone rings first. The agent must not be in a call.',
    input: {
      fileName: of.fileName('voicepath'),
      ...optional({ startSeconds: of.seconds('startpostion', 'Where to start, in seconds. Default: 0.'), locationId }),
    },
    outcome: of.plays,
    refusals: [...of.refusals, '500-007'],
  }),
  startNetworkPlayback: mutation({
    name: 'beginNetPlay',
    route: 'POST netplay',
    pages: ['cec_07_4212', 'cec_07_0404'],
    about: 'Plays a recording of a networked call centre to the agent, who must not be in a three-party call.',
    input: {
      fileName: of.fileName('fileName'),
      callCentreId: int({ wire: 'ccId', range: [0, 65_535], about: 'The call centre that has the recording.' }),
      ...optional({
        startSeconds: of.seconds('position', 'Where to start, in seconds. Default: 0.'),
        endless: flag({ wire: 'playTime', as: [1, 0], about: 'Repeat the recording endlessly. Default: false.' }),
        format: choice(of.recordingFormat, { wire: 'fileFormat', about: 'The encoding. Default: `DEFAULT`.' }),
        locationId,
      }),
    },
    outcome: of.plays,
    refusals: [...of.refusals, '500-007'],
  }),
  pausePlayback: mutation({
    name: 'pausePlay',
    pages: ['cec_07_4203', 'cec_07_0395'],
    about: 'Pauses the recording that plays.',
    outcome: of.confirmedBy('AgentMediaEvent_PausePlayDone'),
    refusals: [...of.refusals, '500-003'],
  }),
  resumePlayback: mutation({
    name: 'resumePlay',
    pages: ['cec_07_4204', 'cec_07_0396'],
    about: 'Resumes the recording that is paused.',
    outcome: of.confirmedBy('AgentMediaEvent_ResumePlayDone'),
    refusals: [...of.refusals, '500-005'],
  }),
  fastForwardPlayback: mutation({
    name: 'foreFastPlay',
    route: 'POST forefast/{time}',
    pages: ['cec_07_4205', 'cec_07_0397'],
    about: 'Jumps forward in the recording that plays.',
    input: { seconds: of.seconds('time', 'Seconds to jump.', 'path') },
    outcome: of.confirmedBy('AgentMediaEvent_JumpPlayDone'),
    refusals: [...of.refusals, '500-002'],
  }),
  rewindPlayback: mutation({
    name: 'backFastPlay',
    route: 'POST backfast/{time}',
    pages: ['cec_07_4206', 'cec_07_0398'],
    about: 'Jumps back in the recording that plays.',
    input: { seconds: of.seconds('time', 'Seconds to jump.', 'path') },
    outcome: of.confirmedBy('AgentMediaEvent_JumpPlayDone'),
    refusals: [...of.refusals, '500-001'],
  }),
  seekPlayback: mutation({
    name: 'playRelocation',
    pages: ['cec_07_0405'],
    about: 'Moves to a position in the recording that plays (newest edition only). The gateway sends no event for it.',
    input: {
      from: choice(of.seekOrigin, { wire: 'seekposition', about: 'Where the offset starts.' }),
      seconds: of.seconds('seekseconds', 'The offset in seconds.'),
      ...optional({
        direction: choice(of.seekDirection, { wire: 'seekdirection', about: 'The direction, with `from: CURRENT`.' }),
      }),
    },
    refusals: ['000-002', '100-007', '500-012', '500-013'],
  }),
  stopPlayback: mutation({
    name: 'stopPlay',
    route: 'DELETE',
    pages: ['cec_07_4207', 'cec_07_0399'],
    about: 'Stops the recording that plays.',
    outcome: of.confirmedBy('AgentMediaEvent_StopPlayDone'),
    refusals: [...of.refusals, '500-009'],
  }),
};
