/** The server behind a real nginx, under a path. The other proxies are in test/deploy. */
import { describe, expect, test } from 'vitest';
import { createAddressOf } from '../../src/http/client-address.ts';
import { hasNginx, startNginx } from '../rig/nginx.ts';
import { behindProxyContract } from './behind-proxy.contract.ts';

behindProxyContract({ name: 'nginx', isThere: hasNginx, start: startNginx });

describe('the address of a client', () => {
  const addressOf = createAddressOf(['10.0.0.0/8', '2001:db8::/32', '127.0.0.1']);
  const of = (remoteAddress: string, headers: Record<string, string>) =>
    addressOf({ headers, socket: { remoteAddress } } as never);

  test.each([
    ['192.0.2.9', { 'x-forwarded-for': '198.51.100.1' }, '192.0.2.9'],
    ['10.0.0.1', {}, '10.0.0.1'],
    ['10.0.0.1', { 'x-forwarded-for': '198.51.100.1' }, '198.51.100.1'],
    ['::ffff:10.0.0.1', { 'x-forwarded-for': '198.51.100.1:4711' }, '198.51.100.1'],
    // What a client writes itself comes before the proxy's entry.
    ['10.0.0.1', { 'x-forwarded-for': '203.0.113.7, 198.51.100.1' }, '198.51.100.1'],
    ['10.0.0.1', { 'x-forwarded-for': '203.0.113.7, 198.51.100.1, 10.2.3.4' }, '198.51.100.1'],
    ['10.0.0.1', { 'x-forwarded-for': '198.51.100.1, nonsense' }, '10.0.0.1'],
    ['10.0.0.1', { forwarded: 'for=203.0.113.7, for="[2001:db9::5]:4711";proto=https' }, '2001:db9::5'],
    ['10.0.0.1', { forwarded: 'for=unknown' }, '10.0.0.1'],
    ['2001:db8::1', { forwarded: 'proto=https;for=198.51.100.1' }, '198.51.100.1'],
  ])('of a connection from %s with %j is %s', (remote, headers, address) => {
    expect(of(remote, headers)).toBe(address);
  });
});
