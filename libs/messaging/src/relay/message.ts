import { cloudEventsHeaders, dataSchemaOf } from '@ceriss/contracts';
import type { RecordedEvent } from '@ceriss/event-sourcing';
import { subjectIn } from '../names.js';
import type { Publication } from '../publisher.js';

/** A published event on its way: the same event always gives the same message. */
export type Message = Readonly<{
  id: string;
  subject: string;
  headers: Readonly<Record<string, string>>;
  payload: string;
  position: bigint;
}>;

/** Throws ZodError when the data is not what the contract promises. */
export const toMessage = (o: {
  namespace: string;
  context: string;
  recorded: RecordedEvent;
  publication: Publication;
}): Message => {
  const { id, metadata, created, revision, position } = o.recorded;
  const { event, aggregateId, data } = o.publication;
  const headers = cloudEventsHeaders({
    id,
    source: `/ceriss/${o.context}`,
    type: event.subject,
    subject: aggregateId,
    time: metadata.occurredAt ? new Date(metadata.occurredAt) : created,
    dataschema: dataSchemaOf(event),
    sequence: revision.toString(),
    position: position.toString(),
    correlationid: metadata.$correlationId,
    ...(metadata.traceparent && { traceparent: metadata.traceparent }),
  });
  // What the contract does not name never leaves: the parsed data is published, not the given.
  const payload = JSON.stringify(event.schema.parse(data));
  return { id, subject: subjectIn(o.namespace, event.subject), headers, payload, position };
};
