/** Shared by the operations on recordings: the file to play, positions in it, and the events of playback. */
import { enumOf } from '../../gateway/declaration/input-fields.ts';
import { int, text } from '../../gateway/declaration/input-kinds.ts';

export const recordingFormat = enumOf('PlayedRecordingFormat', 'How a played recording is encoded (`fileFormat`).', {
  DEFAULT: { wire: 0, about: 'The format that is configured for the playback resource.' },
  VOX_24K: { wire: 1, about: 'VOX 24K.' },
  VOX_32K: { wire: 2, about: 'VOX 32K.' },
});

export const seekOrigin = enumOf('PlaybackSeekOrigin', 'From where an offset in a recording counts (`seekposition`).', {
  START: { wire: 0, about: 'The start of the recording.' },
  CURRENT: { wire: 1, about: 'The present position.' },
  END: { wire: 2, about: 'The end of the recording.' },
});

export const seekDirection = enumOf('PlaybackSeekDirection', 'The direction of an offset (`seekdirection`).', {
  FORWARD: { wire: 0, about: 'Forward.' },
  BACK: { wire: 1, about: 'Back.' },
});

const longestSeconds = 2_147_483_647;
export const seconds = (wire: string, about: string, at: 'path' | 'body' = 'body') =>
  int({ wire, at, range: [0, longestSeconds], about });

export const fileName = (wire: string) =>
  text({ wire, max: 100, about: 'The recording: `fileName` of `AgentMediaEvent_Record`.' });

/** The phone of an idle agent rings first (cec_05_4050). */
export const plays = {
  proof: ['AgentMediaEvent_Play_Succ'],
  refusal: ['AgentMediaEvent_Play_Fail'],
  also: ['AgentState_Busy', 'AgentOther_PhoneAlerting', 'AgentOther_PhoneOffhook', 'AgentMediaEvent_Play'],
};
export const confirmedBy = (...proof: readonly string[]) => ({ proof });

export const refusals = ['100-006', '100-007'] as const;
