/** Refusals and failures in words for agents. The `advice` that the server gives is for those who write a front end, and names its fields. */

/** The sign-in's checkbox; a refusal names it. */
export const takeOver = 'Take over the session if the agent is signed in elsewhere';

/** The type of a refusal → what its agent can do now. */
export const refusalWords: Readonly<Record<string, string>> = {
  AccountLocked: 'Your account is locked. Ask your supervisor to unlock it.',
  AgentNotSignedIn: 'Your session is over. Sign in again.',
  AlreadyInConference: 'You are in a conference already. Leave it first.',
  AlreadySignedIn: `You are signed in elsewhere. To go on here, tick “${takeOver}” and sign in again.`,
  AlreadySignedOut: 'You are signed out already.',
  NoCallToAnswer: 'Answer on your phone, or ask to be invited again.',
  CannotHandChairToSelf: 'You have the chair already. Choose another agent.',
  CannotRemoveSelf: 'You cannot remove yourself. Leave, or end the conference for all.',
  CannotSignOutNow: 'Finish your call or your conference first.',
  ChairpersonCannotLeave:
    'You chair this conference. Hand the chair to another agent and leave then, or end it for all.',
  GuidRefused: 'Your session is over. Sign in again.',
  InvalidMessageParameter: 'Check what you have typed.',
  InvalidPhoneNumber: 'Check the phone number: it must be the one of your own phone.',
  InvalidRequestParameter: 'Check what you have typed.',
  InvalidSignInParameter: 'Check what you have typed.',
  MissingSignInParameter: 'Fill in all fields.',
  NoConference: 'You are in no conference at present.',
  NotChairperson: 'Only the chair can do this. Ask the chair to do it, or to hand you the chair.',
  PasswordExpired: 'Your password has expired. Have it renewed, and sign in with the new one.',
  PhoneNumberOutOfRange: 'Agents cannot use this phone. Take another one, or ask your supervisor.',
  PlatformFailure: 'The telephone system did not carry it out. Try again in a moment.',
  PortalAuthenticationFailed: 'Check the agent id, and type the password again.',
  RepeatedRequestRefused: 'This is being done already. Wait a moment.',
  SignedInElsewhere: 'The session on the other desktop cannot be taken over. Sign out there first.',
  SignInInProgress: 'Your sign-in is under way already. Wait a moment.',
  SignInResourceUnavailable: 'Nobody can sign in at present. Try again in a minute.',
  SwitchoverInProgress: 'The telephone system is changing over. Try again in a moment.',
  WrongCalledNumber: 'Check the number.',
  WrongPassword: 'Check the agent id, and type the password again. Too many wrong ones may lock the account.',
};

/** For all others: the number tells whoever runs the platform what it was. */
export const otherRefusal = (retryable: boolean): string =>
  `${retryable ? 'Try again in a moment. If it is refused again, tell' : 'Tell'} your supervisor this number.`;

/** The code of an error → what it means to an agent. */
export const errorWords: Readonly<Record<string, string>> = {
  GATEWAY_TIMEOUT: 'The telephone system did not answer in time.',
  GATEWAY_UNAVAILABLE: 'The telephone system cannot be reached.',
  IDEMPOTENCY_LIMIT: 'That was too much at once.',
  NETWORK: 'The server cannot be reached.',
  TOO_MANY_REQUESTS: 'That was too much at once.',
  UNAUTHENTICATED: 'Your session is over. Sign in again.',
};

/** What the server says of a field, without the field's place in the request: `input.participants[0].address must be …`. */
export function inputWords(message: string): string {
  const [, field, rest] = /^[\w.[\]]*?(\w+)(?:\[\d+\])? (.*)$/s.exec(message) ?? [];
  if (field === undefined || rest === undefined) return message;
  const name = field.replaceAll(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  return `${name.charAt(0).toUpperCase()}${name.slice(1)} ${rest.replace(/\.?$/, '.')}`;
}

export const otherError = 'Something went wrong.';

export const unsure =
  'It may have been done all the same. Look at the board when you are connected, before you try again.';
export const notDone = 'Nothing was done. You can try again.';
/** Nothing is on a board yet, and to sign in once more does no harm. */
export const signInAgain = 'Wait a moment, and sign in again.';
