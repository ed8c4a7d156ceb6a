/** The keys for the client kit's words: the gateway's retcodes with their meaning in English, and the commands of the schema with their names. */
import type { GraphQLSchema } from 'graphql';
import { retcodes } from '../src/gateway/retcodes.ts';

/** `answerCall` → `Answer call`. */
function nameOf(field: string): string {
  const words = field.replaceAll(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`
    .replace('dtmf', 'DTMF')
    .replace('ivr', 'IVR')
    .replace('guid', 'Guid');
}

const text = (value: string): string => `'${value.replaceAll("'", '’')}'`;

export function clientWords(schema: GraphQLSchema): string {
  const commands = Object.keys(schema.getMutationType()?.getFields() ?? {}).sort();
  const facts = [...retcodes.values()].map(
    ({ code, class: kind, retryable, meaning }) =>
      `  '${code}': { class: '${kind}', retryable: ${retryable}, meaning: ${text(meaning)} },`,
  );
  return `/** Printed by npm run generate from the server's catalogue of retcodes and from the schema. */

/** Every retcode that is known of the gateway. */
export const retcodeFacts = {
${facts.join('\n')}
} as const;

/** Every mutation, with its name in English. */
export const commandNames = {
${commands.map((field) => `  ${field}: ${text(nameOf(field))},`).join('\n')}
} as const;
`;
}
