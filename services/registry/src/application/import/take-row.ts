import type { CommandContext, EventStore } from '@ceriss/event-sourcing';
import { DomainError } from '@ceriss/kernel';
import { requireBringable } from '../../domain/import/authority.rules.js';
import { requireShape } from '../../domain/import/cells.js';
import type { Cells, Dataset } from '../../domain/import/columns.js';
import type { RowOutcome } from '../../domain/import/import.events.js';
import { applyActor } from './apply-actor.js';
import { applyInitiative } from './apply-initiative.js';
import { applyReference } from './apply-reference.js';
import { applyRelation } from './apply-relation.js';
import type { Applied, Taking } from './row-applied.js';
import type { StagedRow } from './staging.js';

type Apply = (store: EventStore, cells: Cells, taking: Taking, context: CommandContext) => Promise<Applied>;

const APPLY: Readonly<Record<Dataset, Apply>> = {
  actors: applyActor,
  initiatives: applyInitiative,
  relations: applyRelation,
  references: applyReference,
};

/* Which column a refusal of the register's own rules is about. */
const FIELD_OF: Readonly<Record<string, string>> = {
  ACTOR_NIF_INVALID: 'nif',
  ACTOR_NIF_OF_PERSON: 'nif',
  ACTOR_NIF_FORMER: 'nif',
  ACTOR_DIR3_INVALID: 'dir3',
  ACTOR_DIR3_NOT_PUBLIC: 'dir3',
  ACTOR_PROFILE_PERIOD_BEGUN: 'validFrom',
  ACTOR_PROFILE_BEFORE_FIRST: 'validFrom',
  TERRITORY_INVALID: 'territory',
  CHALLENGE_NOT_OPEN: 'challengeId',
  INITIATIVE_NOT_FOUND: 'initiativeId',
  NETWORK_NOT_FOUND: 'networkId',
  NETWORK_DISSOLVED: 'networkId',
  NETWORK_OF_ANOTHER_COORDINATOR: 'networkId',
  REFERENCE_OUTDATED: 'lastConfirmed',
  REFERENCE_TAKEN_OVER: 'externalId',
  RELATION_WITH_ITSELF: 'toNif',
  RELATION_WITH_OWN_INITIATIVE: 'toNif',
  RELATION_KIND_NOT_BETWEEN: 'kind',
  RELATION_PERIODS_OVERLAP: 'validFrom',
  RELATION_PERIOD_INVALID: 'validTo',
};

const PARTY: Readonly<Record<string, string>> = { from: 'fromNif', to: 'toNif', promoter: 'promoterNif' };

const fieldOf = ({ code, refusal: { facts = {} } }: DomainError): string | undefined => {
  if (typeof facts['field'] === 'string') return facts['field'];
  if (typeof facts['as'] === 'string') return PARTY[facts['as']];
  return FIELD_OF[code];
};

const refused = (error: DomainError): Omit<RowOutcome, 'row' | 'place' | 'dataset'> => {
  const field = fieldOf(error);
  const { facts, wouldPassIf } = error.refusal;
  return {
    ...{ outcome: 'refused', code: error.code },
    ...(field !== undefined && { field }),
    ...(facts && { facts: facts as NonNullable<RowOutcome['facts']> }),
    ...(wouldPassIf && { wouldPassIf: wouldPassIf as NonNullable<RowOutcome['wouldPassIf']> }),
  };
};

/** Carries out one row by the rules of the register. A refusal is an outcome; what is not one (an outage) is thrown. */
export const takeRow = async (
  store: EventStore,
  { row, place, dataset, cells }: StagedRow,
  taking: Taking,
  context: CommandContext,
): Promise<RowOutcome> => {
  try {
    requireBringable(dataset, taking.by);
    requireShape(cells);
    return { row, place, dataset, ...(await APPLY[dataset](store, cells, taking, context)) };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { row, place, dataset, ...refused(error) };
  }
};
