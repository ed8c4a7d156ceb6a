/** Checks input before anything is sent, so that invalid input causes no upstream call. The error names the field and its range. */
import { nestsTooDeep } from '../net/json-nesting.ts';
import { BadInput } from './failures.ts';

const agentIdForm = /^[1-9]\d{2,5}$/;
export const lowestAgentId = 101;
export const highestAgentId = 999_999;
/** The highest in editions before 2025-11 (protocol.md "Agent id"). */
export const highestClassicAgentId = 59_999;

/** The longest Guid seen in the field has 63 characters. A Guid has at most 512 characters, all of them valid in a header. */
const guidForm = /^[\x21-\x7e]{1,512}$/;

export const isGuid = (text: string): boolean => guidForm.test(text);

/** A decimal number from 101 to 999999 without sign, space or leading zero (protocol.md "Agent id"). */
export function checkAgentId(input: string, field = 'agentId'): string {
  if (!agentIdForm.test(input) || Number(input) < lowestAgentId)
    throw new BadInput(`${field} must be a number from ${lowestAgentId} to ${highestAgentId}`);
  return input;
}

/** @param others single allowed values outside the range, for the message */
export function checkRange(
  input: number,
  field: string,
  min: number,
  max: number,
  others: readonly number[] = [],
): number {
  if (!Number.isInteger(input) || input < min || input > max)
    throw new BadInput(
      `${field} must be ${others.map((other) => `${other}, or `).join('')}a whole number from ${min} to ${max}`,
    );
  return input;
}

/** An id that is a whole number of at most `max` digits. It stays text, so it keeps its digits. */
export function checkDigits(input: string, field: string, max: number): string {
  if (!/^\d+$/.test(input) || input.length > max) throw new BadInput(`${field} must have 1 to ${max} digits`);
  return input;
}

/** @param max length in characters */
export function checkText(input: string, field: string, max: number, min = 0): string {
  const { length } = input;
  if (length < min || length > max)
    throw new BadInput(`${field} must have ${min === 0 ? 'at most' : `${min} to`} ${max} characters`);
  return input;
}

/** @param max length in UTF-8 bytes */
export function checkBytes(input: string, field: string, max: number, min = 0): string {
  const length = Buffer.byteLength(input);
  if (length < min || length > max)
    throw new BadInput(`${field} must have ${min === 0 ? 'at most' : `${min} to`} ${max} bytes`);
  return input;
}

/** Checks JSON that is sent to the gateway unchanged. */
export function checkNesting(input: unknown): void {
  if (nestsTooDeep(input)) throw new BadInput('the input nests too deeply');
}

export function checkCount<Item>(input: readonly Item[], field: string, min: number, max: number): readonly Item[] {
  if (input.length < min || input.length > max)
    throw new BadInput(`${field} must have ${min === max ? `exactly ${min} element` : `${min} to ${max} elements`}`);
  return input;
}
