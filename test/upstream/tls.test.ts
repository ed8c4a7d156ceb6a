import { X509Certificate } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { startSimulator } from '../../src/simulator/simulator.ts';
import { CertificateAuthority, pemFile, type Identity } from '../rig/certificates.ts';
import { mutate } from '../rig/client.ts';
import { startServerFor, testHoldMs, type Environment } from '../rig/facade.ts';
import { TemporaryFolder } from '../rig/folder.ts';
import { until } from '../rig/eventually.ts';
import { refusedStart, ServerProcess } from '../rig/process.ts';
import { startTlsWire } from '../rig/tlswire.ts';

let authority: CertificateAuthority;
let stranger: CertificateAuthority;
let gateway: Identity;

beforeAll(async () => {
  authority = await CertificateAuthority.create();
  stranger = await CertificateAuthority.create('CN=Somebody else');
  gateway = await authority.issue('127.0.0.1');
});

const signInField = 'signInAgent(agentId: "1001", input: { password: "Demo@1001", phoneNumber: "71001" })';

interface Attempt {
  readonly server?: Parameters<typeof startTlsWire>[1];
  readonly host?: string;
  readonly env?: (folder: string) => Environment;
}

/** The result of a sign-in through TLS, and what the gateway saw of it. */
async function attempt({ server = {}, host, env = withCa }: Attempt) {
  using folder = new TemporaryFolder();
  const simulator = await startSimulator({ pollHoldMs: testHoldMs });
  await using wire = await startTlsWire(simulator.url, { ...gateway, ...server });
  const facade = await startServerFor(wire.url(host), { STORE_URL: 'sqlite::memory:', ...env(folder.path) });
  const { __typename, errors } = await mutate(facade.url, signInField);
  const seen = {
    outcome: __typename ?? errors[0]?.extensions,
    requests: simulator.ledger.counters.commands,
    wire: [...wire.handshakes],
  };
  simulator.endHolds();
  await facade.stop();
  await simulator.close();
  return seen;
}

const withCa = (folder: string): Environment => ({ AGENT_GATEWAY_CA_FILE: pemFile(folder, 'ca.pem', authority.pem) });
const refused = { code: 'GATEWAY_UNAVAILABLE', mayHaveTakenEffect: false };

