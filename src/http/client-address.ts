/** Where a request comes from: the connection's other end, or what trusted proxies say of theirs. */
import type { IncomingMessage } from 'node:http';
import { BlockList, isIP } from 'node:net';

export type AddressOf = (request: Pick<IncomingMessage, 'headers' | 'socket'>) => string | undefined;

/** A proxy appends its own entry at the end: entries beyond are a client's. */
const mostProxies = 32;

/** @param proxies addresses and networks (`10.0.0.0/8`) whose word counts */
export function createAddressOf(proxies: readonly string[]): AddressOf {
  const trusted = new BlockList();
  for (const proxy of proxies) {
    const [address = '', bits] = proxy.split('/');
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    if (bits === undefined) trusted.addAddress(address, family);
    else trusted.addSubnet(address, Number(bits), family);
  }
  const isTrusted = (address: string) => trusted.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
  return ({ headers, socket: { remoteAddress } }) => {
    if (proxies.length === 0 || remoteAddress === undefined) return remoteAddress;
    let nearest = plain(remoteAddress);
    const named = forwardedFor(headers);
    for (const entry of named.slice(-mostProxies).reverse()) {
      if (!isTrusted(nearest)) break;
      const address = plain(entry);
      // What is no address was not written by a proxy that can be trusted.
      if (isIP(address) === 0) break;
      nearest = address;
    }
    return nearest;
  };
}

/** The clients of proxies, the nearest last. */
function forwardedFor(headers: IncomingMessage['headers']): readonly string[] {
  const listed = headers['x-forwarded-for'];
  const text = Array.isArray(listed) ? listed.join(',') : listed;
  if (text !== undefined) return text.split(',');
  // RFC 7239: for=192.0.2.1;proto=https, for="[2001:db8::1]:4711"
  const forwarded = headers.forwarded ?? '';
  return forwarded.split(',').flatMap((each) => /(?:^|;)\s*for="?([^";,]+)/i.exec(each)?.[1] ?? []);
}

/** Without blanks, brackets, a port, and the form in which IPv6 writes IPv4. */
function plain(entry: string): string {
  const text = entry.trim();
  const inBrackets = /^\[([^\]]+)\](?::\d+)?$/.exec(text)?.[1];
  const withPort = /^(\d+\.\d+\.\d+\.\d+):\d+$/.exec(text)?.[1];
  const address = inBrackets ?? withPort ?? text;
  return /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1] ?? address;
}
