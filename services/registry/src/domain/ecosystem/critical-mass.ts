import type { Ecosystem, EcosystemActor, NamedActor } from './ecosystem.js';
import { connectedCore } from './structure.js';
import { neighboursOf, tieGraph, type TieGraph } from './tie-graph.js';

/** What critical mass takes inside one challenge. A configuration: another one has another version. */
export type CriticalMassRule = Readonly<{
  version: string;
  coreTies: number;
  organisations: number;
  communities: number;
  sectors: number;
  evidenceLevel: number;
  initiativesWithEvidence: number;
}>;

export const CRITICAL_MASS_V1: CriticalMassRule = {
  version: 'critical-mass@1',
  coreTies: 3,
  organisations: 12,
  communities: 4,
  sectors: 3,
  evidenceLevel: 2,
  initiativesWithEvidence: 1,
};

type Criterion = Readonly<{ have: number; need: number; reached: boolean }>;

const criterion = (have: number, need: number): Criterion => ({ have, need, reached: have >= need });

const distinct = (values: readonly string[]): number => new Set(values).size;

type Near = NamedActor & Readonly<{ tiesIntoCore: number }>;

/* Outside the core, with one tie less into it than its members have at least. */
const oneTieShort = (graph: TieGraph, inCore: readonly boolean[], ties: number): readonly Near[] =>
  graph.actors.flatMap(({ actorId, legalName }, actor) => {
    if (inCore[actor]) return [];
    const tiesIntoCore = [...neighboursOf(graph, actor)].filter((other) => inCore[other]).length;
    return tiesIntoCore === ties - 1 ? [{ actorId, legalName, tiesIntoCore }] : [];
  });

/**
 * Whether the actors of one challenge have come to critical mass, and what is missing. `evidenceLevels` has the highest approved
 * level of each of its initiatives. Of several cores that do not hang together the one with most organisations counts.
 */
export const criticalMass = (
  ecosystem: Ecosystem,
  evidenceLevels: readonly number[],
  rule: CriticalMassRule = CRITICAL_MASS_V1,
) => {
  const graph = tieGraph(ecosystem);
  const members = new Set(connectedCore(graph, rule.coreTies));
  const inCore = graph.actors.map((_, actor) => members.has(actor));
  const core: readonly EcosystemActor[] = graph.actors.filter((_, actor) => inCore[actor]);
  const criteria = {
    organisations: criterion(core.length, rule.organisations),
    communities: criterion(distinct(core.map(({ community }) => community)), rule.communities),
    sectors: criterion(distinct(core.map(({ sector }) => sector)), rule.sectors),
    initiativesWithEvidence: criterion(
      evidenceLevels.filter((level) => level >= rule.evidenceLevel).length,
      rule.initiativesWithEvidence,
    ),
  };
  return {
    rule,
    reached: Object.values(criteria).every(({ reached }) => reached),
    criteria,
    core: core.map(({ actorId, legalName }) => ({ actorId, legalName })),
    oneTieShort: oneTieShort(graph, inCore, rule.coreTies),
  };
};
