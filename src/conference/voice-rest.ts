/** Voice files of conferences: how they are named in requests (cec_07_1283, cec_07_1295). */
import { checkBytes } from '../gateway/checks.ts';

/** `playMode`: the only value there is. */
export const playGivenFile = 2;
const longestPathBytes = 127;

/** `drive/conf/<vdn id>/<file>`, for example y:/conf/120/1136287.V3 */
export const checkVoicePath = (path: string, field: string): string => checkBytes(path, field, longestPathBytes, 1);

export interface Welcome {
  /** Play a welcome voice to whoever joins. */
  readonly welcomeTone?: boolean | undefined;
  readonly welcomeVoicePath?: string | undefined;
}

export const welcomeBody = ({ welcomeTone, welcomeVoicePath: path }: Welcome) => ({
  beepTone: welcomeTone,
  playMode: path === undefined ? undefined : playGivenFile,
  voicePath: path === undefined ? undefined : checkVoicePath(path, 'input.welcomeVoicePath'),
});
