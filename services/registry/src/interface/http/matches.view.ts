import { z } from 'zod';
import { POINTS, TARGET_KINDS, type ReasonCode } from '../../domain/match/match.js';

const reasons = Object.keys(POINTS) as [ReasonCode, ...ReasonCode[]];

export const matchesView = z.strictObject({
  formula: z.string().meta({ description: 'With its version: docs/contexts/registry-metrics.md' }),
  items: z.array(
    z.strictObject({
      matchId: z.uuid(),
      target: z.strictObject({ kind: z.enum(TARGET_KINDS), id: z.string(), name: z.string() }),
      score: z.int().positive(),
      reasons: z.array(
        z.strictObject({
          code: z.enum(reasons),
          points: z.int().positive(),
          facts: z.record(z.string(), z.array(z.string())),
        }),
      ),
    }),
  ),
});
