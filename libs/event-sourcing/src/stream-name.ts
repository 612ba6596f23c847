/** A stream is named `<context>.<aggregate>-<id>`; contexts and aggregates may have dashes of their own, ids are UUIDs. */
const STREAM = /^([a-z-]+)\.([a-z-]+)-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

export type StreamName = Readonly<{ context: string; aggregate: string; id: string }>;

/** The parts of an own stream's name; `undefined` when it is not one. */
export const parseStreamName = (stream: string): StreamName | undefined => {
  const match = STREAM.exec(stream);
  return match ? { context: match[1]!, aggregate: match[2]!, id: match[3]! } : undefined;
};

/** The id of the aggregate whose stream it is; the whole name when it is no own stream. */
export const aggregateIdOf = (stream: string): string => parseStreamName(stream)?.id ?? stream;
