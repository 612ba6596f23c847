import { rowsAsOf, type At } from '@ceriss/read-models';
import type { DataSource } from 'typeorm';
import type { EcosystemTie } from '../../domain/ecosystem/ecosystem.js';
import { tieAge } from '../../domain/ecosystem/tie-age.js';
import { tieGraph } from '../../domain/ecosystem/tie-graph.js';
import { TIE_DECAY } from '../../domain/relation/tie-decay.js';
import { Survivors } from '../ecosystem/survivors.js';
import { RecordedRelation } from '../ties/ties.entity.js';

const AMONG = (relations: string): string => `
  SELECT relation."fromActorId" AS a, relation."toActorId" AS b, relation."confirmedOn"::text FROM ${relations} relation
  WHERE relation."validFrom" <= $1 AND (relation."validTo" IS NULL OR $1 <= relation."validTo")
    AND relation."fromActorId" = ANY ($2) AND relation."toActorId" = ANY ($2)`;

/** How many pairs of actors are tied on a day, and what their ties still count: as the ecosystem metrics have it. */
export const cohesionOf = async (dataSource: DataSource, actorIds: readonly string[], day: string, at: At) => {
  const survivors = await Survivors.of(dataSource, at);
  const members = new Set(actorIds.map((actorId) => survivors.of(actorId)));
  const relations = rowsAsOf(dataSource, RecordedRelation, at);
  const parameters = [day, survivors.idsOf(members)];
  const rows = await dataSource.query<EcosystemTie[]>(AMONG(relations), parameters);
  const ties = rows.map(({ a, b, confirmedOn }) => ({ a: survivors.of(a), b: survivors.of(b), confirmedOn }));
  const actors = [...members].map((actorId) => ({ actorId, legalName: '', community: '', sector: '' }));
  const graph = tieGraph({ day, actors, ties });
  return { rule: TIE_DECAY.rule, day, count: graph.pairs.length, ...tieAge(graph) };
};
