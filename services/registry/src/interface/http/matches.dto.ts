import { checkTerritory } from '@ceriss/spain';
import { timeQuery } from '@ceriss/service-kit';
import { z } from 'zod';
import { RELATION_KINDS } from '../../domain/code-lists/relation-kinds.js';
import type { Subject } from '../../domain/match/match.js';
import { id, text } from './fields.dto.js';

const place = z
  .string()
  .refine((code) => /^\d{2}$|^\d{5,6}$/.test(code) && checkTerritory(code).valid, 'not a territory of today')
  .transform((code) => code.slice(0, 5));

const named = { initiative: id.optional(), challenge: id.optional(), territory: place.optional() };
type Named = Readonly<{
  initiative?: string | undefined;
  challenge?: string | undefined;
  territory?: string | undefined;
}>;

const isOne = ({ initiative, challenge, territory }: Named): boolean =>
  [initiative, challenge, territory].filter((one) => one !== undefined).length === 1;
const ONE = { message: 'exactly one of initiative, challenge and territory' };

/** For what something is suggested. Exactly one is named: the schema has seen to it. */
export const subjectOf = ({ initiative, challenge, territory }: Named): Subject => {
  if (initiative !== undefined) return { kind: 'initiative', id: initiative };
  return challenge === undefined ? { kind: 'territory', id: territory! } : { kind: 'challenge', id: challenge };
};

export const matchesQuery = z
  .strictObject({ ...timeQuery, ...named, limit: z.coerce.number().int().min(1).max(100).default(20) })
  .refine(isOne, ONE);
export type MatchesQueryDto = z.output<typeof matchesQuery>;

export const acceptMatchDto = z
  .object({
    ...named,
    actorId: id.optional().meta({ description: 'Who is tied to it; the promoter of an initiative when absent' }),
    kind: z.enum(RELATION_KINDS).default('collaborates'),
    evidence: text(500),
    validFrom: z.iso.date(),
  })
  .refine(isOne, ONE);
export type AcceptMatchDto = z.output<typeof acceptMatchDto>;

export const dismissMatchDto = z.object({ ...named, reason: text(500) }).refine(isOne, ONE);
export type DismissMatchDto = z.output<typeof dismissMatchDto>;
