/** Credentials at rest: JSON text, encrypted with AES-256-GCM when a key is set. */
import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

export interface Encryption {
  encrypt(text: string): string;
  /** @throws {DecryptionFailed} When the text was encrypted with another key or none, or tampered with. */
  decrypt(sealed: string): string;
}

/** Stored credentials cannot be read with the STORE_KEY that is set. */
export class DecryptionFailed extends Error {
  override readonly name = 'DecryptionFailed';
  readonly code = 'DECRYPTION_FAILED';
}

const encrypted = 'aes-256-gcm:';
const unencrypted =
  'the stored credentials are not encrypted: sign all agents out before you set it, or use another store';
const nonceBytes = 12;
const tagBytes = 16;

export function createEncryption(secret: string | undefined): Encryption {
  const key = secret === undefined ? undefined : createHash('sha256').update(`seal:${secret}`).digest();
  return {
    encrypt: (text) => {
      if (key === undefined) return text;
      const nonce = randomBytes(nonceBytes);
      const cipher = createCipheriv('aes-256-gcm', key, nonce);
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return encrypted + Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64');
    },
    decrypt: (sealed) => {
      const isEncrypted = sealed.startsWith(encrypted);
      // Otherwise anyone who can write to the store could plant a session.
      if (key !== undefined && !isEncrypted) throw new DecryptionFailed(unencrypted);
      if (!isEncrypted) return sealed;
      if (key === undefined)
        throw new DecryptionFailed('the stored credentials are encrypted and STORE_KEY is not set');
      const bytes = Buffer.from(sealed.slice(encrypted.length), 'base64');
      try {
        const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, nonceBytes));
        decipher.setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
        return decipher.update(bytes.subarray(nonceBytes + tagBytes), undefined, 'utf8') + decipher.final('utf8');
      } catch {
        throw new DecryptionFailed('the stored credentials were encrypted with another STORE_KEY');
      }
    },
  };
}
