import { pathToFileURL } from 'node:url';
import { inRepository } from '../repository.js';

/** Traces name the lines of the TypeScript sources. */
export const SOURCE_MAPS = ['--import', pathToFileURL(inRepository('deploy/local/source-maps.mjs')).href];

/**
 * For a process that stays, in MiB. Left alone, Node lets what is young grow to 100 MiB before it looks at it, and keeps the room;
 * with 2 a command costs a third more processor time than with 8, with 16 no less.
 */
export const SMALL_YOUNG_GENERATION = '--max-semi-space-size=8';

/**
 * For a service, in MiB. Where there is much memory Node lets a heap grow to three times what is in use before it collects; near a
 * limit it is quicker. What is in use was 85 MiB at most, after an import of 62,000 rows.
 */
export const BOUNDED_OLD_GENERATION = '--max-old-space-size=512';

/** A small heap for what glibc allocates: few arenas, and what is free goes back to the system. Elsewhere it means nothing. */
export const SMALL_NATIVE_HEAP = {
  MALLOC_ARENA_MAX: '2',
  MALLOC_TRIM_THRESHOLD_: '131072',
  MALLOC_MMAP_THRESHOLD_: '131072',
} as const;
