import { z } from 'zod';
import { id } from './values.js';

/** What kinds of things are decided. Statutes may ask for another majority or another way of voting for each. */
export const matterKind = z.enum(['call', 'plan', 'general', 'upscaling', 'statutes', 'election', 'accounts']);
export type MatterKind = z.infer<typeof matterKind>;

/** What a proposal decides. A call and a change of statutes are always known ones; the other kinds may stand for themselves. */
export const matterSchema = z.object({ kind: matterKind, reference: id.optional() });
export type Matter = z.infer<typeof matterSchema>;

/** Kinds that are decided only when what they are about has been made ready and is known here. */
export const NEEDS_KNOWN_REFERENCE: readonly MatterKind[] = ['call', 'statutes'];
