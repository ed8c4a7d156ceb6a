/** Builds the words for all retcodes from their meanings. Codes that agents meet have their own advice; all others have the advice of their class. */
import { retcodeFacts } from '../generated/words.ts';
import type { Retcode, RetcodeWords } from './words.ts';

type Class = (typeof retcodeFacts)[Retcode]['class'];

export interface Advice {
  /** For codes that have their own advice. */
  readonly own: Readonly<Partial<Record<Retcode, string>>>;
  /** For each class, where waiting does not help. */
  readonly final: Readonly<Record<Class, string>>;
  /** For codes where waiting may help. */
  readonly retryable: string;
}

export function retcodeWords(
  meanings: Readonly<Record<Retcode, string>>,
  { own, final, retryable }: Advice,
): Readonly<Record<Retcode, RetcodeWords>> {
  const words = Object.entries(retcodeFacts).map(([key, facts]): [string, RetcodeWords] => {
    const code = key as Retcode;
    return [code, { meaning: meanings[code], advice: own[code] ?? (facts.retryable ? retryable : final[facts.class]) }];
  });
  return Object.fromEntries(words) as Record<Retcode, RetcodeWords>;
}
