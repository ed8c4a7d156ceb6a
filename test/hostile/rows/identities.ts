/** Agent ids, Guids and cursors that are malformed, forged or somebody else's. */
import { json, row, strict, subscription, type Row, type Stage } from '../row.ts';

const bad = [200, 'BAD_USER_INPUT'] as const;
const notExecuted = [400, 'BAD_USER_INPUT'] as const;
const agentIds: readonly (readonly [what: string, id: unknown])[] = [
  ['empty', ''],
  ['zero', '0'],
  ['a hundred', '100'],
  ['a million', '1000000'],
  ['negative', '-1001'],
  ['with a sign', '+1001'],
  ['with a leading zero', '01001'],
  ['a fraction', '1001.0'],
  ['with an exponent', '1e3'],
  ['hexadecimal', '0x3e9'],
  ['with a space before it', ' 1001'],
  ['with a line and a header', '1001\r\nGuid: x'],
  ['with NUL', '1001\u0000'],
  ['the way up', '../1001'],
  ['an encoded slash', '1001%2fforcelogin'],
  ['a query', '1001?force=true'],
  ['a fragment', '1001#x'],
  ['full-width digits', '１００１'],
  ['Arabic digits', '١٠٠١'],
  ['ten thousand characters', '1'.repeat(10_000)],
  ['SQL', "1001' OR '1'='1"],
  ['a list', ['1001', '1002']],
  ['an object', { $ne: null }],
  ['a truth', true],
  ['a fraction that is a number', 1001.5],
];

const mutation = 'mutation ($id: ID!) { releaseAgentConference(agentId: $id) { __typename } }';
const agentIdRows = agentIds.map(([what, id]) =>
  row(
    `agent id: ${what}`,
    ({ guid }) => ({ headers: { ...strict, guid }, body: json({ query: mutation, variables: { id } }) }),
    // What GraphQL's own ID does not take is not executed; what it takes is refused by the field.
    typeof id === 'string' || Number.isInteger(id) ? bad : notExecuted,
  ),
);

const status = 'query { agent(id: "1001") { customState } }';
const none = [200, 'UNAUTHENTICATED'] as const;
const withGuid = (
  what: string,
  guid: ((stage: Stage) => string | readonly string[]) | undefined,
  expected: readonly [number, string?],
  more: Partial<Row> = {},
  query = status,
) =>
  row(
    `Guid: ${what}`,
    (stage) => ({ headers: { ...strict, ...(guid && { guid: guid(stage) }) }, body: json({ query }) }),
    expected,
    more,
  );
const asks = { asks: true } as const;
const guidRows: readonly Row[] = [
  withGuid('none', undefined, none),
  withGuid('empty', () => '', none),
  withGuid('blank', () => '   ', none),
  withGuid('two words', () => 'two words', none),
  withGuid('twice', ({ guid }) => [guid, guid], none),
  withGuid('two, of two agents', ({ guid, otherGuid }) => [otherGuid, guid], none),
  withGuid('six hundred characters', () => 'x'.repeat(600), none),
  withGuid('eight thousand characters', () => 'x'.repeat(8000), none),
  withGuid('of Latin-1', () => 'g\u00fcid', none),
  withGuid('with a tab in it', () => 'a\tb', none),
  withGuid('with a comma', ({ guid }) => `${guid}, ${guid}`, none),
  withGuid('invented', () => '00000000-0000-4000-8000-000000000000.AgentGateway0', none, asks),
  withGuid('of another node', ({ guid }) => `${guid.split('.')[0]}.AgentGateway9`, none, asks),
  withGuid('in capitals', ({ guid }) => guid.toUpperCase(), none, asks),
  withGuid('of another agent', ({ otherGuid }) => otherGuid, none, asks),
  withGuid('as a cookie', ({ guid }) => `JSESSIONID=${guid}`, none, asks),
  withGuid('one that was replaced', ({ olderGuid }) => olderGuid, [200], {
    ...asks,
    holds: ({ headers }) => headers['guid'] !== undefined,
  }),
  row(
    'Guid: in the address',
    ({ guid }) => ({ method: 'GET', path: `?guid=${guid}&query=${encodeURIComponent(status)}`, headers: { accept: strict.accept } }),
    none,
  ),
  row('Guid: in the body', ({ guid }) => ({ headers: strict, body: json({ query: status, guid }) }), [400, 'BAD_REQUEST']),
  row('Guid: in the header Authorization', ({ guid }) => ({ headers: { ...strict, authorization: `Bearer ${guid}` }, body: json({ query: status }) }), none),
]; // prettier-ignore

const events = 'subscription ($after: ID) { agentEvents(agentId: "1001", after: $after) { id } }';
const cursor = (what: string, after: (stage: Stage) => unknown, code: string) =>
  subscription(`cursor: ${what}`, (stage) => ({ query: events, variables: { after: after(stage) } }), [
    code === 'CURSOR_EXPIRED' ? 410 : 400,
    code,
  ]);
const parts = ({ cursor: of }: Stage) => of.split('-');
const cursorRows: readonly Row[] = [
  cursor('garbage', () => 'garbage', 'BAD_USER_INPUT'),
  cursor('empty', () => '', 'BAD_USER_INPUT'),
  cursor('of another agent', ({ otherCursor }) => otherCursor, 'BAD_USER_INPUT'),
  cursor('negative', (stage) => `${parts(stage).slice(0, -1).join('-')}--1`, 'BAD_USER_INPUT'),
  cursor('a fraction', (stage) => `${parts(stage).slice(0, -1).join('-')}-1.5`, 'BAD_USER_INPUT'),
  cursor('of a position beyond all numbers', (stage) => `${parts(stage).slice(0, -1).join('-')}-${'9'.repeat(40)}`, 'BAD_USER_INPUT'),
  cursor('of the future', (stage) => `${parts(stage).slice(0, -1).join('-')}-999999`, 'CURSOR_EXPIRED'),
  cursor('of another epoch', (stage) => `${'0'.repeat(12)}-${parts(stage).slice(1).join('-')}`, 'CURSOR_EXPIRED'),
  cursor('ten thousand characters', () => 'a'.repeat(10_000), 'BAD_USER_INPUT'),
  cursor('with a space', ({ cursor: of }) => ` ${of}`, 'BAD_USER_INPUT'),
  cursor('twice', ({ cursor: of }) => `${of}${of}`, 'BAD_USER_INPUT'),
  cursor('a list', ({ cursor: of }) => [of], 'BAD_USER_INPUT'),
  cursor('with a line', ({ cursor: of }) => `${of}\nid: 1`, 'BAD_USER_INPUT'),
  row(
    'cursor: garbage in Last-Event-ID',
    ({ guid }) => ({ headers: { ...strict, accept: 'text/event-stream', guid, 'last-event-id': 'garbage' }, body: json({ query: 'subscription { agentEvents(agentId: "1001") { id } }' }) }),
    [400, 'BAD_USER_INPUT'],
  ),
]; // prettier-ignore

export const identityRows = [...agentIdRows, ...guidRows, ...cursorRows];
