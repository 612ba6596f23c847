import { z } from 'zod';

const count = z.int().nonnegative();
const share = z.number().min(0).max(1);
const index = z.number().min(-1).max(1).nullable();
const actor = { actorId: z.uuid(), legalName: z.string() };
const computed = {
  scope: z.string(),
  validAt: z.iso.date(),
  asOf: z.string().meta({ description: 'What had been recorded by this instant; empty when nothing had' }),
  formula: z.string().meta({ description: 'With its version: docs/contexts/registry-metrics.md' }),
};

export const metricsView = z.strictObject({
  ...computed,
  metrics: z.strictObject({
    actors: count,
    ties: count,
    density: share.nullable(),
    components: z.strictObject({ count, largest: count, shareOfLargest: share.nullable() }),
    groups: z.strictObject({ count: count.nullable(), modularity: z.number().nullable() }),
    brokers: z.array(z.strictObject({ ...actor, betweenness: share })),
    largestCore: z.strictObject({ k: count, actors: count }),
    clustering: z.strictObject({ average: share.nullable(), transitivity: share.nullable() }),
    eiIndex: z.strictObject({ byCommunity: index, bySector: index }),
    isolates: z.strictObject({ count, first: z.array(z.strictObject(actor)) }),
    tieAge: z.strictObject({
      medianDays: z.number().nonnegative().nullable(),
      effective: z.number().nonnegative(),
      share: share.nullable(),
      halfLifeDays: count,
    }),
  }),
});

const criterion = z.strictObject({ have: count, need: count, reached: z.boolean() });

export const criticalMassView = z.strictObject({
  ...computed,
  criticalMass: z.strictObject({
    rule: z.strictObject({
      version: z.string(),
      coreTies: count,
      organisations: count,
      communities: count,
      sectors: count,
      evidenceLevel: count,
      initiativesWithEvidence: count,
    }),
    reached: z.boolean(),
    criteria: z.strictObject({
      organisations: criterion,
      communities: criterion,
      sectors: criterion,
      initiativesWithEvidence: criterion,
    }),
    core: z.array(z.strictObject(actor)),
    oneTieShort: z.array(z.strictObject({ ...actor, tiesIntoCore: count })),
  }),
});

/** While it is computed: ask again at `Location` after `Retry-After` seconds. */
export const pendingView = z.strictObject({ ...computed, pending: z.literal(true) });
