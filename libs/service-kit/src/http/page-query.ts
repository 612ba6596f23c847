import { z } from 'zod';

const LONGEST_CURSOR = 400;

const decoded = (cursor: string): string => Buffer.from(cursor, 'base64url').toString('utf8');

/** `?limit=&cursor=` of every list, to be extended with the list's own filters: `@Query({ schema: pageQuery.extend({ … }) })`. */
export const pageQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  /** What `page` was given by `cursorOf`, opaque to callers. */
  cursor: z
    .string()
    .max(LONGEST_CURSOR)
    .regex(/^[\w-]+$/)
    .transform(decoded)
    .optional(),
});

export type PageQuery = z.output<typeof pageQuery>;

/** For `@Param('id', { schema: idParam })`: any UUID, in lower case. */
export const idParam = z.uuid().toLowerCase();
