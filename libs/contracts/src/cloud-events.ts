import { z } from 'zod';

const printable = z.string().regex(/^[\x21-\x7e]+$/);
const decimal = z.string().regex(/^\d+$/);

const attributes = z.object({
  id: printable,
  /** Where it comes from: `/ceriss/governance`. */
  source: printable,
  /** The contract's subject: `ceriss.governance.resolution-adopted.v1`. */
  type: printable,
  /** The id of the aggregate it is about; order is kept per subject. */
  subject: printable,
  /** When it took effect. */
  time: z.coerce.date(),
  dataschema: printable,
  /** Its place among the events of its aggregate; padded, so that order of text is order of events (Sequence extension). */
  sequence: decimal,
  /** Its place in the log of the context. Opaque. */
  position: decimal,
  correlationid: printable,
  /** W3C trace context; a header of its own name, so that tracing tools find it. */
  traceparent: printable.optional(),
});

/** The CloudEvents 1.0 context attributes of a published event, with our extensions `position` and `correlationid`. */
export type CloudEventAttributes = Readonly<z.infer<typeof attributes>>;

const SEQUENCE_DIGITS = 20;

/** Message headers in CloudEvents 1.0 binary mode. Throws ZodError when an attribute cannot stand in a header. */
export const cloudEventsHeaders = (event: CloudEventAttributes): Readonly<Record<string, string>> => {
  const { traceparent, time, sequence, ...rest } = attributes.parse(event);
  const own = {
    specversion: '1.0',
    ...rest,
    time: time.toISOString(),
    sequence: sequence.padStart(SEQUENCE_DIGITS, '0'),
  };
  const headers = Object.entries(own).map(([name, value]) => [`ce-${name}`, value]);
  return { ...Object.fromEntries(headers), 'content-type': 'application/json', ...(traceparent && { traceparent }) };
};

/** Reads them back; `header` answers undefined or '' for one that is missing. Throws ZodError when they are not ours. */
export const readCloudEventsHeaders = (header: (name: string) => string | undefined): CloudEventAttributes => {
  const names = Object.keys(attributes.shape).filter((name) => name !== 'traceparent');
  const found = names.map((name) => [name, header(`ce-${name}`) || undefined]);
  const traceparent = header('traceparent') || undefined;
  return attributes.parse({ ...Object.fromEntries(found), ...(traceparent && { traceparent }) });
};
