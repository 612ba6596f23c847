import { decodeRecorded, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import type { Cells } from '../../domain/import/columns.js';
import { differences, refuseDifferences } from '../../domain/import/difference.rules.js';
import { relationRow, type NamedEnd } from '../../domain/import/rows.js';
import { relationAggregate, tieIdOf, type Relation } from '../../domain/relation/relation.decider.js';
import { relationCodec, type RelationEvent } from '../../domain/relation/relation.events.js';
import type { TieEnd } from '../../domain/relation/tie-end.js';
import { holderIdOf } from '../actor/nif-place.js';
import { initiativePartyOf, partyOf } from '../facts.js';
import { findAggregate, type Applied, type Found, type Taking } from './row-applied.js';

type Period = Readonly<{ validFrom: string; evidence: string; validTo?: string | undefined }>;

const withEvent = (periods: readonly Period[], { type, data }: RelationEvent): readonly Period[] => {
  switch (type) {
    case 'registry.relation-recorded':
    case 'registry.initiative-relation-recorded':
    case 'registry.relation-renewed':
      return [...periods, data];
    case 'registry.relation-ended':
      return periods.map((period, index) => (index + 1 === data.term ? { ...period, validTo: data.validTo } : period));
    case 'registry.relation-confirmed':
    case 'registry.relation-confirmation-requested':
      return periods;
  }
};

const periodsOf = ({ history }: Found<Relation>): readonly Period[] =>
  history.map((recorded) => decodeRecorded(relationCodec, recorded)).reduce(withEvent, []);

const endOf = async (store: EventStore, named: NamedEnd): Promise<TieEnd> =>
  'nif' in named
    ? { kind: 'actor', id: await holderIdOf(store, named.nif) }
    : { kind: 'initiative', id: named.initiativeId };

const partiesOf = (store: EventStore, ends: readonly TieEnd[]) =>
  Promise.all(ends.map(({ kind, id }) => (kind === 'actor' ? partyOf(store, id) : initiativePartyOf(store, id))));

/** The period that a row is about: the one that began on its day, else the last one, unless the row tells of another one after it. */
const periodMeant = (periods: readonly Period[], validFrom: string): Period | undefined => {
  const last = periods.at(-1);
  const later = last?.validTo !== undefined && validFrom > last.validTo;
  return periods.find((period) => period.validFrom === validFrom) ?? (later ? undefined : last);
};

/**
 * Records the relation of a row, or another period of one that ended; ends it on the row's last day; or finds that it stands in the
 * register as the row says. Throws DomainError.
 */
export const applyRelation = async (
  store: EventStore,
  cells: Cells,
  _taking: Taking,
  context: CommandContext,
): Promise<Applied> => {
  const { from: one, to: other, ...row } = relationRow(cells);
  const [from, to] = await Promise.all([endOf(store, one), endOf(store, other)]);
  const { kind, evidence, validFrom, validTo } = row;
  const relationId = tieIdOf(from, to, kind);
  const found = await findAggregate(store, relationAggregate, relationId, context);
  const accepted = { outcome: 'accepted', subjectId: relationId } as const;
  if (found.takenBefore) return accepted;
  const periods = periodsOf(found);
  const known = periodMeant(periods, validFrom);
  if (!known) {
    const parties = await partiesOf(store, [from, to]);
    const data = { ...row, from: parties[0]!, to: parties[1]!, origin: 'import' } as const;
    const command = { type: 'RecordRelation', data } as const;
    await handleCommand(store, relationAggregate, relationId, command, context);
    return accepted;
  }
  // Of a period before the last one nothing can be changed any more.
  const fixed = validTo === undefined || known !== periods.at(-1);
  refuseDifferences(relationId, differences({ evidence, validFrom, ...(fixed && { validTo }) }, known));
  if (fixed || validTo === known.validTo) return { ...accepted, outcome: 'unchanged' };
  const command = { type: 'EndRelation', data: { relationId, validTo, evidence } } as const;
  await handleCommand(store, relationAggregate, relationId, command, context);
  return accepted;
};
