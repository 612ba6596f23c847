import { hash, randomUUID } from 'node:crypto';

const format = (bytes: Uint8Array): string => {
  const hex = Buffer.from(bytes).toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
};

const stamp = (bytes: Uint8Array, version: number): string => {
  bytes[6] = (bytes[6]! & 0x0f) | (version << 4);
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return format(bytes);
};

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-([0-9a-f])[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

export const isUuid = (text: string): boolean => UUID.test(text);

/** A fresh time-ordered id (RFC 9562, version 7). Not for `domain/`: ids arrive in the command. */
export const newId = (now: Date = new Date()): string => {
  const time = now.getTime().toString(16).padStart(12, '0');
  // Node keeps random bytes in stock for its own version 4; all but the first six bytes and the version is as good here.
  return `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`;
};

/** The same name always gives the same id (RFC 9562, version 5, SHA-1 over namespace and name). */
export const namedId = (namespace: string, name: string): string => {
  const bytes = Buffer.concat([Buffer.from(namespace.replaceAll('-', ''), 'hex'), Buffer.from(name, 'utf8')]);
  return stamp(hash('sha1', bytes, 'buffer').subarray(0, 16), 5);
};

/**
 * The id of what a command creates: a function of the command's id alone, so that a repeated command finds the first one's stream.
 * It keeps the time of a version 7 command id and so sorts by time like any other.
 */
export const idCreatedBy = (commandId: string): string => {
  const bytes = Buffer.from(namedId(commandId, 'created').replaceAll('-', ''), 'hex');
  if (UUID.exec(commandId)?.[1] !== '7') return format(bytes);
  bytes.set(Buffer.from(commandId.replaceAll('-', '').slice(0, 12), 'hex'));
  return stamp(bytes, 7);
};
