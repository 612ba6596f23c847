/** gRPC puts this before every message: a byte that says whether it is compressed, and its length in four. */
export const FRAME_HEADER_LENGTH = 5;

/** Writes the header of an uncompressed message of `length` bytes and answers where the message starts. */
export const writeFrameHeader = (buffer: Buffer, length: number, start: number): number => {
  buffer[start] = 0;
  return buffer.writeUInt32BE(length, start + 1);
};

/** One message as it travels. */
export const framed = (message: Uint8Array): Buffer => {
  const frame = Buffer.allocUnsafe(FRAME_HEADER_LENGTH + message.length);
  frame.set(message, writeFrameHeader(frame, message.length, 0));
  return frame;
};
