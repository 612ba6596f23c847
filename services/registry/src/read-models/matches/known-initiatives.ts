import { rowsAsOf, type At, type EntityClass } from '@ceriss/read-models';
import type { DataSource } from 'typeorm';
import type { KnownInitiative, Sought } from '../../domain/match/landscape.js';
import {
  InitiativeDescription,
  InitiativeEvaluation,
  InitiativePartner,
  InitiativeTransfer,
  ListedInitiative,
} from '../initiative-list/initiative-list.entity.js';
import { PublishedPractice } from './matches.entity.js';

type Wanted = Pick<Sought, 'challengeId' | 'targetGroups' | 'serviceCodes'>;

const statement = (from: (entity: EntityClass) => string): string => `
  SELECT initiative."initiativeId", described.title, initiative."challengeId", described.communities,
    described.territories, described."targetGroups", described."serviceCodes",
    array_remove(ARRAY[initiative."promoterId"], NULL) || ARRAY(
      SELECT partner."actorId" FROM ${from(InitiativePartner)} partner
      WHERE partner."initiativeId" = initiative."initiativeId" AND partner."validFrom" <= $1
        AND (partner."validTo" IS NULL OR $1 < partner."validTo") ORDER BY partner."actorId"
    ) AS "actorIds",
    COALESCE((SELECT max(evaluation."evidenceLevel") FROM ${from(InitiativeEvaluation)} evaluation
      WHERE evaluation."initiativeId" = initiative."initiativeId" AND evaluation."approvedOn" <= $1), 0) AS "evidenceLevel",
    (SELECT count(*)::integer FROM ${from(InitiativeTransfer)} transfer
      WHERE transfer."initiativeId" = initiative."initiativeId" AND transfer."agreedOn" <= $1) AS transfers,
    ARRAY(SELECT practice."practiceId" FROM ${from(PublishedPractice)} practice
      WHERE practice."initiativeId" = initiative."initiativeId" AND practice."publishedOn" <= $1 ORDER BY 1) AS "practiceIds"
  FROM ${from(ListedInitiative)} initiative
  JOIN (SELECT DISTINCT ON (held."initiativeId") held.* FROM ${from(InitiativeDescription)} held
    WHERE held."validFrom" <= $1 ORDER BY held."initiativeId", held."validFrom" DESC) described USING ("initiativeId")
  WHERE initiative."takenOverBy" IS NULL AND initiative.stage NOT IN ('closed', 'failed')
    AND (initiative."challengeId" = $2 OR described."targetGroups" && $3::text[] OR described."serviceCodes" && $4::text[])
  ORDER BY initiative."initiativeId"`;

/** Initiatives at work on the day that share a challenge, a target group or a service with what is looked for. */
export const knownInitiatives = (
  dataSource: DataSource,
  { challengeId, targetGroups, serviceCodes }: Wanted,
  at: At,
  day: string,
): Promise<KnownInitiative[]> =>
  dataSource.query(
    statement((entity) => rowsAsOf(dataSource, entity, at)),
    [day, challengeId ?? null, targetGroups, serviceCodes],
  );
