/** The PEM files for TLS to the gateway, read and checked at the start: TLS itself would ignore an invalid CA, and then reject the gateway. */
import { createPrivateKey, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';

export interface TlsFiles {
  /** The gateway's private CA, one or more certificates. */
  readonly caFile: string | undefined;
  /** The certificate, with its chain, that this server presents to a gateway that asks for one. */
  readonly certFile: string | undefined;
  readonly keyFile: string | undefined;
}

export interface TlsMaterial {
  readonly ca?: string;
  readonly cert?: string;
  readonly key?: string;
}

/** The file with the gateway's private CA cannot be read, or holds no certificate. */
export class CaFileUnusable extends Error {
  override readonly name = 'CaFileUnusable';
  readonly code = 'CA_FILE_UNUSABLE';
}

/** The client certificate or its key cannot be read, or they do not belong together. */
export class ClientCertificateUnusable extends Error {
  override readonly name = 'ClientCertificateUnusable';
  readonly code = 'CLIENT_CERTIFICATE_UNUSABLE';
}

/** @throws {CaFileUnusable | ClientCertificateUnusable} */
export function readTlsFiles({ caFile, certFile, keyFile }: TlsFiles): TlsMaterial {
  const ca = caFile === undefined ? undefined : readCa(caFile);
  const own = certFile === undefined || keyFile === undefined ? {} : readOwn(certFile, keyFile);
  return { ...(ca === undefined ? {} : { ca }), ...own };
}

function readCa(path: string): string {
  try {
    const pem = readFileSync(path, 'utf8');
    new X509Certificate(pem);
    return pem;
  } catch (error) {
    throw new CaFileUnusable(`${path}: ${textOf(error)}`, { cause: error });
  }
}

function readOwn(certFile: string, keyFile: string): { cert: string; key: string } {
  let path = certFile;
  try {
    const cert = readFileSync(certFile, 'utf8');
    const certificate = new X509Certificate(cert);
    path = keyFile;
    const key = readFileSync(keyFile, 'utf8');
    if (!certificate.checkPrivateKey(createPrivateKey(key))) throw new Error('is not the key of the certificate');
    return { cert, key };
  } catch (error) {
    throw new ClientCertificateUnusable(`${path}: ${textOf(error)}`, { cause: error });
  }
}

const textOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
