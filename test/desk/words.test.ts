/** The desk's texts for agents: in their language, and without the terms that the server uses for front-end developers. */
import { describe, expect, test } from 'vitest';
import { chinese as chineseWords, english as englishWords } from '../../client/src/words/index.ts';
import { noticeOf, noticeOfProblem, type Language } from '../../examples/agent-desk/src/answer.ts';
import { chinese as chineseTexts } from '../../examples/agent-desk/src/texts/chinese.ts';
import { english as englishTexts } from '../../examples/agent-desk/src/texts/english.ts';

const english: Language = { texts: englishTexts, words: englishWords };
const chinese: Language = { texts: chineseTexts, words: chineseWords };

const advice = 'Ask the chairperson to do it; show such buttons only to the chairperson, with `force: true`.';
const refusal = (retcode: string, retryable = false) => ({
  releaseAgentConference: { __typename: 'Refused', retcode, message: 'no permission', retryable, advice },
});

test('every refusal is told in words for agents, with the gateway’s own beside them', () => {
  expect(noticeOf(english, 'End for all', refusal('101-002'), undefined)).toEqual({
    title: 'End for all: refused',
    code: '101-002',
    message: 'Only the chairperson of the conference may do this, and the agent is not the chairperson.',
    advice: 'Only the chair can do this. Ask the chair to do it, or to hand you the chair.',
    said: 'no permission',
    refused: true,
  });
  expect(noticeOf(chinese, '结束会议', refusal('101-002'), undefined)).toMatchObject({
    title: '结束会议：被拒绝',
    message: chineseWords.retcodes['101-002'].meaning,
  });
  const advised = (retcode: string, retryable = false) =>
    noticeOf(english, 'Leave', refusal(retcode, retryable), undefined)?.advice;
  expect(advised('999-999')).toBe('Report this number to your supervisor.');
  expect(advised('999-999', true)).toMatch(/^Try again in a moment\./);
});

test('without an answer nothing of the browser’s own words is shown', () => {
  const lost = { graphQLErrors: [], networkError: new TypeError('Failed to fetch') };
  expect(noticeOf(english, 'Leave', undefined, lost)).toEqual({
    title: 'Leave: no answer',
    code: 'NETWORK',
    message: 'The server cannot be reached.',
    advice: 'It may have been done all the same. When you are connected, check the state before you try again.',
    refused: false,
  });
  // Before sign-in there is no board.
  const { again } = englishTexts.signIn;
  expect(noticeOf(english, 'Sign-in', undefined, lost, again)?.advice).toBe(again);
});

test('an error at the desk says whether something was done', () => {
  const fault = (code: string, mayHaveTakenEffect: boolean, message = 'the gateway does not answer') => ({
    graphQLErrors: [{ message, extensions: { code, mayHaveTakenEffect } }],
  });
  expect(noticeOf(english, 'Leave', null, fault('GATEWAY_UNAVAILABLE', true))).toMatchObject({
    message: 'The telephone system cannot be reached.',
    advice: expect.stringMatching(/^It may have been done/) as string,
  });
  const invalid = fault('BAD_USER_INPUT', false, 'input.participants[0].address must be …');
  expect(noticeOf(english, 'Invitation', null, invalid)).toMatchObject({ message: 'Address must be ….' });
  expect(noticeOf(chinese, '邀请', null, invalid)).toMatchObject({ message: '请检查输入的内容：Address must be ….' });
  expect(noticeOf(english, 'Leave', null, fault('INTERNAL', false))).toMatchObject({
    code: 'INTERNAL',
    message: 'Something went wrong.',
    advice: 'Nothing was done. You can try again.',
  });
});

test('a command of the kit has the same words', () => {
  const problem = { name: 'refused', code: '200-001', message: 'bad number', advice, retryable: false } as const;
  expect(noticeOfProblem(english, 'Transfer', problem)).toEqual({
    title: 'Transfer: refused',
    code: '200-001',
    message: 'The called number cannot be dialled.',
    advice: 'Check the number.',
    said: 'bad number',
    refused: true,
  });
});

/** All texts. Texts with values are rendered with one set of values. */
function textsOf(part: object, place = ''): readonly (readonly [place: string, text: string])[] {
  return Object.entries(part).flatMap(([key, value]: [string, unknown]) => {
    const at = `${place}${key}`;
    if (typeof value === 'string') return [[at, value] as const];
    if (typeof value !== 'function') return textsOf(value as object, `${at}.`);
    const takesNames = ['listed', 'others'].includes(key);
    const who = { isYou: false, name: '7' };
    const argument = takesNames ? ['7', '8'] : key.startsWith('who') ? who : '7';
    return [[at, (value as (...values: unknown[]) => string)(argument, '8')] as const];
  });
}

describe('the desk in Chinese', () => {
  test('has every text, and none in English', () => {
    expect(textsOf(chineseTexts).map(([place]) => place)).toEqual(textsOf(englishTexts).map(([place]) => place));
    for (const [place, text] of textsOf(chineseTexts)) {
      if (place === 'listed' || text === '7') continue;
      expect(text.replaceAll('Demo@', ''), place).not.toMatch(/[A-Za-z]{3}/);
    }
  });
});
