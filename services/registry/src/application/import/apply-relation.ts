import { decodeRecorded, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import type { Cells } from '../../domain/import/columns.js';
import { differences, refuseDifferences } from '../../domain/import/difference.rules.js';
import { relationRow } from '../../domain/import/rows.js';
import { relationAggregate, relationIdOf } from '../../domain/relation/relation.decider.js';
import { relationCodec, type RelationRecorded } from '../../domain/relation/relation.events.js';
import { partyOf } from '../facts.js';
import { findAggregate, type Applied, type Found, type Taking } from './row-applied.js';

const lastRecorded = ({ history }: Found<unknown>): RelationRecorded['data'] | undefined =>
  history
    .map((recorded) => decodeRecorded(relationCodec, recorded))
    .filter((event): event is RelationRecorded => event.type === 'registry.relation-recorded')
    .at(-1)?.data;

/** Records the relation of a row, ends it on the row's last day, or finds that it stands in the register as the row says. Throws DomainError. */
export const applyRelation = async (
  store: EventStore,
  cells: Cells,
  _taking: Taking,
  context: CommandContext,
): Promise<Applied> => {
  const { fromActorId, toActorId, ...row } = relationRow(cells);
  const { kind, evidence, validFrom, validTo } = row;
  const relationId = relationIdOf(fromActorId, toActorId, kind);
  const found = await findAggregate(store, relationAggregate, relationId, context);
  const accepted = { outcome: 'accepted', subjectId: relationId } as const;
  if (found.takenBefore) return accepted;
  const known = lastRecorded(found);
  if (!known || found.state.status === 'unknown') {
    const [from, to] = await Promise.all([partyOf(store, fromActorId), partyOf(store, toActorId)]);
    const command = { type: 'RecordRelation', data: { ...row, from, to, origin: 'import' } } as const;
    await handleCommand(store, relationAggregate, relationId, command, context);
    return accepted;
  }
  const { validTo: end } = found.state;
  const said = { evidence, validFrom, ...(validTo === undefined && { validTo: undefined }) };
  refuseDifferences(relationId, differences(said, { ...known, validTo: end }));
  if (validTo === undefined || validTo === end) return { ...accepted, outcome: 'unchanged' };
  const command = { type: 'EndRelation', data: { relationId, validTo, evidence } } as const;
  await handleCommand(store, relationAggregate, relationId, command, context);
  return accepted;
};
