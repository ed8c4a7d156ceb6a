import { expect, test } from 'vitest';
import { mutate, signIn } from '../rig/client.ts';
import { eventually } from '../rig/eventually.ts';
import { poll, startScripted } from '../rig/scriptedgateway.ts';

const release = 'releaseAgentConference(agentId: "1001")';
const released = 'POST /agentconf/1001';

test('the newest cookies of any answer go with all later calls of the session, and with no other’s', async () => {
  await using scripted = await startScripted();
  const { url, gateway } = scripted;
  gateway.always('PUT /onlineagent/1001', (hit) => {
    hit.raw(
      `HTTP/1.1 200 OK\r\nSet-GUID: JSESSIONID=first\r\nSet-Cookie: elb=one; Path=/; HttpOnly\r\nSet-Cookie: node=a\r\nContent-Length: 40\r\n\r\n${JSON.stringify({ message: '', retcode: '0', result: {} }).padEnd(40)}`,
    );
  });
  const { guid } = await signIn(url, '1001');
  const cookies = async (accept: Readonly<Record<string, string>> = {}) => {
    const mutation = mutate(url, release, guid);
    const hit = await gateway.next(released);
    hit.accept({}, accept);
    await mutation;
    return hit.headers.cookie;
  };
  expect(await cookies()).toBe('elb=one; node=a');
  // A poll's answer, then a command's.
  (await gateway.next(poll)).accept({}, { 'Set-Cookie': 'elb=two; Path=/' });
  expect((await gateway.next(poll)).headers.cookie).toBe('elb=two; node=a');
  expect(await cookies({ 'Set-Cookie': 'node=; Max-Age=0' })).toBe('elb=two; node=a');
  expect(await cookies()).toBe('elb=two');
  // Another agent's session has none of them.
  await signIn(url, '1002');
  await eventually(() => {
    expect(gateway.of(`${poll}1002`).map(({ headers }) => headers.cookie)).toEqual([undefined]);
  });
});
