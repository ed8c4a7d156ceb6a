/** Family `agentconf`: conferences read by id, twenty a call (queryconfinfos, cec_07_1300). */
import DataLoader from 'dataloader';
import { BadInput, GatewayRefusal } from '../gateway/failures.ts';
import { fieldsOf, listOf, readInt, readText, readTime, type Fields } from '../gateway/loose.ts';
import { operation } from '../gateway/operation.ts';

export interface ConferenceParticipant {
  /** "6" phone, "9" agent. */
  readonly addressType: string | null;
  readonly address: string;
  readonly deviceCallType: number | null;
  readonly deviceType: number | null;
  /** 1 listen only, 2 speak only, 3 both. */
  readonly channelAttribute: number | null;
  /** 0 talking, 1 held, 2 voice playing. */
  readonly channelState: number | null;
  /** 0 participant, 1 chairperson. */
  readonly role: number | null;
  readonly joinedAt: Date | null;
}

export interface ConferenceInfo {
  readonly id: string;
  /** The agent in whose name it was read. */
  readonly agentId: string;
  /** 0 ordinary talking, 1 a voice is playing. */
  readonly state: number | null;
  readonly startedAt: Date | null;
  readonly durationMinutes: number | null;
  readonly elapsedMinutes: number | null;
  readonly participants: readonly ConferenceParticipant[];
}

type Infos = readonly Omit<ConferenceInfo, 'agentId'>[];

/** The gateway's own limit. */
const idsPerCall = 20;
const idForm = /^\d{1,19}$/;

export const queryConferenceInfos = operation({
  name: 'queryConfInfos',
  route: 'POST /agentconf/{agentid}/queryconfinfos',
  // Ids are longs: they travel as the digits they are, not through a double.
  body: (ids: readonly string[]) => ({ confIds: ids.map(digits) }),
  // An array by its table, an object with `confs` by its example.
  result: (raw): Infos =>
    listOf(Array.isArray(raw) ? raw : fieldsOf(raw)['confs']).map((info) => readInfo(fieldsOf(info))),
  refusals: ['000-002', '100-006', '100-007', '101-001'],
  source: 'cec_07_1300, cec_07_0485',
});

const exactJson = JSON as unknown as { rawJSON(text: string): unknown };

function digits(id: string): unknown {
  return exactJson.rawJSON(BigInt(id).toString());
}

function readInfo(info: Fields): Omit<ConferenceInfo, 'agentId'> {
  return {
    id: readText(info['confId']) ?? '',
    state: readInt(info['confState']),
    startedAt: readTime(info['startTime']),
    durationMinutes: readInt(info['applyConfTime']),
    elapsedMinutes: readInt(info['confHaveBeenTime']),
    participants: listOf(info['addresses']).map((entry) => readParticipant(fieldsOf(entry))),
  };
}

function readParticipant(entry: Fields): ConferenceParticipant {
  return {
    addressType: readText(entry['addressType']),
    address: readText(entry['address']) ?? '',
    deviceCallType: readInt(entry['deviceCallType']),
    deviceType: readInt(entry['deviceType']),
    channelAttribute: readInt(entry['channelAttrib']),
    channelState: readInt(entry['channelState']),
    role: readInt(entry['role']),
    joinedAt: readTime(entry['enterTime']),
  };
}

/** One loader an agent: identical ids cost one place, twenty ids one call. It lives as long as its request. */
export class ConferenceInfos {
  readonly #query: (agentId: string, ids: readonly string[]) => Promise<Infos | GatewayRefusal>;
  readonly #loaders = new Map<string, DataLoader<string, ConferenceInfo | null | GatewayRefusal>>();

  constructor(query: (agentId: string, ids: readonly string[]) => Promise<Infos | GatewayRefusal>) {
    this.#query = query;
  }

  load(agentId: string, id: string): Promise<ConferenceInfo | null | GatewayRefusal> {
    const loader = this.#loaders.get(agentId) ?? this.#loader(agentId);
    return loader.load(id);
  }

  #loader(agentId: string) {
    const loader = new DataLoader<string, ConferenceInfo | null | GatewayRefusal>(
      async (ids) => {
        const answer = await this.#query(agentId, ids);
        if (answer instanceof GatewayRefusal) return ids.map(() => (answer.retcode === noConference ? null : answer));
        const byId = new Map(answer.map((info) => [info.id, { ...info, agentId }]));
        return ids.map((id) => byId.get(id) ?? null);
      },
      { maxBatchSize: idsPerCall },
    );
    this.#loaders.set(agentId, loader);
    return loader;
  }
}

/** All of them before any is asked for. @throws {BadInput} */
export function checkConferenceIds(ids: readonly string[]): void {
  for (const [index, id] of ids.entries()) checkConferenceId(id, `ids[${index}]`);
}

/** @throws {BadInput} naming it so */
export function checkConferenceId(id: string, name: string): string {
  if (!idForm.test(id)) throw new BadInput(`${name} must have 1 to 19 digits`);
  return id;
}

/** Asked for conferences that are not the agent's, or are no more: that is an answer, not a failure. */
const noConference = '101-001';
