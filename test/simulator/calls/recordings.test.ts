import { describe, expect, it } from 'vitest';
import { callCentre, expectRefused, short, type CallCentre, type CallingAgent } from './callfixture.ts';

interface Recorded {
  readonly centre: CallCentre;
  readonly desk: CallingAgent;
  readonly callId: string;
  readonly fileName: string;
}

/** A call of 1001 that was recorded and is over. */
async function recorded(options = {}): Promise<Recorded> {
  const centre = await callCentre({ recording: true, ...options });
  const desk = await centre.agent('1001');
  const callId = await desk.begins('callout', { called: '70092' });
  const { content } = await desk.hear('Record');
  await desk.does('DELETE', 'release');
  await desk.hears('Ready');
  return { centre, desk, callId, fileName: content['fileName'] as string };
}

async function download(desk: CallingAgent, url: string, path: string): Promise<Response> {
  return fetch(`${url}/${path}`, { headers: { Guid: desk.guid } });
}

describe('a recording (calls.md §11)', () => {
  it('is a file of sound that can be downloaded', async () => {
    const { centre, desk, callId, fileName } = await recorded();
    const name = encodeURIComponent(fileName);
    for (const path of [
      `recordfile/1001?recordId=${name}&filetype=1&locationId=256`,
      `recordfile/1001/recordfiledownloadEx?callId=${callId}&hwFileName=${name}`,
    ]) {
      const answer = await download(desk, centre.simulator.url, path);
      expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/octet-stream']);
      const file = Buffer.from(await answer.arrayBuffer());
      expect(Number(answer.headers.get('content-length'))).toBe(file.length);
      expect([file.toString('latin1', 0, 4), file.toString('latin1', 8, 12)]).toEqual(['RIFF', 'WAVE']);
      expect(file.readUInt32LE(4)).toBe(file.length - 8);
      expect(file.length).toBeGreaterThan(4_000);
    }
  });

  it('that cannot be had is refused in an envelope', async () => {
    const { desk, fileName } = await recorded();
    const name = encodeURIComponent(fileName);
    for (const [path, code] of [
      ['', '104-003'],
      ['?recordId=../secret', '104-003'],
      ['?recordId=Y:/1/0/20200101/1001/1.V3', '104-005'],
      [`/recordfiledownloadEx?callId=1-1&hwFileName=${name}`, '104-005'],
      ['/videofiledownload?conferenceId=1&fileType=0', '104-001'],
      ['/videofiledownloadEx?recordId=1', '104-001'],
    ] as const) {
      const answer = await desk.call('GET', `recordfile/1001${path}`);
      expectRefused(answer, code);
      expect(answer.headers.get('content-type')).toContain('application/json');
    }
    expect((await desk.call('GET', `recordfile/1001?recordId=${name}`, undefined, { guid: 'x' })).retcode).toBe(
      '000-003',
    );
  });

  it('is met by faults like any answer', async () => {
    const { centre, desk, fileName } = await recorded();
    centre.simulator.faults.add({ kind: 'truncate', framing: 'length', keepBytes: 100, path: 'recordfile', processed: true });
    const answer = await download(desk, centre.simulator.url, `recordfile/1001?recordId=${encodeURIComponent(fileName)}`);
    await expect(answer.arrayBuffer()).rejects.toThrow('terminated');
  }); // prettier-ignore

  it('is downloaded by an inspector with a token for one time', async () => {
    const { centre, fileName } = await recorded();
    const inspector = await centre.agent('1100');
    const path = 'qualitycontrol/1100/localrecordpath';
    const { result } = await inspector.call('GET', `${path}?format=1&recordId=${encodeURIComponent(fileName)}`);
    const { token, localRecordPath } = result as { token: string; localRecordPath: string };
    const file = `qualitycontrol/1100/recordfile?${new URLSearchParams({ token, localRecordPath }).toString()}`;
    expect((await download(inspector, centre.simulator.url, file)).headers.get('content-type')).toBe('application/octet-stream');
    expectRefused(await inspector.call('GET', file), '104-005');
  }); // prettier-ignore

  it('is played at the agent’s phone, paused, resumed and stopped', async () => {
    const { desk, fileName } = await recorded({ voiceMs: 20_000 });
    const play = (method: string, path: string, body?: unknown) => desk.call(method, `recordplay/1001/${path}`, body);
    for (const [method, path, code] of [
      ['DELETE', 'stopplay', '500-009'], ['POST', 'pauseplay', '500-003'], ['POST', 'resumeplay', '500-005'],
      ['POST', 'forefast/5', '500-002'], ['POST', 'backfast/5', '500-001'], ['PUT', 'record', '500-008'], ['DELETE', 'stoprecord', '500-010'],
    ] as const)
      expectRefused(await play(method, path), code);
    await play('PUT', 'play', { voicepath: fileName });
    expect(await desk.hears('Play_Succ')).toEqual(['Busy', 'PhoneAlerting', 'PhoneOffhook', 'Play', 'Play_Succ']);
    expectRefused(await play('PUT', 'play', { voicepath: fileName }), '500-007');
    await play('POST', 'pauseplay');
    await play('POST', 'resumeplay');
    await play('POST', 'forefast/5');
    await play('DELETE', 'stopplay');
    const events = await desk.eventsBeforeAnd('Ready');
    expect(short(events)).toEqual(['PausePlayDone', 'ResumePlayDone', 'JumpPlayDone', 'StopPlayDone', 'PhoneRelease', 'Ready']);
    expect(events[3]?.content).toEqual({ cause: 1 });
  }); // prettier-ignore

  it('that is not there cannot be played; one that is there ends by itself', async () => {
    const { desk, fileName } = await recorded({ voiceMs: 5 });
    for (const [voicepath, heard, cause] of [
      ['Y:/none.V3', 'Play_Fail', 2],
      [fileName, 'Play_Succ', 0],
    ] as const) {
      await desk.call('PUT', 'recordplay/1001/play', { voicepath });
      const events = await desk.eventsBeforeAnd('Ready');
      expect(short(events).slice(3)).toEqual(['Play', heard, 'StopPlayDone', 'PhoneRelease', 'Ready']);
      expect(events.at(-3)?.content).toEqual({ cause });
    }
  });

  it('is begun and stopped at the agent’s wish', async () => {
    const centre = await callCentre();
    const desk = await centre.agent('1001');
    centre.happens({ happening: 'customerCalls' });
    await desk.hears('Talking');
    await desk.call('PUT', 'recordplay/1001/recordwithoutfilename');
    await desk.hears('Record');
    expectRefused(await desk.call('PUT', 'recordplay/1001/record'), '500-008');
    await desk.call('DELETE', 'recordplay/1001/stoprecord');
    await desk.hears('StopRecordDone');
  });
});
