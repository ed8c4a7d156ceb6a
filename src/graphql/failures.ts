/** Refusals as data: one GraphQL type for each retcode of the catalogue, shared by all operations, and one for the rest. */
import type { GatewayRefusal } from '../gateway/failures.ts';
import { ctiCodeOf, retcode, retcodes, type KnownRetcode, type Retcode } from '../gateway/retcodes.ts';
import { builder } from './builder.ts';

const unexpectedAdvice =
  'Show the message to the user and report the retcode: the gateway’s documentation does not list it for this operation.';

const GatewayFailure = builder.interfaceRef<GatewayRefusal>('GatewayFailure').implement({
  description: 'Every failure that the gateway reports by a retcode other than "0". It did not do what was asked.',
  fields: (t) => ({
    retcode: t.string({
      description: 'The gateway’s code to the letter, for example `101-002`.',
      resolve: ({ retcode: code }) => code,
    }),
    message: t.string({ description: 'The gateway’s own words; may be empty.', resolve: ({ message }) => message }),
    retryable: t.boolean({
      description:
        'True where the same request may succeed later without a change to it. The server never repeats it by itself.',
      resolve: ({ retcode: code }) => retcode(code)?.retryable ?? false,
    }),
    advice: t.string({
      description: 'What the user or the front end may do now.',
      resolve: ({ retcode: code }) => retcode(code)?.advice ?? unexpectedAdvice,
    }),
  }),
});

const platformFailure: KnownRetcode = '100-007';

function failureType(entry: Retcode) {
  return builder.objectRef<GatewayRefusal>(entry.typeName).implement({
    description: `${entry.meaning} ${entry.advice} (retcode ${entry.code}, ${entry.source})`,
    interfaces: [GatewayFailure],
    fields: (t) => ({
      ...(entry.code === platformFailure && {
        ctiCode: t.string({
          nullable: true,
          description:
            'The platform’s own number, out of `Unknown ERROR._<number>`; null where the message holds none.',
          resolve: ({ message }) => ctiCodeOf(message) ?? null,
        }),
      }),
    }),
  });
}

export const UnexpectedGatewayFailure = builder.objectRef<GatewayRefusal>('UnexpectedGatewayFailure').implement({
  description: 'A retcode that the gateway’s documentation does not list for this operation.',
  interfaces: [GatewayFailure],
});

const failureTypes = new Map(
  [...retcodes.values()].filter(({ code }) => code !== '0').map((entry) => [entry.code, failureType(entry)] as const),
);

/** The types of an operation's documented refusals. */
export function failureTypesOf(codes: readonly KnownRetcode[]) {
  return [...new Set(codes)].flatMap((code) => failureTypes.get(code) ?? []);
}

/**
 * The type a refusal arrives as in a union of these codes. A code that the operation's own page does not list is in no union, `000-003` of a
 * Guid that is refused neither, although a general page has it for all: the unions are the documentation's to the letter. Its retcode,
 * `retryable` and advice are the catalogue's all the same, so that who reads those misses nothing.
 */
export function failureTypeName(refusal: GatewayRefusal, codes: ReadonlySet<string>): string {
  return codes.has(refusal.retcode)
    ? (retcode(refusal.retcode)?.typeName ?? 'UnexpectedGatewayFailure')
    : 'UnexpectedGatewayFailure';
}
