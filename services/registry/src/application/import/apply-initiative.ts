import { handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { DomainError } from '@ceriss/kernel';
import { catalogueOn } from '../../domain/catalogue/catalogue.js';
import type { Cells } from '../../domain/import/columns.js';
import { fieldInvalid } from '../../domain/import/cells.js';
import { differences, refuseDifferences } from '../../domain/import/difference.rules.js';
import { initiativeRow, type InitiativeRow } from '../../domain/import/rows.js';
import { initiativeAggregate } from '../../domain/initiative/initiative.decider.js';
import { ENTRY_STAGES } from '../../domain/initiative/initiative.rules.js';
import { challengeFactOf, partyOf } from '../facts.js';
import { findAggregate, type Applied, type Taking } from './row-applied.js';

type EntryStage = (typeof ENTRY_STAGES)[number];

const entryStage = (stage: string): EntryStage => {
  const entry = ENTRY_STAGES.find((one) => one === stage);
  if (entry) return entry;
  throw fieldInvalid('stage', 'not-at-the-beginning', { stageIn: [...ENTRY_STAGES] });
};

const register = async (
  store: EventStore,
  row: InitiativeRow,
  taking: Taking,
  context: CommandContext,
): Promise<void> => {
  const { known, promoterId, challengeId, ...rest } = row;
  const { initiativeId } = rest;
  if (known) throw new DomainError('INITIATIVE_NOT_FOUND', { facts: { initiativeId } });
  const stage = entryStage(rest.stage);
  const promoter = await partyOf(store, promoterId);
  const challenge = challengeId === undefined ? undefined : await challengeFactOf(store, challengeId);
  const data = { ...rest, stage, promoter, challenge, ...taking, by: context.actor };
  await handleCommand(store, initiativeAggregate, initiativeId, { type: 'RegisterInitiative', data }, context);
};

/** Registers the initiative of a row, describes it anew where the row says something else, or finds it as the row says. Throws DomainError. */
export const applyInitiative = async (
  store: EventStore,
  cells: Cells,
  taking: Taking,
  context: CommandContext,
): Promise<Applied> => {
  const { today, catalogue } = taking;
  const row = initiativeRow(cells, catalogueOn(catalogue, today));
  const { known: _, initiativeId, promoterId, stage, challengeId, ...described } = row;
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
  const data = { initiativeId, ...described, catalogue, validFrom: today, by: context.actor };
  const command = { type: 'DescribeInitiative', data } as const;
  const { events } = await handleCommand(store, initiativeAggregate, initiativeId, command, context);
  return { ...accepted, outcome: events.length > 0 ? 'accepted' : 'unchanged' };
};
