/** docs/events-of-the-gateway.md: each event of the gateway, the type with which it arrives, and the fields that are read from its content. */
import { isObjectType, type GraphQLSchema } from 'graphql';
import type { EventType } from '../src/events/declaration/event-type.ts';

const head = `# Events of the gateway

Every event that this server knows, and the GraphQL type of \`agentEvents\` that it arrives as. Whatever its type, an item has
\`id\`, \`type\` (the gateway's \`eventType\`, unchanged), \`agentId\`, \`receivedAt\`, \`occurredAt\` and \`content\` (the
gateway's content, unchanged). Codes such as \`cec_07_1343\` are pages of the gateway's documentation
([concepts](concepts.md#the-gateway-and-its-platform)). An event that is not listed here, or whose content is not as documented, arrives as
\`UnrecognizedAgentEvent\` with its content. \`npm run generate\` writes this from the declarations in \`src\`.
`;

export function eventsTable(schema: GraphQLSchema, types: readonly EventType[]): string {
  const families = Object.groupBy(types, ({ family }) => family ?? 'OWN');
  const sections = Object.entries(families).map(([family, members]) => {
    const title = family === 'OWN' ? 'Items of this server’s own' : `Family ${family}`;
    return `## ${title}\n\n${members.map((type) => section(schema, type)).join('\n')}`;
  });
  return [head, ...sections].join('\n');
}

function section(schema: GraphQLSchema, { typeName, description, events, namedOnly = {}, fields }: EventType): string {
  const rows = [
    ...Object.entries(events).map(([name, meaning]) => `| \`${name}\` | ${cell(meaning)} |`),
    ...Object.entries(namedOnly).map(([name, meaning]) => `| \`${name}\` | ${cell(meaning)} (by its name only) |`),
  ];
  const table = rows.length === 0 ? '' : `\n| event | what it says |\n| --- | --- |\n${rows.join('\n')}\n`;
  const type = schema.getType(typeName);
  const own = Object.keys(fields).map((name) => {
    const about = isObjectType(type) ? type.getFields()[name] : undefined;
    return `- \`${name}\`${about ? `: \`${String(about.type)}\`, ${lowered(about.description ?? '')}` : ''}`;
  });
  return `### ${typeName}\n\n${description}\n${table}${own.length === 0 ? '' : `\n${own.join('\n')}\n`}`;
}

const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
const lowered = (text: string) => cell(text.charAt(0).toLowerCase() + text.slice(1));
