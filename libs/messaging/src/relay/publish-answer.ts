import type { Msg } from '@nats-io/transport-node';
import { JetStreamApiCodes } from '@nats-io/jetstream';
import { StreamMoved } from './published-stream.js';

type Answer = Readonly<{ seq?: number; error?: Readonly<{ err_code?: number; description?: string }> }>;

const NO_RESPONDERS = 503;

/** The sequence that JetStream gave a message. Throws when it did not take it: StreamMoved when the stream ends elsewhere than expected. */
export const sequenceOf = (answer: Msg, stream: string): number => {
  if (answer.data.length === 0 && answer.headers?.code === NO_RESPONDERS) throw new Error(`nothing stores ${stream}`);
  const { seq = 0, error } = answer.json<Answer>();
  if (!error) return seq;
  const reason = error.description ?? 'no reason given';
  if (error.err_code === JetStreamApiCodes.StreamWrongLastSequence)
    throw new StreamMoved(`${stream} does not end where it was left: ${reason}`);
  throw new Error(`${stream} refused a message: ${reason}`);
};
