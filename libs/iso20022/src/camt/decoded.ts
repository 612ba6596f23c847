import { TextDecoder } from 'node:util';
import { StatementFileRefused } from './bank-statement.js';

const LOOKED_AT = 200;

const MARKS = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
  { bytes: [0x3c, 0x00], encoding: 'utf-16le' },
  { bytes: [0x00, 0x3c], encoding: 'utf-16be' },
] as const;

const encodingOf = (head: Uint8Array): string => {
  const mark = MARKS.find(({ bytes }) => bytes.every((byte, index) => head[index] === byte));
  if (mark) return mark.encoding;
  const declaration = Buffer.from(head.subarray(0, LOOKED_AT)).toString('latin1');
  return /^<\?xml[^>]*?encoding\s*=\s*["']([A-Za-z0-9._-]+)["']/.exec(declaration)?.[1] ?? 'utf-8';
};

const decoderOf = (head: Uint8Array): TextDecoder => {
  const encoding = encodingOf(head);
  try {
    return new TextDecoder(encoding, { fatal: true });
  } catch {
    throw new StatementFileRefused('encoding-unknown', { encoding });
  }
};

/** Bytes as text in the encoding that their mark or their declaration names. Throws StatementFileRefused on bytes that are none. */
export async function* decoded(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  let head: Uint8Array = new Uint8Array();
  for await (const chunk of chunks) {
    if (!decoder) {
      head = Buffer.concat([head, chunk]);
      if (head.length < LOOKED_AT) continue;
      decoder = decoderOf(head);
      yield text(decoder, head);
    } else yield text(decoder, chunk);
  }
  if (!decoder) {
    decoder = decoderOf(head);
    yield text(decoder, head);
  }
  yield text(decoder);
}

const text = (decoder: TextDecoder, bytes?: Uint8Array): string => {
  try {
    return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode();
  } catch {
    throw new StatementFileRefused('malformed', { line: null });
  }
};
