/** What a stream's `$$` stream says about reading it. Revisions below `firstRevision` are hidden. */
export type StreamMetadata = Readonly<{
  softDeleted: boolean;
  truncateBefore?: number | undefined;
  maxCount?: number | undefined;
  maxAgeSeconds?: number | undefined;
}>;

/** The largest 64-bit integer: a soft delete truncates before it. As a number it rounds up by one, on both sides of a comparison. */
const END_OF_TIME = '9223372036854775807';

/** A metadata stream keeps its last event only. */
export const METASTREAM_METADATA: StreamMetadata = { softDeleted: false, maxCount: 1 };
export const NO_METADATA: StreamMetadata = { softDeleted: false };

const parseObject = (json: string): Record<string, unknown> => {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
};

const numberIn = (fields: Record<string, unknown>, key: string): number | undefined => {
  const value = fields[key];
  return typeof value === 'number' ? value : undefined;
};

/** Metadata that is not a JSON object says nothing, as in the real server. */
export const parseMetadata = (json: string): StreamMetadata => {
  const fields = parseObject(json);
  const truncateBefore = numberIn(fields, '$tb');
  return {
    softDeleted: truncateBefore !== undefined && truncateBefore >= Number(END_OF_TIME),
    truncateBefore,
    maxCount: numberIn(fields, '$maxCount'),
    maxAgeSeconds: numberIn(fields, '$maxAge'),
  };
};

export const softDeletion = (): string => `{"$tb":${END_OF_TIME}}`;

/** The same metadata for a stream that goes on after a soft delete: only what comes from `revision` on is visible. */
export const undeletion = (json: string, revision: number): string =>
  JSON.stringify({ ...parseObject(json), $tb: revision });

/** The first revision a reader may see, without `$maxAge`. */
export const firstVisible = (metadata: StreamMetadata, last: number): number =>
  Math.max(0, metadata.truncateBefore ?? 0, metadata.maxCount === undefined ? 0 : last - metadata.maxCount + 1);
