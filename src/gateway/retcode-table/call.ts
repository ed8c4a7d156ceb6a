/** Codes 200-xxx: seen on voice calls only; no page explains them. */
export const callRetcodes = [
  {
    code: '200-001',
    typeName: 'WrongCalledNumber',
    class: 'validation',
    retryable: false,
    meaning: 'The number to be called is not one that can be dialled.',
    advice: 'Correct the called number, with the prefix that outside lines need, and dial again.',
    source: 'file id 6554665513',
  },
  {
    code: '200-002',
    typeName: 'AnswerRefused',
    class: 'state',
    retryable: false,
    meaning: 'The call could not be answered; the gateway names this code without explaining it.',
    advice: 'Check that a call is still ringing at this agent before answering.',
    source: 'cec_07_1234',
  },
] as const;
