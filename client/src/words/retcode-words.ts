/** The words of all retcodes from their meanings: advice is written for the codes that agents meet, and for the classes of all others. */
import { retcodeFacts } from '../generated/words.ts';
import type { Retcode, RetcodeWords } from './words.ts';

type Class = (typeof retcodeFacts)[Retcode]['class'];

export interface Advice {
  /** Of codes that have advice of their own. */
  readonly own: Readonly<Partial<Record<Retcode, string>>>;
  /** Of a class, where waiting does not help. */
  readonly final: Readonly<Record<Class, string>>;
  /** Where waiting may help. */
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
