/** What the desk tells its agents: its own words, none of those that the server has for whoever writes a front end. */
import { expect, test } from 'vitest';
import { noticeOf } from '../../examples/agent-desk/src/answer.ts';
import { errorWords, refusalWords } from '../../examples/agent-desk/src/words.ts';
import { retcodes } from '../../src/gateway/retcodes.ts';

const advice = 'Ask the chairperson to do it; show such buttons only to the chairperson, with `force: true`.';
const refusal = (__typename: string, retryable = false) => ({
  releaseAgentConference: { __typename, retcode: '101-002', message: 'no permission', retryable, advice },
});

test('every refusal is told in words for agents', () => {
  expect(noticeOf('End for all', refusal('NotChairperson'), undefined)).toEqual({
    title: 'End for all: refused',
    code: '101-002',
    message: 'no permission',
    advice: 'Only the chair can do this. Ask the chair to do it, or to hand you the chair.',
    refused: true,
  });
  const advised = (typeName: string, retryable = false) =>
    noticeOf('Leave', refusal(typeName, retryable), undefined)?.advice;
  expect(advised('SomethingNewer')).toBe('Tell your supervisor this number.');
  expect(advised('SomethingNewer', true)).toMatch(/^Try again in a moment\./);
});

test('the desk has words for known refusals alone, and they name nothing of the schema', () => {
  const known = new Set([...retcodes.values()].map(({ typeName }) => typeName));
  expect(Object.keys(refusalWords).filter((name) => !known.has(name))).toEqual([]);
  for (const words of [...Object.values(refusalWords), ...Object.values(errorWords)])
    expect(words).not.toMatch(/`|\b[a-z]+[A-Z]|force:|Guid|Chairperson/);
});

test('without an answer nothing of the browser’s own words is shown', () => {
  const lost = { graphQLErrors: [], networkError: new TypeError('Failed to fetch') };
  expect(noticeOf('Leave', undefined, lost)).toEqual({
    title: 'Leave: no answer',
    code: 'NETWORK',
    message: 'The server cannot be reached.',
    advice: 'It may have been done all the same. Look at the board when you are connected, before you try again.',
    refused: false,
  });
  // There is no board yet.
  expect(noticeOf('Sign-in', undefined, lost)?.advice).toBe('Wait a moment, and sign in again.');
});

test('an error at the desk says whether something was done', () => {
  const fault = (code: string, mayHaveTakenEffect: boolean, message = 'the gateway does not answer') => ({
    graphQLErrors: [{ message, extensions: { code, mayHaveTakenEffect } }],
  });
  expect(noticeOf('Leave', null, fault('GATEWAY_UNAVAILABLE', true))).toMatchObject({
    message: 'The telephone system cannot be reached.',
    advice: expect.stringMatching(/^It may have been done/) as string,
  });
  expect(
    noticeOf('Invitation', null, fault('BAD_USER_INPUT', false, 'input.participants[0].address must be …')),
  ).toMatchObject({
    message: 'Address must be ….',
  });
  expect(noticeOf('Leave', null, fault('INTERNAL', false))).toMatchObject({
    code: 'INTERNAL',
    message: 'Something went wrong.',
    advice: 'Nothing was done. You can try again.',
  });
});
