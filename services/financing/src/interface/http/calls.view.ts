import { z } from 'zod';
import { callConditions } from '../../domain/call/call-conditions.js';
import { callTerms, outcome, ranked } from '../../domain/call/call.events.js';
import { day, fraction, id, instant, money } from '../../domain/stored-shapes.js';

const status = z.enum(['draft', 'published', 'closed', 'ranked', 'proposed', 'resolved', 'cancelled']);
const allegationsUntil = day.meta({ description: 'The last day on which applicants may be heard' });

export const callView = z.strictObject({
  ...callTerms.shape,
  callId: id,
  opensAt: instant,
  closesAt: instant,
  draftedOn: day,
  status,
  reservation: z.enum(['pending', 'reserved', 'refused']).meta({ description: 'What the pool says of the budget' }),
  resolutionId: id.nullable().meta({ description: 'By which it was published' }),
  resolvedBy: id.nullable().meta({ description: 'By which its ranking became definitive' }),
  resolvedOn: day.nullable(),
  rankingRule: z.string().nullable(),
  conditions: callConditions,
  amendments: z.int(),
  assessors: z.int().meta({ description: 'How many sit on the panel; who they are is not told' }),
  allegationsUntil: allegationsUntil.nullable(),
  cancelledBecause: z.string().nullable(),
  revision: z.string(),
});
const place = z.strictObject(ranked.shape);
export const rankingView = z.strictObject({
  callId: id,
  status,
  rankingRule: z.string().nullable(),
  rankedAt: instant.nullable(),
  budget: money,
  allegationsUntil: allegationsUntil.nullable(),
  ranking: z.array(place),
});
export const rankedView = z.strictObject({ callId: id, ranking: z.array(place) });
export const askedReservationView = z.strictObject({ callId: id, reserved: z.boolean() });
export const byResolutionView = z.strictObject({ callId: id, resolutionId: id });

export const proposalView = z.strictObject({
  callId: id,
  publishedOn: day.optional(),
  allegationsUntil: allegationsUntil.optional(),
});
export const calledUpView = z.strictObject({
  callId: id,
  applicationId: id.optional(),
  position: z.int().optional(),
  requested: money.optional(),
  available: money.optional(),
  calledUpOn: day.optional(),
});
export const explanationView = z.strictObject({
  callId: id,
  places: z.array(
    z.strictObject({
      applicationId: id,
      position: z.int(),
      outcome,
      criteria: z.array(
        z.strictObject({
          criterion: z.string(),
          weight: z.int(),
          points: fraction,
          adds: fraction.meta({ description: 'points × weight / 100, exact' }),
          minimum: z.int().optional(),
        }),
      ),
      total: fraction,
      minimumScore: z.int(),
      below: z.array(z.string()),
      pointsMissing: fraction.optional(),
      above: z.strictObject({ applicationId: id, toldApartBy: z.string() }).optional(),
      requested: money,
      available: money.meta({ description: 'What of its money nobody above it had taken' }),
      moneyMissing: money.optional(),
      behind: id.optional(),
      inWords: z.array(z.string()),
    }),
  ),
});
