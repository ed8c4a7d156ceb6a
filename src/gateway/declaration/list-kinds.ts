/** Input fields that are sent as lists of a special form. */
import { checkCount } from '../checks.ts';
import type { Choice } from './input-fields.ts';
import { agents, field, type Made, type Spec } from './input-kinds.ts';

/** Other agents as the whole body: a plain list of their ids (cec_07_0417). */
export const agentList = (
  spec: Omit<Spec<false>, 'wire'> & { readonly count: readonly [min: number, max: number] },
): Made<readonly string[], false> => {
  const ids = agents({ ...spec, wire: '' });
  return {
    ...ids,
    // The fields of a body are collected in an object; this one is written as a list in its place.
    encode: (value, path, sending) => {
      const list = (ids.encode(value, path, sending) as readonly number[]).map(String);
      return { toJSON: () => list };
    },
  };
};

/** Several values of an enum. */
export const choices = <const C extends Choice, const Optional extends boolean = false>(
  type: C,
  spec: Spec<Optional>,
): Made<readonly (keyof C['values'] & string)[], Optional> => {
  const [first = '', second = first] = Object.keys(type.values);
  return field<readonly (keyof C['values'] & string)[], Optional>(spec, {
    type,
    many: true,
    range: 'at least one',
    inside: [[first], [first, second]],
    outside: [[]],
    encode: (value, path) =>
      checkCount(value, path, 1, Object.keys(type.values).length).map((each) => type.values[each]?.wire),
  });
};
