/**
 * Checks the certificate of a gateway whose authority or name is not the usual one. At the start, explains which check fails and which setting to
 * change.
 */
import type { Socket } from 'node:net';
import { checkServerIdentity, connect, TLSSocket, type PeerCertificate } from 'node:tls';
import type { TlsMaterial } from './tls-files.ts';

/** The settings by which TLS to the gateway is verified. */
export interface GatewayTls extends TlsMaterial {
  /** The name that the certificate must be issued for; undefined for the host of the address. */
  readonly serverName: string | undefined;
  /** SHA-256 of the certificates that are accepted with any issuer, in upper-case hexadecimal digits with colons; empty if there are none. */
  readonly fingerprints: readonly string[];
}

/** For every connection to a gateway. */
export const oldestTls = 'TLSv1.2';

class CertificateRefused extends Error {
  override readonly name = 'CertificateRefused';
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/**
 * A fingerprint replaces the checks of authority and name; the dates are still checked.
 * @param socket after its handshake, which was not resumed from an earlier one: such a socket shows no certificate
 * @returns why nothing may be sent over it
 */
export function pinRefusal(socket: Socket, { fingerprints }: GatewayTls): CertificateRefused | undefined {
  if (!(socket instanceof TLSSocket)) return new CertificateRefused('NO_TLS', 'the connection is not encrypted');
  const certificate = socket.getPeerCertificate();
  if (!fingerprints.includes(certificate.fingerprint256))
    return new CertificateRefused('CERT_FINGERPRINT_MISMATCH', 'it has another fingerprint');
  return outOfDate(certificate);
}

function outOfDate({ valid_from: from, valid_to: to }: PeerCertificate): CertificateRefused | undefined {
  const now = Date.now();
  // A date that cannot be parsed counts as a failed check.
  if (!(Date.parse(from) <= now)) return new CertificateRefused('CERT_NOT_YET_VALID', `it is not valid before ${from}`);
  if (!(Date.parse(to) >= now)) return new CertificateRefused('CERT_HAS_EXPIRED', `it expired at ${to}`);
  return undefined;
}

const handshakeMs = 5000;

/**
 * Makes a handshake without sending any data.
 * @param site the base address of a gateway
 * @returns which check fails and which setting to change; undefined if none fails, or if the handshake fails for another reason than TLS
 */
export function explainCertificate(site: string, tls: GatewayTls): Promise<string | undefined> {
  const { protocol, hostname, port, host } = new URL(site);
  if (protocol !== 'https:') return Promise.resolve(undefined);
  const { fingerprints, serverName, ...material } = tls;
  const name = serverName ?? hostname.replace(/^\[|\]$/g, '');
  return new Promise((resolve) => {
    const socket = connect({
      ...material,
      host: hostname.replace(/^\[|\]$/g, ''),
      port: Number(port || 443),
      ...(/[a-z]/i.test(name) && !name.includes(':') && { servername: name }),
      minVersion: oldestTls,
      // The socket is only inspected, and closed before anything is sent.
      rejectUnauthorized: false,
      checkServerIdentity: () => undefined,
    });
    const settle = (line: string | undefined) => {
      socket.destroy();
      resolve(line);
    };
    socket.setTimeout(handshakeMs, () => {
      settle(undefined);
    });
    socket.unref();
    socket.once('error', ({ code, message }: NodeJS.ErrnoException) => {
      const isProtocol = /PROTOCOL|VERSION|EPROTO/.test(`${code} ${message}`);
      settle(isProtocol ? `${host} offers no TLS 1.2 or newer, and older ones are refused (${code})` : undefined);
    });
    socket.once('secureConnect', () => {
      const problem =
        fingerprints.length > 0
          ? pinRefusal(socket, tls)?.message
          : (authorityProblem(socket) ?? checkServerIdentity(name, socket.getPeerCertificate())?.message);
      settle(problem === undefined ? undefined : describe(host, problem, socket.getPeerCertificate()));
    });
  });
}

/** @returns OpenSSL's code for the error in the chain */
function authorityProblem(socket: TLSSocket): string | undefined {
  // Node's types declare an error, but the value is an error code.
  const code = socket.authorizationError as unknown as string | null;
  return socket.authorized || code === null ? undefined : `no known authority vouches for it (${code})`;
}

function describe(host: string, problem: string, certificate: PeerCertificate): string {
  const { fingerprint256, subject, subjectaltname, valid_to: validTo } = certificate;
  const names = plain(subjectaltname ?? `CN=${String((subject as Partial<typeof subject>).CN)}`);
  return [
    `the certificate of ${host} is refused: ${plain(problem)}`,
    `it is for ${names}, valid until ${plain(validTo)}, with the fingerprint sha256:${fingerprint256}`,
    'set AGENT_GATEWAY_CA_FILE to the certificate of its authority, AGENT_GATEWAY_SERVER_NAME to the name it is for, or, once you have compared the fingerprint at the gateway, AGENT_GATEWAY_CERT_FINGERPRINT to it',
  ].join('; ');
}

/** Replaces special characters: text of an untrusted certificate is written to the log. */
const plain = (text: string): string => text.replaceAll(/[^\w .,:=*'()-]/g, '?').slice(0, 300);
