import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exampleOf, publishedEvents, type PublishedEvent } from '../../rig/facts.ts';
import { decoded, decodeEvent, sampleOf, typeNameOf, type Content } from './published.ts';

const anyEvent = fc.constantFrom(...publishedEvents);
const objectEvent = fc.constantFrom(...publishedEvents.filter((fact) => isObject(sampleOf(fact))));
const documented = fc.constantFrom(...publishedEvents.filter(({ content }) => content.kind !== 'unknown'));

function isObject(value: unknown): value is Content {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

test('every published example decodes to its own type, content untouched', () => {
  const examples = publishedEvents.filter((fact) => exampleOf(fact)?.content !== undefined);
  expect(examples.length).toBeGreaterThan(25);
  for (const fact of examples) {
    const [item] = decodeEvent(JSON.stringify((fact.example as { event?: object }).event ?? fact.example));
    expect(item).toMatchObject({ typeName: typeNameOf(fact.eventType), type: fact.eventType });
    expect(item?.content).toEqual(exampleOf(fact)?.content);
  }
});

test('a call that rings is decoded with its numbers and ids', () => {
  const fact = publishedEvents.find(({ eventType }) => eventType === 'AgentEvent_Ringing')!;
  expect(decoded(fact.eventType, exampleOf(fact)?.content).fields).toEqual({
    callId: '1456404043-37',
    caller: '49997',
    called: '49999',
    callRole: 'MAIN',
    callFeature: 'INBOUND',
    mediaAbility: 'VOICE',
    mediaType: 'ORDINARY',
    transferred: false,
    transferredFrom: null,
  });
});

test('a call on its way is decoded with its numbers and ids', () => {
  const fact = publishedEvents.find(({ eventType }) => eventType === 'AgentEvent_Incoming_CallInfo')!;
  expect(decoded(fact.eventType, exampleOf(fact)?.content).fields).toEqual({
    callId: '1669951418-12166',
    caller: '88880165',
    called: '310300',
    skillId: '1',
    skillName: 'defaultVideoSkill',
    mediaType: 'VIDEO',
    lastReleasedBy: null,
    requeued: false,
    requeueCount: 0,
  });
});

test('the end and the start of a recording are decoded as types of their own', () => {
  const of = (name: string) => exampleOf(publishedEvents.find(({ eventType }) => eventType === name)!)?.content;
  expect(decoded('AgentMediaEvent_StopRecordDone', of('AgentMediaEvent_StopRecordDone')).fields).toEqual({
    callId: null,
    recordingTaskId: '5451',
    recordingMedia: 'AUDIO',
    recordingFormat: null,
    startedAt: new Date(1566867437000),
    endedAt: new Date(1566867472000),
  });
  expect(decoded('AgentMediaEvent_Record', of('AgentMediaEvent_Record')).fields).toMatchObject({
    recordingId: 'Yc1v6a20011d20161025t1902050',
    fileName: 'Y:/6/0/20161025/20011/1902050.V3',
    locationId: '256',
  });
});

test('words that mean something else in each event have a name for each meaning', () => {
  expect(decoded('AgentEvent_MediaSwith', { reason: 0, mediaType: 3 }).fields).toMatchObject({
    result: 0,
    mediaAbility: 'VOICE_AND_VIDEO',
  });
  expect(decoded('AgentState_SetNotReady_Success', { reason: '200' }).fields).toEqual({ stateReason: 200 });
  expect(decoded('AgentMediaEvent_StopPlayDone', { cause: 1 }).fields).toEqual({ playbackEndReason: 'STOPPED' });
  expect(decoded('AgentConf_RequestFailed', { cause: 21234 }).fields).toEqual({ failureCode: 21234 });
  expect(decoded('AgentOther_PhoneOffhook', { type: 'assistant' }).fields).toEqual({ callRole: 'ASSISTANT' });
  expect(decoded('AgentEvent_Conference', { partner: '70001、70002,8001' }).fields).toMatchObject({
    partners: ['70001', '70002', '8001'],
  });
  expect(decoded('QC_AgentState_Notify', { subtype: 'QC_AgentState_Logout' }).fields).toMatchObject({
    monitoredChange: 'SIGNED_OUT',
  });
});

test('a call’s id is found however it is spelt', () => {
  for (const key of ['callid', 'callId', 'callID', 'CALLID'])
    for (const event of ['AgentEvent_Customer_Release', 'AgentEvent_SuccTransResult', 'AgentEvent_Hold'])
      expect(decoded(event, { [key]: '1-2' }).fields['callId'], `${event} ${key}`).toBe('1-2');
  expect(decoded('AgentEvent_Hold', '1-2').fields).toEqual({ callId: '1-2' });
});

test('a number that has no name reads as null, and the event keeps its type', () => {
  const item = decoded('AgentConf_ParticipantChanged', { changeType: 77, confId: 1 });
  expect(item).toMatchObject({ typeName: 'ConferenceParticipantChanged', content: { changeType: 77, confId: 1 } });
  expect(item.fields).toMatchObject({ changeType: null, conferenceId: '1' });
});

test('ids beyond 2^53 keep their digits, in the field and in the content', () => {
  const digits = '90071992547409931234567';
  for (const [event, key, field] of [
    ['AgentConf_RequestSuccess', 'confId', 'conferenceId'],
    ['AgentMediaEvent_Record', 'taskId', 'recordingTaskId'],
    ['AgentEvent_Incoming_CallInfo', 'skillId', 'skillId'],
  ] as const) {
    const [item] = decodeEvent(`{"eventType":"${event}","workNo":"1001","content":{"${key}":${digits}}}`);
    expect(item?.fields[field]).toBe(digits);
    expect(JSON.stringify(item?.content)).toBe(`{"${key}":${digits}}`);
  }
  const [held] = decodeEvent(`{"eventType":"AgentEvent_Hold","content":${digits}}`);
  expect(held).toMatchObject({ typeName: 'CallHeld', fields: { callId: digits } });
});

test('a blank before the event’s name, as one page prints it, does not matter', () => {
  expect(decoded(' AgentEvent_RequestConnect', { port: '6500' })).toMatchObject({
    type: ' AgentEvent_RequestConnect',
    typeName: 'VideoAccessGranted',
    fields: { mediaPort: 6500 },
  });
});

test('content of the wrong kind arrives untyped, as it came, and in its family', () => {
  for (const [event, content] of [
    ['AgentConf_RequestSuccess', 'not an object'],
    ['AgentConf_RequestSuccess', 42],
    ['AgentConf_RequestSuccess', [{ confId: 1 }, { confId: 2 }]],
    ['AgentConf_RequestSuccess', { confId: { nested: 1 } }],
    ['AgentConf_RequestSuccess', { confId: true }],
    ['AgentConf_ParticipantChanged', { changeType: 'gone' }],
    ['AgentConf_ParticipantChanged', { deviceType: 1.5 }],
    ['AgentOther_ShutdownService', { loginTime: 'yesterday' }],
    ['AgentEvent_Ringing', { transfer: 'perhaps' }],
    ['AgentEvent_Hold', true],
    ['AgentEvent_Hold', ['1-2']],
  ] as const)
    expect(decoded(event, content)).toMatchObject({
      type: event,
      typeName: 'UnrecognizedAgentEvent',
      family: event.startsWith('AgentConf') ? 'CONFERENCE' : event.startsWith('AgentOther') ? 'SESSION' : 'CALL',
      content,
      fields: {},
    });
});

test('what is no event by its form is delivered whole', () => {
  for (const [json, content] of [
    ['"text"', 'text'],
    ['{"other":1}', { other: 1 }],
    ['[[1,2]]', [1, 2]],
  ] as const)
    expect(decodeEvent(json)).toMatchObject([
      { type: '', typeName: 'UnrecognizedAgentEvent', family: 'OTHER', content },
    ]);
});

test('property: null, absent and empty content keep the type, with null fields', () => {
  fc.assert(
    fc.property(anyEvent, fc.constantFrom(null, undefined, ''), ({ eventType }, content) => {
      const item = decoded(eventType, content);
      expect(item.typeName).toBe(typeNameOf(eventType));
      expect(Object.values(item.fields).every((value) => value === null)).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test('property: a field that is missing is null, and the others are as they were', () => {
  fc.assert(
    fc.property(objectEvent, fc.infiniteStream(fc.boolean()), (fact, drops) => {
      const whole = sampleOf(fact) as Content;
      const part = Object.fromEntries(Object.entries(whole).filter(() => drops.next().value));
      const item = decoded(fact.eventType, part);
      expect(item.typeName).toBe(typeNameOf(fact.eventType));
      expect(item.content).toEqual(part);
      const before = decoded(fact.eventType, whole).fields;
      for (const [name, value] of Object.entries(item.fields)) if (value !== null) expect(value).toEqual(before[name]);
      expect(Object.keys(item.fields)).toEqual(Object.keys(before));
    }),
    { numRuns: 500 },
  );
});

test('property: numbers as strings and strings as numbers read the same', () => {
  fc.assert(
    fc.property(objectEvent, fc.infiniteStream(fc.boolean()), (fact, turns) => {
      const whole = sampleOf(fact) as Content;
      const turned = Object.fromEntries(
        Object.entries(whole).map(([key, value]) => [key, turns.next().value === true ? otherForm(value) : value]),
      );
      expect(decoded(fact.eventType, turned).fields).toEqual(decoded(fact.eventType, whole).fields);
    }),
    { numRuns: 500 },
  );
});

function otherForm(value: unknown): unknown {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && /^(0|[1-9]\d{0,14})$/.test(value) ? Number(value) : value;
}

test('property: keys that nobody documents change nothing and stay in the content', () => {
  fc.assert(
    fc.property(
      objectEvent,
      fc.dictionary(
        fc.string().map((key) => `x-${key}`),
        fc.jsonValue(),
      ),
      (fact, extra) => {
        const whole = sampleOf(fact) as Content;
        const content = JSON.parse(JSON.stringify({ ...extra, ...whole })) as Content;
        const item = decoded(fact.eventType, content);
        expect(item.typeName).toBe(typeNameOf(fact.eventType));
        expect(JSON.stringify(item.content)).toBe(JSON.stringify(content));
        expect(item.fields).toEqual(decoded(fact.eventType, whole).fields);
      },
    ),
    { numRuns: 500 },
  );
});

test('property: whatever the content, the event arrives once, as itself or untyped, with the content as it came', () => {
  const value = fc.jsonValue({ maxDepth: 4 });
  const content = fc.oneof(
    value,
    documented.chain((fact) => mutated(fact, value)),
  );
  fc.assert(
    fc.property(
      fc.oneof(
        anyEvent.map(({ eventType }) => eventType),
        fc.string(),
      ),
      content,
      (eventType, raw) => {
        const items = decodeEvent(JSON.stringify({ eventType, workNo: raw, eventGenTime: raw, content: raw }));
        expect(items).toHaveLength(1);
        const [item] = items;
        expect(item?.type).toBe(eventType);
        expect(JSON.stringify(item?.content)).toBe(JSON.stringify(JSON.parse(JSON.stringify(raw))));
        expect([typeNameOf(eventType.trim()), 'UnrecognizedAgentEvent']).toContain(item?.typeName);
      },
    ),
    { numRuns: 3000 },
  );
});

/** The event's own keys with values of any kind. */
function mutated(fact: PublishedEvent, value: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  const sample = sampleOf(fact);
  if (!isObject(sample)) return value;
  return fc.record(
    Object.fromEntries(Object.keys(sample).map((key) => [key, fc.oneof(fc.constant(sample[key]), value)])),
  );
}

test('property: events known by name only keep their type, whatever they say', () => {
  const named = fc.constantFrom(...publishedEvents.filter(({ content }) => content.kind === 'unknown'));
  fc.assert(
    fc.property(named, fc.jsonValue(), ({ eventType }, content) => {
      expect(decoded(eventType, content)).toMatchObject({ typeName: typeNameOf(eventType), type: eventType });
    }),
    { numRuns: 500 },
  );
});
