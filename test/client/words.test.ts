/** The texts of the client kit: each language has every code, state and command of the server. */
import { buildSchema, isEnumType } from 'graphql';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { CommandFailed, CommandRefused } from '../../client/src/command.ts';
import {
  chinese,
  english,
  withWords,
  wordsOfCommand,
  wordsOfProblem,
  wordsOfRefusal,
  type Words,
} from '../../client/src/words/index.ts';
import { retcodes } from '../../src/gateway/retcodes.ts';
import { publishedCodes } from '../rig/facts.ts';

const schema = buildSchema(readFileSync(join(import.meta.dirname, '../../schema/schema.graphql'), 'utf8'), {
  assumeValid: true,
  assumeValidSDL: true,
});
const valuesOf = (name: string): readonly string[] => {
  const type = schema.getType(name);
  return isEnumType(type) ? type.getValues().map((value) => value.name) : [];
};
const keys = (words: object): readonly string[] => Object.keys(words).sort();
const sorted = (names: Iterable<string>): readonly string[] => [...names].sort();

/** Every text of a language, by its path. */
function textsOf(part: object, place = ''): readonly (readonly [place: string, text: string])[] {
  return Object.entries(part).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'string' ? [[`${place}${key}`, value] as const] : textsOf(value as object, `${place}${key}.`),
  );
}

describe.each([['English', english] as const, ['Chinese', chinese] as const])('the words in %s', (_name, words) => {
  test('are there for each of the 172 published retcodes', () => {
    expect(keys(words.retcodes)).toHaveLength(172);
    expect(keys(words.retcodes)).toEqual(sorted(publishedCodes.map(({ code }) => code)));
  });

  test('are there for each status, state of a call, end of a session, and command', () => {
    expect(keys(words.statuses)).toEqual(sorted(valuesOf('AgentStatus')));
    expect(keys(words.callStates)).toEqual(sorted(valuesOf('CallState')));
    expect(keys(words.ends)).toEqual(expect.arrayContaining([...valuesOf('SessionEndReason')]));
    expect(keys(words.commands)).toEqual(sorted(Object.keys(schema.getMutationType()?.getFields() ?? {})));
  });

  test('are all there, and name nothing of the schema', () => {
    for (const [place, text] of textsOf(words)) {
      expect(text.trim(), place).not.toBe('');
      expect(text, place).not.toMatch(/`|\b(?!uPortal)[a-z]+[A-Z]|force:/);
    }
  });
});

test('the English meaning of each code is the server’s, and each has advice', () => {
  for (const { code, meaning } of retcodes.values()) {
    const words = wordsOfRefusal(english, { retcode: code, message: '', retryable: false });
    expect(words).toEqual({ meaning: meaning.replaceAll("'", '’'), advice: expect.stringMatching(/\.$/) as string });
  }
});

test('the Chinese has the places of the English, and each text is Chinese', () => {
  const placesOf = (words: Words) => textsOf(words).map(([place]) => place);
  expect(sorted(placesOf(chinese))).toEqual(sorted(placesOf(english)));
  for (const [place, text] of textsOf(chinese))
    if (place !== 'language') expect(text, place).toMatch(/\p{Script=Han}/u);
});

const refused = (code: string, retryable = false): CommandRefused => ({
  name: 'refused',
  code,
  message: 'no permission',
  advice: 'Hide the button',
  retryable,
});
const failed = (code: string, mayHaveTakenEffect: boolean): CommandFailed => ({
  name: 'failed',
  code,
  message: 'connect ECONNREFUSED',
  mayHaveTakenEffect,
});

test('a problem of a command is worded for its agent', () => {
  expect(wordsOfProblem(english, refused('101-002'))).toEqual({
    meaning: 'Only the chairperson of the conference may do this, and the agent is not the chairperson.',
    advice: 'Only the chair can do this. Ask the chair to do it, or to hand you the chair.',
  });
  expect(wordsOfProblem(chinese, failed('NETWORK', true))).toEqual({
    meaning: '无法连接服务器。',
    advice: chinese.mayHaveTakenEffect,
  });
  expect(wordsOfProblem(english, failed('SOMETHING_NEWER', false))).toEqual({
    meaning: 'Something went wrong.',
    advice: english.nothingWasDone,
  });
});

test('a command that failed after it was accepted has words of its own', () => {
  expect(wordsOfProblem(english, refused('AgentConf_RequestFail'))).toEqual(english.failedLater);
});

test('a code that nobody has described keeps the message of the gateway', () => {
  expect(wordsOfProblem(english, refused('999-999'))).toEqual({
    meaning: 'no permission',
    advice: english.otherRetcode.final,
  });
  expect(wordsOfProblem(english, refused('999-999', true)).advice).toBe(english.otherRetcode.retryable);
  expect(wordsOfCommand(chinese, 'answerCall')).toBe('应答呼叫');
  expect(wordsOfCommand(chinese, 'somethingNewer')).toBe('somethingNewer');
});

test('another language stands on a complete one, and replaces what it has', () => {
  const german = withWords(english, { language: 'de', statuses: { IDLE: 'Frei' }, nothingWasDone: 'Nichts geschah.' });
  expect([german.language, german.statuses.IDLE, german.statuses.BUSY]).toEqual(['de', 'Frei', 'Busy']);
  expect([german.nothingWasDone, german.commands.answerCall]).toEqual(['Nichts geschah.', 'Answer call']);
});
