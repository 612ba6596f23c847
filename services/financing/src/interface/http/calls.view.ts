import { z } from 'zod';
import { outcome } from '../../domain/call/call.events.js';
import { day, fraction, id, money } from '../../domain/stored-shapes.js';

export const proposalView = z.strictObject({
  callId: id,
  publishedOn: day.optional(),
  allegationsUntil: day.meta({ description: 'The last day on which applicants may be heard' }).optional(),
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
