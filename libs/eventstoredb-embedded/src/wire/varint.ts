/** Bytes that a whole number from 0 to 2^53 - 1 takes as a protobuf varint. */
export const varintSize = (value: number): number => {
  let size = 1;
  for (let rest = value; rest >= 0x80; rest = Math.floor(rest / 0x80)) size += 1;
  return size;
};

/** Writes a whole number from 0 to 2^53 - 1 as a protobuf varint and answers where it ends. */
export const writeVarint = (buffer: Uint8Array, value: number, start: number): number => {
  let rest = value;
  let at = start;
  // Bit operations are for what fits 32 bits; positions and revisions may be larger.
  for (; rest > 0x7fffffff; rest = Math.floor(rest / 0x80)) buffer[at++] = (rest % 0x80) | 0x80;
  for (; rest >= 0x80; rest >>>= 7) buffer[at++] = (rest & 0x7f) | 0x80;
  buffer[at++] = rest;
  return at;
};