describe('TLS to the gateway', () => {
  test('is verified with a private CA, and is 1.2 or newer', async () => {
    const { outcome, wire } = await attempt({});
    expect(outcome).toBe('SignInAgentSuccess');
    expect(wire[0]?.protocol).toMatch(/^TLSv1\.[23]$/);
  });

  test.each([
    ['without the CA', { env: () => ({}) }],
    [
      'by another CA’s certificate',
      { env: (folder: string) => ({ AGENT_GATEWAY_CA_FILE: pemFile(folder, 'ca.pem', stranger.pem) }) },
    ],
    ['by a certificate for another host', { host: 'localhost' }],
    [
      'below TLS 1.2',
      { server: { minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT@SECLEVEL=0' } as const },
    ],
  ])('does not come about %s: nothing is sent, not even the password', async (_name, how: Attempt) => {
    const { outcome, requests } = await attempt(how);
    expect([outcome, requests]).toEqual([refused, 0]);
  });

  test('nor by a certificate that is out of date', async () => {
    const old = await authority.issue('127.0.0.1', -3_600_000);
    const { outcome, requests } = await attempt({ server: old });
    expect([outcome, requests]).toEqual([refused, 0]);
  });

  test('shows a client certificate to a gateway that asks for one, and cannot be had without', async () => {
    const own = await authority.issue('desk.example');
    const asking = { ca: authority.pem, requestCert: true, rejectUnauthorized: true };
    const env = (folder: string) => ({
      ...withCa(folder),
      AGENT_GATEWAY_CERT_FILE: pemFile(folder, 'own.pem', own.cert),
      AGENT_GATEWAY_KEY_FILE: pemFile(folder, 'own.key', own.key),
    });
    const { outcome, wire } = await attempt({ server: asking, env });
    expect([outcome, wire[0]?.client]).toEqual(['SignInAgentSuccess', 'gateway']);
    const without = await attempt({ server: asking });
    expect(without.requests).toBe(0);
    expect(without.outcome).toMatchObject({ code: 'GATEWAY_UNAVAILABLE' });
  });
});

const fingerprintOf = ({ cert }: Identity) => `sha256:${new X509Certificate(cert).fingerprint256}`;

describe('a gateway whose certificate no known authority vouches for', () => {
  const pinned = (identity: Identity) => () => ({ AGENT_GATEWAY_CERT_FINGERPRINT: fingerprintOf(identity) });

  test('is accepted by its fingerprint, whatever name the certificate is for, in all of the fingerprint’s spellings', async () => {
    const other = await stranger.issue('gateway.example');
    for (const spelt of [
      fingerprintOf(other),
      fingerprintOf(other).replaceAll(':', '').replace('sha256', 'SHA256:').toLowerCase(),
      `${fingerprintOf(gateway)}, ${fingerprintOf(other)}`,
    ]) {
      const { outcome, requests } = await attempt({
        server: other,
        env: () => ({ AGENT_GATEWAY_CERT_FINGERPRINT: spelt }),
      });
      expect([outcome, requests > 0], spelt).toEqual(['SignInAgentSuccess', true]);
    }
  });

  test('with another fingerprint gets nothing, not even where an authority that is known has signed it', async () => {
    const other = await stranger.issue('127.0.0.1');
    const { outcome, requests } = await attempt({ env: (folder) => ({ ...withCa(folder), ...pinned(other)() }) });
    expect([outcome, requests]).toEqual([refused, 0]);
  });

  test('gets nothing after the certificate’s last day, nor below TLS 1.2, although the fingerprint is right', async () => {
    const old = await stranger.issue('127.0.0.1', -3_600_000);
    const below = { ...gateway, minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT@SECLEVEL=0' } as const;
    for (const [server, env] of [
      [old, pinned(old)],
      [below, pinned(gateway)],
    ] as const)
      expect(await attempt({ server, env })).toMatchObject({ outcome: refused, requests: 0 });
  });
});

test('a gateway whose certificate is for another name than its address is accepted under that name, and under no other', async () => {
  const named = await authority.issue('gateway.example');
  const under = (name: string) =>
    attempt({ server: named, env: (folder) => ({ ...withCa(folder), AGENT_GATEWAY_SERVER_NAME: name }) });
  expect((await under('gateway.example')).outcome).toBe('SignInAgentSuccess');
  expect(await under('other.example')).toMatchObject({ outcome: refused, requests: 0 });
  expect(await attempt({ server: named, env: () => ({ AGENT_GATEWAY_SERVER_NAME: 'gateway.example' }) })).toMatchObject(
    { outcome: refused, requests: 0 },
  );
});

describe('the log says at the start which check of the gateway’s certificate fails, and what to set', () => {
  /** The error lines of a start, once there is one. */
  async function firstError(server: Attempt['server'], env: Environment = {}): Promise<string> {
    await using wire = await startTlsWire('http://127.0.0.1:1/agentgateway/resource', { ...gateway, ...server });
    await using started = new ServerProcess({
      AGENT_GATEWAY_URL: wire.url(),
      STORE_URL: 'sqlite::memory:',
      PORT: '0',
      ...env,
    });
    const line = () => started.stderr.split('\n').find((each) => each.includes('"level":50'));
    await until('an error in the log', () => line() !== undefined);
    return (JSON.parse(line()!) as { msg: string }).msg;
  }

  test('where no authority is known', async () => {
    const line = await firstError({});
    expect(line).toMatch(/no known authority vouches for it \(UNABLE_TO_VERIFY_LEAF_SIGNATURE\)/);
    expect(line).toContain(fingerprintOf(gateway));
    expect(line).toMatch(/AGENT_GATEWAY_CA_FILE.*AGENT_GATEWAY_CERT_FINGERPRINT/);
  });

  test('where it is for another name', async () => {
    using folder = new TemporaryFolder();
    const line = await firstError(await authority.issue('gateway.example'), withCa(folder.path));
    expect(line).toMatch(/127\.0\.0\.1.*gateway\.example.*AGENT_GATEWAY_SERVER_NAME/);
  });

  test('where it has another fingerprint', async () => {
    const line = await firstError({}, { AGENT_GATEWAY_CERT_FINGERPRINT: fingerprintOf(await stranger.issue('any')) });
    expect(line).toContain('another fingerprint');
  });

  test('where the gateway offers no TLS 1.2', async () => {
    const line = await firstError({ minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT@SECLEVEL=0' });
    expect(line).toMatch(/offers no TLS 1\.2 or newer/);
  });
});

test.each([
  [
    'of another form',
    { AGENT_GATEWAY_CERT_FINGERPRINT: 'sha1:00' },
    /AGENT_GATEWAY_CERT_FINGERPRINT must be sha256: and/,
  ],
  [
    'of a gateway without TLS',
    { AGENT_GATEWAY_CERT_FINGERPRINT: `sha256:${'0'.repeat(64)}`, AGENT_GATEWAY_URL: 'http://127.0.0.1:1' },
    /AGENT_GATEWAY_CERT_FINGERPRINT needs https:/,
  ],
  [
    'beside a server name',
    { AGENT_GATEWAY_CERT_FINGERPRINT: `sha256:${'0'.repeat(64)}`, AGENT_GATEWAY_SERVER_NAME: 'a' },
    /leave out AGENT_GATEWAY_SERVER_NAME/,
  ],
])('a fingerprint %s stops the process with one line', async (_, env, expected) => {
  const { code, stderr } = await refusedStart({ AGENT_GATEWAY_URL: 'https://127.0.0.1:1', PORT: '0', ...env });
  expect(code).toBe(2);
  expect(stderr).toMatch(expected);
  expect(stderr.trim().split('\n')).toHaveLength(1);
});

test('a client certificate without its key, or with another’s, stops the process with one line', async () => {
  using folder = new TemporaryFolder();
  const [one, other] = [await authority.issue('a'), await authority.issue('b')];
  const AGENT_GATEWAY_CERT_FILE = pemFile(folder.path, 'one.pem', one.cert);
  const base = {
    AGENT_GATEWAY_URL: 'http://127.0.0.1:1',
    STORE_URL: 'sqlite::memory:',
    PORT: '0',
    AGENT_GATEWAY_CERT_FILE,
  };
  for (const env of [base, { ...base, AGENT_GATEWAY_KEY_FILE: pemFile(folder.path, 'other.key', other.key) }]) {
    const { code, stdout, stderr } = await refusedStart(env);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^.*AGENT_GATEWAY_KEY_FILE.*\n$/);
    expect(stderr).not.toContain('PRIVATE');
  }
});
