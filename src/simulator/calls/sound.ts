/** A-law sound at 8000 samples per second, one byte each: the format in which the public cloud records. */
const samplesPerMs = 8;
const bytesBeforeSound = 58;
/** A square tone of 400 Hz, quiet enough for headphones. */
const tone = { low: 0xc5, high: 0x45, halfPeriod: 10 } as const;

/** A complete WAVE file with a tone of this length. */
export function waveFile(durationMs: number): Buffer {
  const length = Math.round(durationMs * samplesPerMs);
  const file = Buffer.alloc(bytesBeforeSound + length);
  file.write('RIFF', 0, 'latin1');
  file.writeUInt32LE(file.length - 8, 4);
  file.write('WAVEfmt ', 8, 'latin1');
  file.writeUInt32LE(18, 16);
  file.writeUInt16LE(6, 20); // A-law
  file.writeUInt16LE(1, 22); // channels
  file.writeUInt32LE(8_000, 24); // samples per second
  file.writeUInt32LE(8_000, 28); // bytes per second
  file.writeUInt16LE(1, 32); // bytes per sample
  file.writeUInt16LE(8, 34); // bits per sample
  file.write('fact', 38, 'latin1');
  file.writeUInt32LE(4, 42);
  file.writeUInt32LE(length, 46);
  file.write('data', 50, 'latin1');
  file.writeUInt32LE(length, 54);
  for (let sample = 0; sample < length; sample += 1)
    file[bytesBeforeSound + sample] = Math.floor(sample / tone.halfPeriod) % 2 === 0 ? tone.low : tone.high;
  return file;
}
