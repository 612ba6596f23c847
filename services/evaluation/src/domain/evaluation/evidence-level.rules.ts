/** The registered facts from which a level of evidence follows. */
export type EvidenceFacts = Readonly<{
  hasTheoryOfChange: boolean;
  /** The indicator of some outcome was measured before and after. */
  measuredBeforeAndAfter: boolean;
  comparison?: Readonly<{ lockedBeforeData: boolean; measuredBeforeAndAfter: boolean; exploratory: boolean }>;
  /** Other approved evaluations of the same practice, level 3 or above. */
  replications: readonly Readonly<{ evaluatorId: string; territory: string }>[];
  own: Readonly<{ evaluatorId: string; territory: string }>;
  hasManuals: boolean;
}>;

export type EvidenceReason = Readonly<{ level: number; met: boolean; why: string }>;
export type EvidenceLevel = Readonly<{ level: number; rule: string; reasons: readonly EvidenceReason[] }>;

const steps: readonly Readonly<{ level: number; why: string; met: (facts: EvidenceFacts) => boolean }>[] = [
  { level: 1, why: 'theory-of-change', met: ({ hasTheoryOfChange }) => hasTheoryOfChange },
  { level: 2, why: 'measured-before-and-after', met: ({ measuredBeforeAndAfter }) => measuredBeforeAndAfter },
  {
    level: 3,
    why: 'comparison-locked-before-data',
    met: ({ comparison }) =>
      comparison !== undefined &&
      comparison.lockedBeforeData &&
      comparison.measuredBeforeAndAfter &&
      !comparison.exploratory,
  },
  {
    level: 4,
    why: 'independent-replication',
    met: ({ replications, own }) =>
      replications.some(({ evaluatorId, territory }) => evaluatorId !== own.evaluatorId && territory !== own.territory),
  },
  { level: 5, why: 'manuals-for-consistent-replication', met: ({ hasManuals }) => hasManuals },
];

/**
 * Level of evidence 0 to 5, after Nesta's Standards of Evidence (Puttick and Ludlow, 2012): computed, never claimed.
 * A level holds only when all below it hold; every step is told with whether it was met.
 */
export const evidenceLevel = (facts: EvidenceFacts): EvidenceLevel => {
  const reasons = steps.map(({ level, why, met }) => ({ level, why, met: met(facts) }));
  const firstUnmet = reasons.find(({ met }) => !met);
  return { level: firstUnmet ? firstUnmet.level - 1 : steps.length, rule: 'evidence-level@1', reasons };
};
