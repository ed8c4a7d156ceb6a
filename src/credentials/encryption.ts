/** Credentials at rest: JSON text, encrypted with AES-256-GCM when a key is set. */
import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

export interface Seal {
  close(text: string): string;
  /** @throws {SealBroken} when the text was sealed with another key or none, or tampered with */
  open(sealed: string): string;
}

/** Stored credentials cannot be read with the STORE_KEY that is set. */
export class SealBroken extends Error {
  override readonly name = 'SealBroken';
  readonly code = 'SEAL_BROKEN';
}

const encrypted = 'aes-256-gcm:';
const unencrypted =
  'the stored credentials are not encrypted: sign all agents out before you set it, or use another store';
const nonceBytes = 12;
const tagBytes = 16;

export function createSeal(secret: string | undefined): Seal {
  const key = secret === undefined ? undefined : createHash('sha256').update(`seal:${secret}`).digest();
  return {
    close: (text) => {
      if (key === undefined) return text;
      const nonce = randomBytes(nonceBytes);
      const cipher = createCipheriv('aes-256-gcm', key, nonce);
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return encrypted + Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64');
    },
    open: (sealed) => {
      const isEncrypted = sealed.startsWith(encrypted);
      // Whoever can write to the store could plant a session.
      if (key !== undefined && !isEncrypted) throw new SealBroken(unencrypted);
      if (!isEncrypted) return sealed;
      if (key === undefined) throw new SealBroken('the stored credentials are encrypted and STORE_KEY is not set');
      const bytes = Buffer.from(sealed.slice(encrypted.length), 'base64');
      try {
        const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, nonceBytes));
        decipher.setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
        return decipher.update(bytes.subarray(nonceBytes + tagBytes), undefined, 'utf8') + decipher.final('utf8');
      } catch {
        throw new SealBroken('the stored credentials were encrypted with another STORE_KEY');
      }
    },
  };
}
