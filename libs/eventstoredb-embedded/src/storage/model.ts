/** The revision a writer believes the stream has. `revision` keeps the protocol's text beside it, for error answers. */
export type ExpectedRevision =
  | Readonly<{ kind: 'any' }>
  | Readonly<{ kind: 'no-stream' }>
  | Readonly<{ kind: 'stream-exists' }>
  | Readonly<{ kind: 'revision'; revision: number; text: string }>;

export type ProposedEvent = Readonly<{
  id: Uint8Array;
  type: string;
  isJson: boolean;
  data: Uint8Array;
  metadata: Uint8Array;
}>;

export type RecordedEvent = Readonly<{
  position: number;
  stream: string;
  revision: number;
  type: string;
  isJson: boolean;
  isTombstone: boolean;
  /** Milliseconds since 1970, by the node's clock. */
  recorded: number;
  /** The id, the data and the metadata one after the other: reading one blob costs a third of reading three. */
  body: Buffer;
  dataLength: number;
}>;

/** Bytes of an event's id, the first of its body. */
export const ID_LENGTH = 16;

/** `revision` and `position` are absent when nothing was ever written to the stream. */
export type WriteOutcome =
  | Readonly<{ kind: 'written'; revision?: number | undefined; position?: number | undefined }>
  | Readonly<{ kind: 'wrong-expected-revision'; current?: number | undefined }>
  | Readonly<{ kind: 'stream-deleted' }>;

/** Revision of a stream nothing was written to. */
export const NOTHING = -1;

export const EVENT_TYPES = {
  metadata: '$metadata',
  tombstone: '$streamDeleted',
  link: '$>',
  settings: '$settings',
} as const;

export const metastreamOf = (stream: string): string => `$$${stream}`;
export const isMetastream = (stream: string): boolean => stream.startsWith('$$');
export const originalOf = (metastream: string): string => metastream.slice(2);
