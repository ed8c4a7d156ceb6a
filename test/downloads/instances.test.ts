/** Several instances over one Redis: a link works on each of them, and three times in total. */
import { expect, test } from 'vitest';
import { signIn } from '../rig/client.ts';
import { startInstances } from '../rig/cluster.ts';
import { fetchFile, linkTo } from '../rig/files.ts';
import { hasRedis } from '../rig/redis.ts';

test.skipIf(!hasRedis && process.env['CI'] === undefined)(
  'a link is followed on another instance, and its uses are counted over all of them',
  async () => {
    await using instances = await startInstances(3);
    const [first, second, third] = instances.servers.map(({ url }) => url) as [string, string, string];
    const { guid } = await signIn(first, '1001');
    const { link } = await linkTo(first, guid, 'recordingLink(fileName: "Y:/1/0/1.V3")');
    // The gateway was asked, and has no such file.
    const codes = await Promise.all(
      [second, third, first, second, third].map(async (url) => (await fetchFile(url, link!.path)).code),
    );
    expect(codes.toSorted()).toEqual([
      'GATEWAY_REFUSED',
      'GATEWAY_REFUSED',
      'GATEWAY_REFUSED',
      'UNAUTHENTICATED',
      'UNAUTHENTICATED',
    ]);
  },
);

test.skipIf(!hasRedis && process.env['CI'] === undefined)(
  'a sign-in on one instance ends the links of the session before on the others',
  async () => {
    await using instances = await startInstances(2);
    const [first, second] = instances.servers.map(({ url }) => url) as [string, string];
    const { guid } = await signIn(first, '1001');
    const { link } = await linkTo(second, guid, 'recordingLink(fileName: "Y:/1/0/1.V3")');
    await signIn(first, '1001', true);
    expect((await fetchFile(second, link!.path)).code).toBe('UNAUTHENTICATED');
  },
);
