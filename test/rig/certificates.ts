/** A private CA and the certificates that it signs. Each run generates new ones, so no key is in the repository. */
import 'reflect-metadata';
import * as x509 from '@peculiar/x509';
import { webcrypto } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
const dayMs = 86_400_000;

/** PEM texts. */
export interface Identity {
  readonly cert: string;
  readonly key: string;
}

export class CertificateAuthority {
  readonly pem: string;
  readonly #keys: CryptoKeyPair;
  readonly #name: string;

  private constructor(pem: string, keys: CryptoKeyPair, name: string) {
    this.pem = pem;
    this.#keys = keys;
    this.#name = name;
  }

  static async create(name = 'CN=Private CA'): Promise<CertificateAuthority> {
    x509.cryptoProvider.set(webcrypto as Crypto);
    const keys = await newKeys();
    const certificate = await x509.X509CertificateGenerator.createSelfSigned({
      name,
      keys,
      signingAlgorithm: algorithm,
      notBefore: new Date(Date.now() - dayMs),
      notAfter: new Date(Date.now() + dayMs),
      extensions: [
        new x509.BasicConstraintsExtension(true, undefined, true),
        new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true),
      ],
    });
    return new CertificateAuthority(certificate.toString('pem'), keys, name);
  }

  /** @param host the address or name that the certificate is for, or several */
  async issue(host: string | readonly string[], validMs = dayMs): Promise<Identity> {
    const keys = await newKeys();
    const certificate = await x509.X509CertificateGenerator.create({
      subject: 'CN=gateway',
      issuer: this.#name,
      publicKey: keys.publicKey,
      signingKey: this.#keys.privateKey,
      signingAlgorithm: algorithm,
      notBefore: new Date(Date.now() - 2 * dayMs),
      notAfter: new Date(Date.now() + validMs),
      extensions: [
        new x509.SubjectAlternativeNameExtension(
          [host].flat().map((value) => ({ type: /^[\d.]+$/.test(value) ? ('ip' as const) : ('dns' as const), value })),
        ),
      ],
    });
    const key = Buffer.from(await webcrypto.subtle.exportKey('pkcs8', keys.privateKey)).toString('base64');
    return {
      cert: certificate.toString('pem'),
      key: `-----BEGIN PRIVATE KEY-----\n${key.replace(/.{64}/g, '$&\n')}\n-----END PRIVATE KEY-----\n`,
    };
  }
}

/** @returns the path of a file with the text */
export function pemFile(folder: string, name: string, pem: string): string {
  const path = join(folder, name);
  writeFileSync(path, pem);
  return path;
}

const newKeys = (): Promise<CryptoKeyPair> =>
  webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']) as Promise<CryptoKeyPair>;
