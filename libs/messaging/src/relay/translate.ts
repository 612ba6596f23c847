import type { RecordedEvent } from '@ceriss/event-sourcing';
import type { Publisher } from '../publisher.js';
import { reasonOf } from '../retrying.js';
import { toMessage, type Message } from './message.js';

type Translated = Readonly<{ messages: readonly Message[]; failure?: Error }>;

/** The messages of a batch, up to the first event that cannot be published. */
export const translate = (namespace: string, publisher: Publisher, events: readonly RecordedEvent[]): Translated => {
  const { context } = publisher;
  const messages: Message[] = [];
  for (const recorded of events) {
    try {
      const publication = publisher.publish(recorded);
      if (publication) messages.push(toMessage({ namespace, context, recorded, publication }));
    } catch (cause) {
      const { id, type } = recorded;
      return {
        messages,
        failure: new Error(`event ${id} (${type}) cannot be published: ${reasonOf(cause)}`, { cause }),
      };
    }
  }
  return { messages };
};
