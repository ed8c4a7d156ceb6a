/**
 * Shapes of attacks: a shape turns a few numbers into a request of limited size. The search varies the numbers. The shapes contain the knowledge of
 * where the work of a GraphQL server grows faster than its input.
 */
import { getIntrospectionQuery } from 'graphql';

export interface CostlyRequest {
  readonly query: string;
  readonly variables?: object;
  readonly operationName?: string;
  /** How often it is sent with the same text, because a repeated document is compiled. */
  readonly times?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Each from 0 to 1. */
export type Genes = readonly number[];

export const geneCount = 8;

interface Shape {
  readonly name: string;
  /** @param room bytes for the whole body */
  readonly build: (genes: Genes, room: number) => CostlyRequest;
}

const gene = (genes: Genes, at: number): number => genes[at % genes.length] ?? 0;
const pick = <Item>(items: readonly [Item, ...Item[]], share: number): Item =>
  items[Math.min(items.length - 1, Math.floor(share * items.length))] ?? items[0];
/** A whole number from `least` to `most`, on a logarithmic scale. */
const scaled = (share: number, least: number, most: number): number =>
  Math.round(least * (Math.max(most, least) / Math.max(least, 1)) ** share);
const times = (count: number, text: (at: number) => string, between = ' '): string =>
  Array.from({ length: count }, (_, at) => text(at)).join(between);
/** Repeats the unit until the room between the other parts is full. */
const filling = (room: number, before: string, unit: (at: number) => string, after: string, share = 1): string => {
  let length = before.length + after.length;
  const parts: string[] = [];
  const most = room * share;
  for (let at = 0; ; at++) {
    const next = unit(at);
    length += JSON.stringify(next).length - 2;
    if (length > most || next === '') break;
    parts.push(next);
  }
  return before + parts.join('') + after;
};

/** Tokens of documents: the generator repeats random sequences of these. */
const pieces = [
  '{', '}', '(', ')', '[', ']', '"', '\\"', '"""', '\\"""', '#', '\n', '\r', ',', ' ', ':', '$', '@', '!', '=', '|', '&', '...', '…', '\ufeff',
  'a', '__typename', 'agent', 'agent(id:"1001")', '(id:"1001")', 'id', 'on', '... on Query', '...F', 'query', 'mutation', 'fragment F on Query',
  'query Q{__typename}', 'a:__typename', '@include(if:true)', '@skip(if:$a)', '$a:ID', '$a:Int=1', '1', '-1.5e3', '{a:', '[{', 'null', '\\u0041',
  '__schema', '__type(name:"Agent")', 'agentEvents(agentId:"1001")', '_entities(representations:[])', '_service{sdl}', 'Agnt', 'AgentEvnt',
] as const; // prettier-ignore
const fields = ['id', 'status', 'inCall', 'customState', 'skills { id }', '__typename', 'idd', 'stats'] as const;
const typeNames = [
  'Agent',
  'AgentEvent',
  'Query',
  'CallEvent',
  'Agnt',
  'AgentEvnt',
  'SignInAgentSucces',
  'GatewayFailur',
] as const;
/** Possible types of the interface AgentEvent. */
const possibleTypes = ['AgentNoticeReceived', 'AgentReserved', 'AgentSignedIn', 'AgentSignedOut', 'AgentSnapshot', 'AgentStateChanged', 'AllAgentsBusy', 'CallAbandoned', 'CallArrived', 'CallCustomerLeft', 'CallFailed', 'CallHeld', 'CallIncoming', 'CallMediaSwitched', 'CallNotification', 'CallOtherPartyRinging', 'CallPreviewChoiceOffered', 'CallPreviewOffered', 'CallPreviewWithdrawn', 'CallReleased', 'CallReturnedFromIvr', 'CallTalking', 'CallTransferEnded', 'ConferenceChairTaken', 'ConferenceJoined', 'ConferenceLeft', 'ConferenceParticipantChanged', 'ConferenceRequestFailed', 'ConferenceRequestGranted', 'ConferenceRinging', 'ConferenceTimeRunningOut', 'ConferenceVoiceStopped', 'GatewayDegraded', 'GatewayRecovered', 'InspectionStarted', 'InspectionStopped', 'LinkedPhoneStatusChanged', 'MonitoredAgentChanged', 'MultimediaConferenceChanged', 'MultimediaMessageReceived', 'OutboundCallFailureDetected', 'PhoneCallStarted', 'PhoneHoldChanged', 'PhoneHungUp', 'PhoneMuteChanged', 'PhonePickedUp', 'PhoneRinging', 'PhoneTransferEnded', 'PhoneTransferStarted', 'PhoneUnavailable', 'PlaybackChanged', 'PlaybackStopped', 'RecordingFailed', 'RecordingStarted', 'RecordingStopped', 'ScreenshotTaken', 'ServerDegraded', 'ServerDraining', 'SessionAtRisk', 'SessionEnded', 'StreamGap', 'TextChatConnected', 'TextChatEnded', 'TextChatFailed', 'TextChatMessageReceived', 'TextChatNotification', 'TextChatRinging', 'TextChatStarted', 'ThreePartyCallJoined', 'UnrecognizedAgentEvent', 'VideoAccessGranted'] as const; // prettier-ignore
const onQuery = (inner: string) => `agent(id:"1001"){${inner}}`;

export const shapes: readonly Shape[] = [
  {
    name: 'a sequence of pieces, repeated',
    build: (genes, room) => {
      const unit = Array.from({ length: 1 + Math.floor(gene(genes, 0) * 6) }, (_, at) => pick(pieces, gene(genes, at + 2))).join('');
      const [before, after] = pick([['', ''], ['{', '}'], ['{a(b:"', ''], ['{a(b:"""', ''], ['{agent(id:"1001"){', '}}'], ['query(', '){__typename}'], ['{a(b:', ')}']], gene(genes, 1)); // prettier-ignore
      return { query: filling(room, before, () => unit, after, 0.2 + 0.8 * gene(genes, 7)) };
    },
  },
  {
    name: 'escaped quotes in a text without an end',
    build: (genes, room) => ({ query: filling(room, pick(['{a(b:"', '{a(b:"""'], gene(genes, 0)), () => pick(['\\"', '\\"""', '\\\\'], gene(genes, 1)), '') }), // prettier-ignore
  },
  {
    name: 'equal fields',
    build: (genes) => {
      const inner = pick(['id', 'id status inCall', 'skills { id } conference { id }', 'conference{participants{address}}'], gene(genes, 0)); // prettier-ignore
      const field = pick([onQuery(inner), `agent(id:"1001" ){...on Agent{${inner}}}`, `...on Query{${onQuery(inner)}}`], gene(genes, 1)); // prettier-ignore
      return { query: `{${times(scaled(gene(genes, 2), 10, 1300), () => field)}}` };
    },
  },
  {
    name: 'equal fields, equal below as well',
    build: (genes, room) => {
      const wide = scaled(gene(genes, 0), 1, 60);
      const deep = 1 + Math.floor(gene(genes, 1) * 6);
      // Repeats at most what fits into the body, because nested levels multiply.
      const repeated = (count: number, unit: string): string =>
        times(Math.max(1, Math.min(count, Math.floor(room / unit.length))), () => unit);
      const nest = (level: number): string =>
        level === 0
          ? 'id'
          : repeated(wide, `conference{${level === 1 ? 'id' : `participants{${nest(level - 2 < 0 ? 0 : level - 2)}}`}}`);
      return { query: `{${repeated(scaled(gene(genes, 2), 1, 300), onQuery(nest(deep)))}}` };
    },
  },
  {
    name: 'fragments of equal fields',
    build: (genes) => {
      const count = scaled(gene(genes, 0), 2, 300);
      const wide = scaled(gene(genes, 1), 1, 300);
      const spreads = times(count, (at) => `...F${at}`);
      return { query: `{agent(id:"1001"){${spreads}}} ${times(count, (at) => `fragment F${at} on Agent{${times(wide, () => pick(fields, gene(genes, 2)))}${gene(genes, 3) > 0.5 ? ` ...F${(at + 1) % count}` : ''}}`)}` }; // prettier-ignore
    },
  },
  {
    name: 'fragments that spread each other',
    build: (genes) => {
      const count = scaled(gene(genes, 0), 2, 400);
      const wide = scaled(gene(genes, 1), 1, 40);
      const next = (at: number, to: number) => Math.floor(gene(genes, 2) * 3) === 0 ? (at + 1 + to) % count : Math.floor(gene(genes, 2) * 3) === 1 ? Math.min(count - 1, at + 1) : (at * 7 + to * 13) % count; // prettier-ignore
      return { query: `{...F0} ${times(count, (at) => `fragment F${at} on Query{__typename ${times(wide, (to) => `...F${next(at, to)}`)}}`)}` }; // prettier-ignore
    },
  },
  {
    name: 'many operations over many fragments',
    build: (genes) => {
      const operations = scaled(gene(genes, 0), 1, 700);
      const fragments = scaled(gene(genes, 1), 1, 400);
      const variables = scaled(gene(genes, 2), 1, 300);
      const kind = pick(['query', 'subscription', 'mutation'], gene(genes, 3));
      const type = pick(['Query', 'Subscription', 'Mutation'], gene(genes, 3));
      const declared = gene(genes, 4) > 0.5 ? `(${times(variables, (at) => `$v${at}:Boolean=true`)})` : '';
      return {
        query: `${times(operations, (at) => `${kind} Q${at}${declared}{...F0}`)} ${times(fragments, (at) => `fragment F${at} on ${type}{__typename${declared && ` @skip(if:$v${at % variables})`} ${at + 1 < fragments ? `...F${at + 1}` : ''}}`)}`, // prettier-ignore
        operationName: 'Q0',
      };
    },
  },
  {
    name: 'mistakes behind many lines',
    build: (genes, room) => {
      const lines = pick(['\n', '\r', '\r\n', ' ', ','], gene(genes, 0)).repeat(Math.floor((room * gene(genes, 1)) / 4));
      const mistake = pick(['nothing', 'agnt(id:"1001"){id}', 'agent(idd:"1001"){id}', '...Nothing', '...on Agnt{id}', 'agent(id:[1]){id}', 'agent(id:$no){id}', '__typename @evil', 'agent(id:"1001")', '__typename{id}'], gene(genes, 2)); // prettier-ignore
      return { query: `{${lines}${times(scaled(gene(genes, 3), 1, 1900), () => mistake)}}` };
    },
  },
  {
    name: 'variables, declared many times',
    build: (genes) => {
      const name = (at: number) => (gene(genes, 0) > 0.5 ? 'v' : `v${at}`);
      const type = pick(['ID', '[[ID]]', 'Agnt', 'SignInAgentInput', 'SignInAgentInpt', 'Boolean'], gene(genes, 1));
      const value = pick(['', '=1', '="1"', '={a:{b:[1]}}', '=[[1]]'], gene(genes, 2));
      const lines = pick(['', '\n', '\n\n\n\n'], gene(genes, 3));
      const count = scaled(gene(genes, 4), 1, 1300);
      return { query: `query(${times(count, (at) => `${lines}$${name(at)}:${type}${value}`)}){${pick(['__typename', times(60, (at) => `a${at}:agent(id:$${name(at)}){id}`)], gene(genes, 5))}}` }; // prettier-ignore
    },
  },
  {
    name: 'arguments and input objects, many times',
    build: (genes) => {
      const field = pick(['reason:200', 'a:1', 'password:"x"', 'phoneNumber:1', 'passwrd:"x"'], gene(genes, 0));
      const wide = scaled(gene(genes, 1), 1, 1200);
      const deep = scaled(gene(genes, 2), 1, 400);
      const value = pick([`{${times(wide, () => field, ',')}}`, `${'{a:'.repeat(deep)}1${'}'.repeat(deep)}`, `${'['.repeat(deep)}1${']'.repeat(deep)}`, `[${times(wide, () => '{}')}]`], gene(genes, 3)); // prettier-ignore
      const argument = pick(['input', 'id', 'agentId', 'after'], gene(genes, 4));
      const call = pick([`signInAgent(agentId:"1001",${argument}:${value}){__typename}`, `setAgentBusy(${times(wide, () => 'agentId:"1"')} input:${value}){__typename}`], gene(genes, 5)); // prettier-ignore
      return { query: `mutation{${call}}` };
    },
  },
  {
    name: 'types that overlap',
    build: (genes) => {
      const on = () => pick(typeNames, gene(genes, 0));
      const inner = pick(['id', 'type agentId', '...on AgentEvent{id}', '...on ServerEvent{id}'], gene(genes, 1));
      const unit = pick([`...on ${on()}{${inner}}`, `...on AgentEvent{...on CallEvent{${inner}}}`, `id ${inner}`], gene(genes, 2));
      return { query: `subscription{agentEvents(agentId:"1001"){${times(scaled(gene(genes, 3), 1, 900), () => unit)}}}` };
    },
  },
  {
    name: 'fields of many types under one name',
    build: (genes) => {
      const on = ['AgentSnapshot', 'StreamGap', 'SessionEnded', 'GatewayDegraded', 'GatewayRecovered', 'UnrecognizedAgentEvent', 'ServerDraining'];
      const inner = pick(['id', 'id type', 'x:id', 'x:type'], gene(genes, 1));
      const unit = (at: number) => `...on ${on[at % on.length]!}{${inner} ${times(scaled(gene(genes, 2), 1, 40), () => inner)}}`;
      return { query: `subscription{agentEvents(agentId:"1001"){${times(scaled(gene(genes, 3), 1, 300), unit)}}}` };
    },
  },
  {
    name: 'fields of an interface beside fragments of its types, in many operations',
    build: (genes, room) => {
      const operations = scaled(gene(genes, 0), 1, 50);
      const types = times(scaled(gene(genes, 1), 1, possibleTypes.length), (at) => `...on ${possibleTypes[at] ?? ''}{type}`);
      const before = `${times(operations, (at) => `query Q${at}{...F}`)} fragment F on Query{agentEventHistory(agentId:"1001"){edges{node{${types} `;
      const query = filling(room, before, () => 'type ', '}}}}', gene(genes, 2));
      return { query, operationName: 'Q0' };
    },
  },
  {
    name: 'operations with variables over one fragment',
    build: (genes, room) => {
      const operations = scaled(gene(genes, 0), 1, 50);
      const before = `${times(operations, (at) => `query Q${at}($v:ID!,$n:Int){...F}`)} fragment F on Query{agentEventHistory(agentId:$v,first:$n){`;
      return { query: filling(room, before, () => 'edges{node{id}} ', '}}', gene(genes, 1)), operationName: 'Q0', variables: { v: '1001' } }; // prettier-ignore
    },
  },
  {
    name: 'introspection',
    build: (genes) => {
      const lists = pick(['fields', 'inputFields', 'possibleTypes', 'interfaces', 'enumValues', 'fields(includeDeprecated:true)'], gene(genes, 0)); // prettier-ignore
      const inner = pick(['name', 'name description', 'name args{name defaultValue type{name}}', 'type{name kind ofType{name kind ofType{name}}}'], gene(genes, 1)); // prettier-ignore
      const deep = pick([`${lists}{${inner}}`, `fields{type{${lists}{${inner}}}}`, `possibleTypes{${lists}{${inner}}}`, `interfaces{possibleTypes{name}}`, `fields{args{type{inputFields{name}}}}`], gene(genes, 2)); // prettier-ignore
      const again = scaled(gene(genes, 4), 1, 120);
      const name = (at: number) => (gene(genes, 5) > 0.5 ? `a${at}:` : '');
      return gene(genes, 3) < 0.2
        ? { query: `${getIntrospectionQuery()}${times(again, () => ' ')}` }
        : { query: `{${times(gene(genes, 6) > 0.5 ? again : 1, (at) => `${name(at)}__schema{types{name ${times(again, (n) => `b${gene(genes, 5) > 0.5 ? n : ''}:description`)} ${deep}}}`)}}` }; // prettier-ignore
    },
  },
  {
    name: 'introspection of tools',
    build: (genes) => ({ query: getIntrospectionQuery({ inputValueDeprecation: gene(genes, 0) > 0.5, specifiedByUrl: true }) }),
  },
  {
    name: 'the schema as SDL',
    build: (genes) => ({ query: `{${times(scaled(gene(genes, 0), 1, 30), (at) => `${gene(genes, 1) > 0.5 ? `a${at}:` : ''}_service{${times(scaled(gene(genes, 2), 1, 30), (n) => `${gene(genes, 3) > 0.5 ? `s${n}:` : ''}sdl`)}}`)}}` }), // prettier-ignore
  },
  {
    name: 'reads of agents',
    build: (genes) => {
      const inner = pick(['id status inCall customState', 'skills{id}', 'conference{id participants{address}}', 'calls{id state}', 'cursor', 'id'], gene(genes, 0)); // prettier-ignore
      const count = scaled(gene(genes, 1), 1, 30);
      const lines = '\n'.repeat(Math.floor(gene(genes, 2) * 25_000));
      const call = pick([`agent(id:"1001"){${inner}}`, `agentConferences(agentId:"1001",ids:[${times(scaled(gene(genes, 3), 1, 100), (n) => `"${n}"`)}]){id}`, `agentEventHistory(agentId:"1001",first:50){edges{node{id type}}}`], gene(genes, 4)); // prettier-ignore
      return { query: `{${lines}${times(count, (at) => `a${at}:${call}`)}}` };
    },
  },
  {
    name: 'a document that comes again',
    build: (genes) => {
      const inner = pick(['id status inCall', 'id status inCall customState cursor skills{id} conference{id participants{address}}'], gene(genes, 0));
      const more = times(scaled(gene(genes, 1), 1, 30), (at) => (gene(genes, 2) > 0.5 ? `b${at}:id` : 'id'));
      return { query: `{${times(scaled(gene(genes, 3), 1, 30), (at) => `a${at}:agent(id:"x"){...F}`)}} fragment F on Agent{${inner} ${more}}`, times: 6 }; // prettier-ignore
    },
  },
  {
    name: 'one type by its name, many times',
    build: (genes) => ({ query: `{${times(scaled(gene(genes, 0), 1, 300), (at) => `${gene(genes, 1) > 0.5 ? `a${at}:` : ''}__type(name:"${pick(typeNames, gene(genes, 2))}"){fields{name type{fields{name}}} possibleTypes{name fields{name}}}`)} ${gene(genes, 3) > 0.5 ? '__typename' : 'agent(id:"1"){id}'}}` }), // prettier-ignore
  },
  {
    name: 'references of a federated gateway',
    build: (genes, room) => {
      const aliases = Math.floor(gene(genes, 0) * 30);
      const field = pick(['__typename', 'id', '__typename id'], gene(genes, 1));
      const query = `query($r:[_Any!]!){${'\n'.repeat(Math.floor(gene(genes, 2) * 20_000))}_entities(representations:$r){...on Agent{${times(aliases, (at) => `a${at}:${pick(['__typename', 'id'], gene(genes, 1))}`)} ${field}}}}`; // prettier-ignore
      const reference = pick([{ __typename: 'Agent', id: '1001' }, { __typename: 'Agent', id: 'x' }, {}, { __typename: 'x' }, { __typename: 'AgentConference', id: '1', agentId: '1001' }], gene(genes, 3)); // prettier-ignore
      const count = Math.floor(((room - JSON.stringify(query).length) * gene(genes, 4)) / (JSON.stringify(reference).length + 1));
      return { query, variables: { r: Array.from({ length: Math.max(count, 0) }, () => reference) } };
    },
  },
  {
    name: 'values of variables',
    build: (genes, room) => {
      const inner = pick<unknown>([1, '1', {}, [], null, { a: 1 }, { passwrd: 1 }, 'é'.repeat(500)], gene(genes, 0));
      const size = JSON.stringify(inner).length + 8;
      const count = Math.floor(((room - 200) * gene(genes, 1)) / size);
      const type = pick(['[ID!]!', 'ID!', 'SignInAgentInput!', '[_Any!]!', '[SignInAgentInput]'], gene(genes, 2));
      const value = gene(genes, 3) > 0.5 ? Array.from({ length: count }, () => inner) : Object.fromEntries(Array.from({ length: count }, (_, at) => [`k${at}`, inner])); // prettier-ignore
      const use = type.startsWith('[ID') ? 'agentConferences(agentId:"1001",ids:$v){id}' : type === '[_Any!]!' ? '_entities(representations:$v){__typename}' : type === 'ID!' ? 'agent(id:$v){id}' : '__typename'; // prettier-ignore
      return type.includes('SignIn')
        ? { query: `mutation($v:${type}){signInAgent(agentId:"1001",input:$v){__typename}}`, variables: { v: value } }
        : { query: `query($v:${type}){${use}}`, variables: { v: value } };
    },
  },
  {
    name: 'long names',
    build: (genes, room) => {
      const long = 'x'.repeat(Math.floor((room - 400) * gene(genes, 0)));
      const query = pick([`{${long}}`, `query ${long}{__typename}`, `{...${long}}`, `{agent(${long}:1){id}}`, `{agent(id:"${long}"){id}}`, `{__typename @${long}}`, `query($a:${long}){__typename}`, '{__typename}', `{agent(id:${'9'.repeat(long.length)}){id}}`], gene(genes, 1)); // prettier-ignore
      return { query, ...(gene(genes, 2) > 0.5 && { operationName: long.slice(0, room - query.length - 400) }) };
    },
  },
  {
    name: 'headers',
    build: (genes) => {
      const unit = pick(['a/b,', 'text/event-stream,', 'multipart/mixed;', ', ', ';q=0.5,', '*/*;q=0,', 'application/json;', 'é'], gene(genes, 0));
      const value = unit.repeat(Math.floor((14_000 * gene(genes, 1)) / unit.length)).slice(0, 14_000);
      const name = pick(['accept', 'accept-encoding', 'guid', 'origin', 'last-event-id', 'cookie', 'traceparent', 'x-request-id', 'content-type'], gene(genes, 2)); // prettier-ignore
      const safe = Buffer.from(value).toString('latin1');
      return { query: '{__typename}', headers: { [name]: name === 'content-type' ? `application/json;${safe}` : safe } };
    },
  },
  {
    name: 'a document as large as allowed, and valid',
    build: (genes) => {
      const field = pick(['__typename', 'id', 'status', 'conference{id}', 'skills{id}', '...on Agent{id}', 'id @skip(if:false)'], gene(genes, 0)); // prettier-ignore
      const count = scaled(gene(genes, 1), 10, 1900);
      const outer = Math.floor(gene(genes, 2) * 30) + 1;
      return { query: `{${times(outer, (at) => `a${at}:agent(id:"${gene(genes, 3) > 0.5 ? 'x' : '1001'}"){${times(Math.floor(count / outer), () => field)}}`)}}` }; // prettier-ignore
    },
  },
]; // prettier-ignore
