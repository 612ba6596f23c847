import type { Aggregate, Command } from '@ceriss/event-sourcing';
import { DomainError, namedId } from '@ceriss/kernel';
import { isMutual, type RelationKind } from '../code-lists/relation-kinds.js';
import { requireActive, type Party } from '../party.rules.js';
import { relationCodec, type RelationEnded, type RelationEvent, type RelationRecorded } from './relation.events.js';

/** Who named it, and for a suggestion which one. */
type Origin = Pick<RelationRecorded['data'], 'origin' | 'suggestionId'>;

export type RecordRelation = Command<
  'RecordRelation',
  {
    from: Party;
    to: Party;
    kind: RelationKind;
    evidence: string;
    validFrom: string;
    validTo?: string | undefined;
  } & Origin
>;
export type ConfirmRelation = Command<
  'ConfirmRelation',
  { relationId: string; evidence: string; confirmedOn: string; today: string }
>;
export type EndRelation = Command<'EndRelation', RelationEnded['data']>;
export type RelationCommand = RecordRelation | ConfirmRelation | EndRelation;

export type Relation =
  | Readonly<{ status: 'unknown' }>
  | Readonly<{ status: 'recorded'; validFrom: string; validTo: string | undefined; confirmedOn: string }>;

const RELATIONS = 'd2b7a1c4-90f3-5e68-b1d5-6c4e8f2a7b30';

/** Two actors have one tie of a kind; in a mutual one it does not matter who is named first. */
const orderedIds = (from: string, to: string, kind: RelationKind): readonly [string, string] =>
  isMutual(kind) && to < from ? [to, from] : [from, to];

export const relationIdOf = (from: string, to: string, kind: RelationKind): string =>
  namedId(RELATIONS, [kind, ...orderedIds(from, to, kind)].join(' '));

const initialState = (): Relation => ({ status: 'unknown' });

const evolve = (relation: Relation, { type, data }: RelationEvent): Relation => {
  switch (type) {
    case 'registry.relation-recorded':
      return { status: 'recorded', validFrom: data.validFrom, validTo: data.validTo, confirmedOn: data.validFrom };
    case 'registry.relation-confirmed':
      return relation.status === 'recorded' ? { ...relation, confirmedOn: data.confirmedOn } : relation;
    case 'registry.relation-ended':
      return relation.status === 'recorded' ? { ...relation, validTo: data.validTo } : relation;
  }
};

const requirePeriod = (validFrom: string, validTo: string | undefined): void => {
  if (validTo === undefined || validFrom <= validTo) return;
  throw new DomainError('RELATION_PERIOD_INVALID', {
    rule: 'relation-period@1',
    facts: { validFrom, validTo },
    wouldPassIf: { validTo: { notBefore: validFrom } },
  });
};

const recordRelation = ({ from, to, ...rest }: RecordRelation['data'], relation: Relation): RelationEvent[] => {
  if (from.actorId === to.actorId) {
    throw new DomainError('RELATION_WITH_ITSELF', { rule: 'distinct-parties@1', facts: { actorId: from.actorId } });
  }
  const [fromActorId, toActorId] = orderedIds(from.actorId, to.actorId, rest.kind);
  const relationId = relationIdOf(fromActorId, toActorId, rest.kind);
  if (relation.status === 'recorded') {
    throw new DomainError('RELATION_ALREADY_RECORDED', { rule: 'one-tie-per-kind@1', facts: { relationId } });
  }
  requireActive(from, 'from');
  requireActive(to, 'to');
  requirePeriod(rest.validFrom, rest.validTo);
  return [{ type: 'registry.relation-recorded', data: { relationId, fromActorId, toActorId, ...rest } }];
};

const confirm = ({ today, ...data }: ConfirmRelation['data'], relation: Relation): RelationEvent[] => {
  const { relationId, confirmedOn } = data;
  if (relation.status === 'unknown') throw new DomainError('RELATION_NOT_FOUND', { facts: { relationId } });
  if (confirmedOn === relation.confirmedOn) return [];
  const { confirmedOn: notBefore, validTo } = relation;
  const notAfter = validTo !== undefined && validTo < today ? validTo : today;
  if (confirmedOn >= notBefore && confirmedOn <= notAfter) return [{ type: 'registry.relation-confirmed', data }];
  throw new DomainError('RELATION_CONFIRMATION_OUTSIDE_PERIOD', {
    rule: 'relation-period@1',
    facts: { relationId, confirmedOn },
    wouldPassIf: { confirmedOn: { notBefore, notAfter } },
  });
};

/* What was confirmed for a day held on that day. */
const end = (data: EndRelation['data'], relation: Relation): RelationEvent[] => {
  const { relationId, validTo } = data;
  if (relation.status === 'unknown') throw new DomainError('RELATION_NOT_FOUND', { facts: { relationId } });
  if (validTo === relation.validTo) return [];
  if (validTo >= relation.confirmedOn) return [{ type: 'registry.relation-ended', data }];
  throw new DomainError('RELATION_END_BEFORE_CONFIRMED', {
    rule: 'relation-period@1',
    facts: { relationId, validTo, confirmedOn: relation.confirmedOn },
    wouldPassIf: { validTo: { notBefore: relation.confirmedOn } },
  });
};

const decide = ({ type, data }: RelationCommand, relation: Relation): RelationEvent[] => {
  switch (type) {
    case 'RecordRelation':
      return recordRelation(data, relation);
    case 'ConfirmRelation':
      return confirm(data, relation);
    case 'EndRelation':
      return end(data, relation);
  }
};

export const relationAggregate: Aggregate<Relation, RelationCommand, RelationEvent> = {
  decider: { initialState, evolve, decide },
  codec: relationCodec,
  streamOf: (relationId) => `registry.relation-${relationId}`,
};
