/** Input fields that are numbers to dial, and ids. */
import { checkDigits } from '../checks.ts';
import { BadInput } from '../failures.ts';
import { exactJson, field, type Made, type Spec } from './input-kinds.ts';

const listed = new Intl.ListFormat('en', { type: 'disjunction' });

/**
 * @param and as in `digits`
 * @returns such as `digits, *, or #`
 */
const charactersOf = (and: string): string =>
  listed.format(['digits', ...(and.match(/\w-\w|./g) ?? [])].map((each) => (each === '-' ? 'hyphens' : each)));

/** A number to dial, or an id: digits and the characters of `and`, which is written like the content of a regular expression's character class. */
export const digits = <const Optional extends boolean = false>(
  spec: Spec<Optional> & { readonly max: number; readonly and?: string; readonly type?: 'String' | 'ID' },
): Made<string, Optional> => {
  const { max, and = '', type = 'String' } = spec;
  const range = `1 to ${max} ${charactersOf(and)}`;
  const form = new RegExp(`^[0-9${and}]{1,${max}}$`);
  return field<string, Optional>(spec, {
    type,
    range,
    inside: ['1', '2'],
    outside: ['', '1'.repeat(max + 1), '1/2', '1 ', '１'],
    encode: (value, path) => {
      if (!form.test(value)) throw new BadInput(`${path} must have ${range}`);
      return value;
    },
  });
};

/** An id that is a whole number of at most `max` digits. In a body it is sent as a number that keeps its digits. */
export const numberId = <const Optional extends boolean = false>(
  spec: Spec<Optional> & { readonly max: number },
): Made<string, Optional> =>
  field<string, Optional>(spec, {
    type: 'ID',
    range: `1 to ${spec.max} digits`,
    inside: ['1', '2'],
    outside: ['x', '', '1'.repeat(spec.max + 1)],
    encode: (value, path, { at }) => {
      const id = checkDigits(value, path, spec.max);
      return at === 'body' ? exactJson.rawJSON(BigInt(id).toString()) : id;
    },
  });

/** A call: `<seconds of the Unix time>-<serial>`, never a number (cec_07_1366). */
export const callId = <const Optional extends boolean = false>(spec: Spec<Optional>): Made<string, Optional> =>
  digits({ type: 'ID', max: 64, and: '-', ...spec });

export const skillId = <const Optional extends boolean = false>(spec: Spec<Optional>): Made<string, Optional> =>
  numberId({ max: 9, ...spec });
