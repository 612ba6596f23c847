import { communities } from '@ceriss/spain';
import { codesOf } from '../../services/registry/src/domain/code-lists/code-list.js';
import { serviceCatalogue } from '../../services/registry/src/domain/code-lists/service-catalogue.js';
import { targetGroups } from '../../services/registry/src/domain/code-lists/target-groups.js';
import type { ActorRow } from './ecosystem.js';
import { UNDERTAKINGS } from './names.js';
import type { Random } from './random.js';

/** Named as the columns of an import; lists are separated by `|`. */
export type InitiativeRow = Readonly<{
  reference: string;
  title: string;
  summary: string;
  promoterNif: string;
  stage: 'idea' | 'prototype' | 'pilot';
  territories: string;
  targetGroups: string;
  serviceCodes: string;
}>;

/** What somebody sends to have a challenge published. */
export type ChallengeBody = Readonly<{
  title: string;
  need: string;
  population: string;
  territories: readonly string[];
  targetGroups: readonly string[];
  serviceCodes: readonly string[];
  evidence: readonly string[];
}>;

const GROUPS = codesOf(targetGroups);
const SERVICES = codesOf(serviceCatalogue);
const STAGES = ['idea', 'prototype', 'pilot'] as const;

export const initiativesOf = (count: number, actors: readonly ActorRow[], random: Random): InitiativeRow[] =>
  Array.from({ length: count }, (_, index) => {
    const { nif, territory } = random.one(actors);
    const title = `${random.one(UNDERTAKINGS)} ${index + 1}`;
    return {
      ...{ reference: `INI-${index + 1}`, title, summary: `${title}: apoyos de proximidad en la comunidad` },
      ...{ promoterNif: nif, stage: random.one(STAGES), territories: territory },
      ...{ targetGroups: random.one(GROUPS), serviceCodes: random.one(SERVICES) },
    };
  });

export const challengesOf = (count: number, random: Random): ChallengeBody[] =>
  Array.from({ length: count }, (_, index) => {
    const [group, service] = [random.one(GROUPS), random.one(SERVICES)];
    return {
      title: `Reto ${index + 1}: ${random.one(UNDERTAKINGS).toLowerCase()}`,
      ...{ need: 'Apoyos que hoy no llegan', population: `${(index + 1) * 100} personas`, evidence: ['Encuesta'] },
      ...{ territories: [random.one(communities()).code], targetGroups: [group], serviceCodes: [service] },
    };
  });
