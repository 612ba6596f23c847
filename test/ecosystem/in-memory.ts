import { stringify } from 'csv-stringify/sync';
import { communityOf } from '@ceriss/spain';
import { actorIdOf } from '../../services/registry/src/domain/actor/actor.rules.js';
import type { Ecosystem } from '../../services/registry/src/domain/ecosystem/ecosystem.js';
import type { GeneratedEcosystem } from './ecosystem.js';

/** As the metrics take it, on a day. */
export const ecosystemOn = (day: string, { actors, relations }: GeneratedEcosystem): Ecosystem => ({
  day,
  actors: actors.map(({ nif, legalName, sector, territory }) => ({
    ...{ actorId: actorIdOf(nif), legalName, sector },
    community: communityOf(territory)!.code,
  })),
  ties: relations
    .filter(({ validFrom }) => validFrom <= day)
    .map(({ fromNif, toNif, validFrom }) => ({ a: actorIdOf(fromNif), b: actorIdOf(toNif), confirmedOn: validFrom })),
});

/** Rows as a file for the import, as Spanish offices write it: semicolons. */
export const csvOf = (rows: readonly object[]): string => stringify([...rows], { header: true, delimiter: ';' });
