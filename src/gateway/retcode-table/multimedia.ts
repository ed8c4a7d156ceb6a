/** Codes 106-xxx: text chat and other media. */
export const multimediaRetcodes = [
  {
    code: '106-001',
    typeName: 'MultimediaDisabled',
    class: 'permission',
    retryable: false,
    meaning: 'Media other than voice are switched off at this gateway.',
    advice: 'Hide chat and other media, or have an administrator switch multimedia on.',
    source: 'cec_07_0580',
  },
  {
    code: '106-002',
    typeName: 'EmptyMessage',
    class: 'validation',
    retryable: false,
    meaning: 'A message without any text was to be sent.',
    advice: 'Type a text before sending; keep the send button disabled until then.',
    source: 'cec_07_0580',
  },
  {
    code: '106-003',
    typeName: 'TooManySessions',
    class: 'validation',
    retryable: false,
    meaning: 'More than 60 sessions at a time were asked for.',
    advice: 'Set the number of sessions to 60 or less.',
    source: 'cec_07_0580',
  },
  {
    code: '106-004',
    typeName: 'InvalidTransferDevice',
    class: 'validation',
    retryable: false,
    meaning: 'The kind of target given for the transfer does not exist.',
    advice: 'Transfer to a skill queue, an agent or an access code, and name that kind.',
    source: 'cec_07_0580',
  },
] as const;
