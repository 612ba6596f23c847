import { handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { catalogueOn } from '../../domain/catalogue/catalogue.js';
import type { Cells } from '../../domain/import/columns.js';
import { referenceRow } from '../../domain/import/rows.js';
import { initiativeAggregate } from '../../domain/initiative/initiative.decider.js';
import { referencedIdOf } from '../../domain/initiative/reference.rules.js';
import { holderIdOf } from '../actor/nif-place.js';
import { networkFactOf, partyOf } from '../facts.js';
import { findAggregate, type Applied, type Taking } from './row-applied.js';

const promoterOf = async (store: EventStore, nif: string | undefined) =>
  nif === undefined ? undefined : partyOf(store, await holderIdOf(store, nif));

/** Registers an initiative of a network by reference, updates it, or finds it as the row says. Throws DomainError. */
export const applyReference = async (
  store: EventStore,
  cells: Cells,
  { today, catalogue, by }: Taking,
  context: CommandContext,
): Promise<Applied> => {
  const { networkId, promoterNif, ...row } = referenceRow(cells, catalogueOn(catalogue, today));
  const initiativeId = referencedIdOf(networkId, row.externalId);
  const accepted = { outcome: 'accepted', subjectId: initiativeId } as const;
  if ((await findAggregate(store, initiativeAggregate, initiativeId, context)).takenBefore) return accepted;
  const [network, promoter] = await Promise.all([networkFactOf(store, networkId), promoterOf(store, promoterNif)]);
  const data = { ...row, initiativeId, network, promoter, catalogue, today, by };
  const command = { type: 'ReferenceInitiative', data } as const;
  const { events } = await handleCommand(store, initiativeAggregate, initiativeId, command, context);
  return { ...accepted, outcome: events.length > 0 ? 'accepted' : 'unchanged' };
};
