import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { LIMITS, tooLarge } from '../../../domain/import/file.rules.js';

export type Encoding = 'utf-8' | 'utf-16le' | 'windows-1252';

/** A file that lies on disk, and what its bytes say of it. */
export type Spooled = Readonly<{ path: string; bytes: number; digest: string; encoding: Encoding }>;

class Bytes {
  #count = 0;
  #utf8 = true;
  #utf16 = false;
  readonly #hash = createHash('sha256');
  readonly #decoder = new TextDecoder('utf-8', { fatal: true });

  take(chunk: Buffer): void {
    if (this.#count === 0) this.#utf16 = chunk[0] === 0xff && chunk[1] === 0xfe;
    this.#count += chunk.length;
    if (this.#count > LIMITS.bytes) {
      throw tooLarge(LIMITS.bytes);
    }
    this.#hash.update(chunk);
    this.#decode(chunk);
  }

  #decode(chunk?: Buffer): void {
    if (!this.#utf8) return;
    try {
      this.#decoder.decode(chunk, { stream: chunk !== undefined });
    } catch {
      this.#utf8 = false;
    }
  }

  told(): Omit<Spooled, 'path'> {
    this.#decode();
    const eightBit: Encoding = this.#utf8 ? 'utf-8' : 'windows-1252';
    return { bytes: this.#count, digest: this.#hash.digest('hex'), encoding: this.#utf16 ? 'utf-16le' : eightBit };
  }
}

/**
 * Puts a file on disk while it comes in, and works on it. What is not UTF-8 is taken for Windows-1252, which has a character for
 * nearly every byte. Throws DomainError when the file is too large.
 */
export const spooled = async <R>(content: Readable, work: (file: Spooled) => Promise<R>): Promise<R> => {
  const folder = await mkdtemp(join(tmpdir(), 'ceriss-import-'));
  const path = join(folder, 'file');
  const bytes = new Bytes();
  try {
    const observed = async function* (chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        bytes.take(chunk);
        yield chunk;
      }
    };
    await pipeline(content, observed, createWriteStream(path));
    return await work({ path, ...bytes.told() });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
