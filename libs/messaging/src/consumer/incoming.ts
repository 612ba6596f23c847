import { readCloudEventsHeaders, type CloudEventAttributes } from '@ceriss/contracts';
import { contextOf } from '../names.js';

/** A message as it came: also one that nobody can read has a name, a place in an order, and can be parked. */
export type Incoming = Readonly<{
  eventId: string;
  /** Events with the same key are handled one after the other: `<context>/<aggregate id>`. */
  aggregate: string;
  /** Of the contract: `ceriss.governance.resolution-adopted.v1`. */
  subject: string;
  headers: Readonly<Record<string, string>>;
  payload: Uint8Array;
}>;

/** The message cannot be understood, and trying again will not change that. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
}

/** The handling of an event has ended the process again and again. */
export class Deadly extends Error {
  override readonly name = 'Deadly';
}

/** `place` names the message where its headers do not. */
export const toIncoming = (message: Omit<Incoming, 'eventId' | 'aggregate'>, place: string): Incoming => {
  const { 'ce-id': eventId = place, 'ce-subject': about = place } = message.headers;
  return { ...message, eventId, aggregate: `${contextOf(message.subject)}/${about}` };
};

/** Throws Unreadable. */
export const attributesOf = ({ headers }: Incoming): CloudEventAttributes => {
  try {
    return readCloudEventsHeaders((name) => headers[name]);
  } catch (error) {
    throw new Unreadable('the headers are not those of a published event', { cause: error });
  }
};

/** Throws Unreadable. */
export const jsonOf = ({ payload }: Incoming): unknown => {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(payload));
  } catch (error) {
    throw new Unreadable('the payload is not JSON', { cause: error });
  }
};
