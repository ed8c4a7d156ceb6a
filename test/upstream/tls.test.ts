import { beforeAll, describe, expect, test } from 'vitest';
import { startSimulator } from '../../src/simulator/simulator.ts';
import { CertificateAuthority, pemFile, type Identity } from '../rig/certificates.ts';
import { mutate } from '../rig/client.ts';
import { startServerFor, testHoldMs, type Environment } from '../rig/facade.ts';
import { TemporaryFolder } from '../rig/folder.ts';
import { refusedStart } from '../rig/process.ts';
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

/** What a sign-in through TLS comes to, and what the gateway saw of it. */
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
