import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, idCreatedBy, type Clock } from '@ceriss/kernel';
import { madridDate } from '@ceriss/spain';
import { Inject, Injectable } from '@nestjs/common';
import {
  foundationYearAggregate,
  yearIdOf,
  type FoundationYearCommand,
  type PlanActivity,
  type RecordExpense,
  type RecordIncome,
} from '../../domain/foundation/foundation-year.decider.js';
import { relatedPartyAggregate, relationOn } from '../../domain/foundation/related-party.decider.js';
import type { PurposeRules } from '../../domain/foundation/purpose-test.rules.js';
import { stateOf } from '../state-of.js';

type Given<C extends { data: object }, K extends PropertyKey> = Omit<C['data'], K | 'yearId' | 'today' | 'entryId'>;
export type IncomeGiven = Given<RecordIncome, never>;
export type ExpenseGiven = Given<RecordExpense, 'relation' | 'authorisation'> & { authorisationId: string | null };

/** What is planned, comes in and goes out in a financial year of the foundation. */
@Injectable()
export class FoundationYearHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  plan(input: Omit<PlanActivity['data'], 'yearId'>, context: CommandContext) {
    return this.#handle({ type: 'PlanActivity', data: { ...input, yearId: yearIdOf(input.year) } }, context);
  }

  async receive(input: IncomeGiven, context: CommandContext) {
    const entryId = idCreatedBy(context.commandId);
    const data = { ...input, entryId, yearId: yearIdOf(input.year), today: this.#today() };
    return { receipt: await this.#handle({ type: 'RecordIncome', data }, context), entryId };
  }

  async spend({ authorisationId, ...input }: ExpenseGiven, context: CommandContext) {
    const entryId = idCreatedBy(context.commandId);
    const party = input.counterpartyId && (await stateOf(this.store, relatedPartyAggregate, input.counterpartyId));
    const relation = party ? relationOn(party, input.spentOn) : null;
    const named = party ? party.authorisations.find((one) => one.authorisationId === authorisationId) : undefined;
    const facts = { relation, authorisation: named ?? null, today: this.#today(), yearId: yearIdOf(input.year) };
    const receipt = await this.#handle({ type: 'RecordExpense', data: { ...input, ...facts, entryId } }, context);
    return { receipt, entryId };
  }

  undo(year: number, entryId: string, reason: string, context: CommandContext) {
    const data = { year, yearId: yearIdOf(year), entryId, reason, today: this.#today() };
    return this.#handle({ type: 'UndoEntry', data }, context);
  }

  close(year: number, rules: PurposeRules, context: CommandContext) {
    const data = { year, yearId: yearIdOf(year), rules, today: this.#today() };
    return this.#handle({ type: 'CloseYear', data }, context);
  }

  #handle(command: FoundationYearCommand, context: CommandContext) {
    return handleCommand(this.store, foundationYearAggregate, command.data.yearId, command, context);
  }

  #today(): string {
    return madridDate(this.clock.now());
  }
}
