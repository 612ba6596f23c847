import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileRefusal } from '../../domain/bank-statement/file.refusals.js';

const LARGEST = 512 * 1024 * 1024;

const atMost = (largest: number): Transform => {
  let bytes = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      done(bytes > largest ? fileRefusal('file-too-large', { largest }) : null, chunk);
    },
  });
};

export type Spooled = Readonly<{ chunks: () => AsyncIterable<Uint8Array> }>;

/**
 * Lets a file be read twice without being held in memory: once to see whether it is good, once to take it. It lies in a folder that only this
 * process may read, and is gone afterwards whatever happened. Throws STATEMENT_FILE_TOO_LARGE.
 */
export const spooled = async <T>(
  content: Readable,
  use: (file: Spooled) => Promise<T>,
  largest = LARGEST,
): Promise<T> => {
  const folder = await mkdtemp(join(tmpdir(), 'ceriss-statement-'));
  const path = join(folder, 'file');
  try {
    await pipeline(content, atMost(largest), createWriteStream(path, { mode: 0o600 }));
    return await use({ chunks: () => createReadStream(path) as AsyncIterable<Uint8Array> });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
