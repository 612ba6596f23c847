import type { Aggregate } from '@ceriss/event-sourcing';
import { DomainError } from '@ceriss/kernel';
import { addDays } from '@ceriss/spain';
import { confirm, requestConfirmation } from './confirmation.rules.js';
import type { EndRelation, RecordRelation, RelationCommand } from './relation.commands.js';
import { relationCodec, type RelationEvent } from './relation.events.js';
import { evolve, initialState, type Recorded, type Relation } from './relation.state.js';
import { orderedEnds, tieIdOf, type TieEnd } from './tie-end.js';
import { endOf, requireBothStanding, requireParties } from './tie-parties.rules.js';

export type * from './relation.commands.js';
export type { Relation } from './relation.state.js';
export { relationIdOf, tieIdOf } from './tie-end.js';

const requirePeriod = (validFrom: string, validTo: string | undefined): void => {
  if (validTo === undefined || validFrom <= validTo) return;
  throw new DomainError('RELATION_PERIOD_INVALID', {
    rule: 'relation-period@1',
    facts: { validFrom, validTo },
    wouldPassIf: { validTo: { notBefore: validFrom } },
  });
};

/* A tie holds once on every day: another period begins after the last day of the one before. */
const requireEnded = (relationId: string, validFrom: string, last: Recorded): void => {
  if (last.validTo === undefined) {
    throw new DomainError('RELATION_ALREADY_RECORDED', {
      rule: 'one-tie-per-kind@1',
      facts: { relationId, since: last.validFrom },
      wouldPassIf: { ended: relationId },
    });
  }
  if (validFrom > last.validTo) return;
  throw new DomainError('RELATION_PERIODS_OVERLAP', {
    rule: 'relation-periods@1',
    facts: { relationId, validFrom, endedOn: last.validTo },
    wouldPassIf: { validFrom: { notBefore: addDays(last.validTo, 1) } },
  });
};

type Facts = Omit<RecordRelation['data'], 'from' | 'to'>;

const begun = (
  relationId: string,
  [from, to]: readonly [TieEnd, TieEnd],
  facts: Facts,
  relation: Relation,
): RelationEvent => {
  if (relation.status === 'recorded') {
    const data = { relationId, term: relation.term + 1, from, to, ...facts };
    return { type: 'registry.relation-renewed', data };
  }
  if (from.kind === 'actor' && to.kind === 'actor') {
    const data = { relationId, fromActorId: from.id, toActorId: to.id, ...facts };
    return { type: 'registry.relation-recorded', data };
  }
  return { type: 'registry.initiative-relation-recorded', data: { relationId, from, to, ...facts } };
};

const recordRelation = ({ from, to, ...facts }: RecordRelation['data'], relation: Relation): RelationEvent[] => {
  const { kind, validFrom, validTo } = facts;
  requireParties(from, to, kind);
  const ends = orderedEnds(endOf(from), endOf(to), kind);
  const relationId = tieIdOf(...ends, kind);
  if (relation.status === 'recorded') requireEnded(relationId, validFrom, relation);
  requireBothStanding(from, to);
  requirePeriod(validFrom, validTo);
  return [begun(relationId, ends, facts, relation)];
};

/* What was confirmed for a day held on that day. */
const end = (data: EndRelation['data'], { term, validTo: known, confirmedOn }: Recorded): RelationEvent[] => {
  const { relationId, validTo } = data;
  if (validTo === known) return [];
  if (validTo >= confirmedOn) return [{ type: 'registry.relation-ended', data: { ...data, term } }];
  throw new DomainError('RELATION_END_BEFORE_CONFIRMED', {
    rule: 'relation-period@1',
    facts: { relationId, validTo, confirmedOn },
    wouldPassIf: { validTo: { notBefore: confirmedOn } },
  });
};

const decide = ({ type, data }: RelationCommand, relation: Relation): RelationEvent[] => {
  if (type === 'RecordRelation') return recordRelation(data, relation);
  const { relationId } = data;
  if (relation.status === 'unknown') throw new DomainError('RELATION_NOT_FOUND', { facts: { relationId } });
  switch (type) {
    case 'ConfirmRelation':
      return confirm(data, relation);
    case 'RequestRelationConfirmation':
      return requestConfirmation(data, relation);
    case 'EndRelation':
      return end(data, relation);
  }
};

export const relationAggregate: Aggregate<Relation, RelationCommand, RelationEvent> = {
  decider: { initialState, evolve, decide },
  codec: relationCodec,
  streamOf: (relationId) => `registry.relation-${relationId}`,
};
