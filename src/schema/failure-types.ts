/** Refusals as data: one GraphQL type for each retcode of the catalogue, shared by all operations, and one for the rest. */
import type { GatewayRefusal } from '../gateway/failures.ts';
import { ctiCodeOf, retcode, type KnownRetcode, type Retcode } from '../gateway/retcodes.ts';
import { builder } from './builder.ts';

const FailureClass = builder.enumType('GatewayFailureClass', {
  description: 'What has to change before a refused request can succeed.',
  values: {
    AUTH: { value: 'auth', description: 'The credentials: sign in again, or enter the right password.' },
    PERMISSION: { value: 'permission', description: 'A right or a setting: ask an administrator for it.' },
    SESSION: {
      value: 'session',
      description:
        'The agent’s session, which is missing, open elsewhere or being restored: sign in or wait, as `advice` says.',
    },
    STATE: { value: 'state', description: 'The state of the agent or the call: refresh it and offer only what fits.' },
    SYSTEM: {
      value: 'system',
      description: 'The platform, which failed: try again later, or report it to the platform’s operator.',
    },
    VALIDATION: { value: 'validation', description: 'The input: correct it.' },
  } as const satisfies Record<string, { value: Retcode['class']; description: string }>,
});

const unexpectedAdvice =
  'Show the message to the user and report the retcode: the gateway’s documentation does not list it for this operation.';

const GatewayFailure = builder.interfaceRef<GatewayRefusal>('GatewayFailure').implement({
  description: 'A refusal: the gateway answered with a retcode other than "0" and did not carry out the request.',
  fields: (t) => ({
    retcode: t.string({
      description: 'The gateway’s code, unchanged, for example `101-002`.',
      resolve: ({ retcode: code }) => code,
    }),
    message: t.string({ description: 'The gateway’s own message; may be empty.', resolve: ({ message }) => message }),
    retryable: t.boolean({
      description:
        'True if the same request may succeed later, unchanged. The server never repeats a request by itself.',
      resolve: ({ retcode: code }) => retcode(code)?.retryable ?? false,
    }),
    class: t.field({
      type: FailureClass,
      nullable: true,
      description:
        'What has to change before the request can succeed. Null for a retcode that is not in the catalogue.',
      resolve: ({ retcode: code }) => {
        const known = retcode(code)?.class;
        return known === 'success' ? null : known;
      },
    }),
    advice: t.string({
      description: 'What the user or the front end can do next.',
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
  description:
    'A retcode that the gateway’s documentation does not list for this operation. `class` and `advice` are those of the code, if it is known.',
  interfaces: [GatewayFailure],
});

const failureTypes = new Map<string, ReturnType<typeof failureType>>();

/** The types of an operation's documented refusals. A code that no operation lists has no type. */
export function failureTypesOf(codes: readonly KnownRetcode[]) {
  return [...new Set(codes)].map((code) => {
    const known = failureTypes.get(code) ?? failureType(retcode(code));
    failureTypes.set(code, known);
    return known;
  });
}

/**
 * The type of a refusal in a union of these codes. A code that the operation's own page does not list is in no union, not even `000-003` for a
 * refused Guid, although a general page lists it for all operations: the unions follow the documentation to the letter. Retcode, `retryable` and
 * advice still come from the catalogue, so a client that reads them misses nothing.
 */
export function failureTypeName(refusal: GatewayRefusal, codes: ReadonlySet<string>): string {
  return codes.has(refusal.retcode)
    ? (retcode(refusal.retcode)?.typeName ?? 'UnexpectedGatewayFailure')
    : 'UnexpectedGatewayFailure';
}
