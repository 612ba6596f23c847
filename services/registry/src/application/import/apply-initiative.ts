import { handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { DomainError } from '@ceriss/kernel';
import { catalogueOn } from '../../domain/catalogue/catalogue.js';
import type { Cells } from '../../domain/import/columns.js';
import { fieldInvalid } from '../../domain/import/cells.js';
import { differences, refuseDifferences } from '../../domain/import/difference.rules.js';
import { initiativeIdOf, initiativeRow, type InitiativeRow } from '../../domain/import/rows.js';
import { initiativeAggregate } from '../../domain/initiative/initiative.decider.js';
import { ENTRY_STAGES } from '../../domain/initiative/initiative.rules.js';
import { holderIdOf } from '../actor/nif-place.js';
import { challengeFactOf, partyOf } from '../facts.js';
import { findAggregate, type Applied, type Taking } from './row-applied.js';

type EntryStage = (typeof ENTRY_STAGES)[number];

const entryStage = (stage: string): EntryStage => {
  const entry = ENTRY_STAGES.find((one) => one === stage);
  if (entry) return entry;
  throw fieldInvalid('stage', 'not-at-the-beginning', { stageIn: [...ENTRY_STAGES] });
};

type IdentifiedRow = InitiativeRow & Readonly<{ initiativeId: string; promoterId: string }>;

const identified = async (store: EventStore, row: InitiativeRow): Promise<IdentifiedRow> => {
  const promoterId = await holderIdOf(store, row.promoterNif);
  const { named } = row;
  const initiativeId = 'initiativeId' in named ? named.initiativeId : initiativeIdOf(promoterId, named.reference);
  return { ...row, promoterId, initiativeId };
};

const register = async (
  store: EventStore,
  row: IdentifiedRow,
  taking: Taking,
  context: CommandContext,
): Promise<void> => {
  const { named, promoterId, promoterNif: _, challengeId, ...rest } = row;
  const { initiativeId } = rest;
  if ('initiativeId' in named) throw new DomainError('INITIATIVE_NOT_FOUND', { facts: { initiativeId } });
  const stage = entryStage(rest.stage);
  const promoter = await partyOf(store, promoterId);
  const challenge = challengeId === undefined ? undefined : await challengeFactOf(store, challengeId);
  const data = { ...rest, stage, promoter, challenge, ...taking };
  await handleCommand(store, initiativeAggregate, initiativeId, { type: 'RegisterInitiative', data }, context);
};

/** Registers the initiative of a row, describes it anew where the row says something else, or finds it as the row says. Throws DomainError. */
export const applyInitiative = async (
  store: EventStore,
  cells: Cells,
  taking: Taking,
  context: CommandContext,
): Promise<Applied> => {
  const { today, catalogue, by } = taking;
  const row = await identified(store, initiativeRow(cells, catalogueOn(catalogue, today)));
  const { named: _, initiativeId, promoterId, promoterNif: __, stage, challengeId, ...described } = row;
  const { state, takenBefore } = await findAggregate(store, initiativeAggregate, initiativeId, context);
  const accepted = { outcome: 'accepted', subjectId: initiativeId } as const;
  if (takenBefore) return accepted;
  if (state.status === 'unknown') {
    await register(store, row, taking, context);
    return accepted;
  }
  if (state.status === 'registered') {
    const fixed = { promoterId, stage, ...(challengeId && { challengeId }) };
    refuseDifferences(initiativeId, differences(fixed, state));
  }
  const data = { initiativeId, ...described, catalogue, validFrom: today, by };
  const command = { type: 'DescribeInitiative', data } as const;
  const { events } = await handleCommand(store, initiativeAggregate, initiativeId, command, context);
  return { ...accepted, outcome: events.length > 0 ? 'accepted' : 'unchanged' };
};
