import type { MsgHdrs } from '@nats-io/transport-node';

type Header = Readonly<Record<string, string | number>>;

const lines = (headers: Header): string => {
  let text = '';
  for (const name in headers) text += `${name}: ${headers[name]}\r\n`;
  return text;
};

/**
 * Headers as bytes. The client's own object looks through all names for each one that is set; to publish
 * it is asked for nothing but its bytes. The values must be free of line breaks, which the attributes of an event are by their schema.
 */
export const encodedHeaders = (...headers: readonly Header[]): MsgHdrs => {
  const text = `NATS/1.0\r\n${headers.map(lines).join('')}\r\n`;
  return { encode: () => Buffer.from(text) } as unknown as MsgHdrs;
};
