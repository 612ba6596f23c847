import type { Position } from '@ceriss/event-sourcing';
import type { Log } from '@ceriss/eventstoredb';
import type { Logger } from '../logger.js';
import type { Publisher } from '../publisher.js';
import type { Head, PublishedStream } from './published-stream.js';
import { translate } from './translate.js';

type Outbox = Readonly<{ namespace: string; log: Log; publisher: Publisher }>;
type Told = Outbox & Readonly<{ stream: PublishedStream; logger: Logger }>;

/** Position of the first event that the context publishes; undefined when there is none, or it cannot be translated. */
const firstPublishable = async (o: Outbox, signal: AbortSignal): Promise<Position | undefined> => {
  for await (const { events } of o.log.readAll({ prefixes: [`${o.publisher.context}.`], after: 'start' })) {
    if (signal.aborted) return undefined;
    for (const event of events) {
      const { messages, failure } = translate(o.namespace, o.publisher, [event]);
      if (messages[0] || failure) return messages[0]?.position;
    }
  }
  return undefined;
};

/**
 * Empties a stream that has lost messages from its front, and gives the head to go on from. Old messages behind newer ones would break the
 * order of an aggregate; consumers bear being told everything again. Limits of the stream's own take its front away rightly.
 */
export const emptiedIfFrontIsLost = async (told: Told, head: Head, signal: AbortSignal): Promise<Head> => {
  if (head.limited || !head.last) return head;
  const [begins, expected] = await Promise.all([told.stream.positionAt(head.first), firstPublishable(told, signal)]);
  // A front from before the first publishable event has lost nothing that could be filled again.
  if (signal.aborted || expected === undefined || begins <= expected) return head;
  told.logger.warn({ stream: told.stream.name }, 'stream has lost its first messages: it is filled again from the log');
  return told.stream.emptied(head);
};

/** Messages were taken from the front since the session began: publishing does not move it. */
export const hasLostFront = (known: Head, found: Head): boolean => !found.limited && found.first > known.first;

/** More messages than known are none lost: they are on their way, or the fence will tell of another's. */
export const hasLostEnd = (known: Head, found: Head): boolean =>
  found.sequence < known.sequence ||
  (found.sequence === known.sequence && found.last?.sequence !== known.last?.sequence);
