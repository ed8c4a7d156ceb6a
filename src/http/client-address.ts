/** The address of a client: the other end of the connection, or the address that trusted proxies report. */
import type { IncomingMessage } from 'node:http';
import { BlockList, isIP } from 'node:net';

export type AddressOf = (request: Pick<IncomingMessage, 'headers' | 'socket'>) => string | undefined;

/** A proxy appends its entry at the end, so entries beyond this number come from a client. */
const mostProxies = 32;

/** @param proxies trusted addresses and networks (`10.0.0.0/8`) */
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
      // A trusted proxy writes addresses only.
      if (isIP(address) === 0) break;
      nearest = address;
    }
    return nearest;
  };
}

/** The clients that the proxies report, the nearest last. */
function forwardedFor(headers: IncomingMessage['headers']): readonly string[] {
  const listed = headers['x-forwarded-for'];
  const text = Array.isArray(listed) ? listed.join(',') : listed;
  if (text !== undefined) return text.split(',');
  // RFC 7239: for=192.0.2.1;proto=https, for="[2001:db8::1]:4711"
  const forwarded = headers.forwarded ?? '';
  return forwarded.split(',').flatMap((each) => /(?:^|;)\s*for="?([^";,]+)/i.exec(each)?.[1] ?? []);
}

/** Removes blanks, brackets and a port, and writes an IPv4-mapped IPv6 address as IPv4. */
function plain(entry: string): string {
  const text = entry.trim();
  const inBrackets = /^\[([^\]]+)\](?::\d+)?$/.exec(text)?.[1];
  const withPort = /^(\d+\.\d+\.\d+\.\d+):\d+$/.exec(text)?.[1];
  const address = inBrackets ?? withPort ?? text;
  return /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1] ?? address;
}
