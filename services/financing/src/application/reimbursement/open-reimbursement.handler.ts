import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, type Clock, type MoneyJson, namedId } from '@ceriss/kernel';
import { madridDate } from '@ceriss/spain';
import { Inject, Injectable } from '@nestjs/common';
import { awardAggregate } from '../../domain/award/award.decider.js';
import { knownAward } from '../../domain/award/award.state.js';
import { causes, type Item } from '../../domain/reimbursement/reimbursement.events.js';
import { justificationAggregate } from '../../domain/justification/justification.decider.js';
import type { Justification } from '../../domain/justification/justification.state.js';
import type { PaidInstalment } from '../../domain/justification/settlement.rules.js';
import type { OpenReimbursement } from '../../domain/reimbursement/procedure.decisions.js';
import { paidInstalmentsOf } from '../justification/award-facts.js';
import { stateOf } from '../state-of.js';
import { competenceOf } from './competence-of.js';
import { reimbursementAggregate } from '../../domain/reimbursement/reimbursement.decider.js';

export type OpenReimbursementInput = Readonly<{
  awardId: string;
  cause: OpenReimbursement['data']['cause'];
  items: readonly { instalment: number; amount: MoneyJson }[];
  rules: OpenReimbursement['data']['rules'];
}>;

/** An award is asked back once for one cause. */
export const reimbursementOf = (awardId: string, cause: string): string => namedId(awardId, `reimbursement/${cause}`);

/* The right arises when the term to justify is over; where there was none, with the last payment. */
const limitationFrom = (justification: Justification, paid: readonly PaidInstalment[], today: string): string =>
  justification.status === 'none'
    ? (paid
        .map(({ paidOn }) => paidOn)
        .sort()
        .at(-1) ?? today)
    : justification.dueOn;

@Injectable()
export class OpenReimbursementHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ awardId, cause, items, rules }: OpenReimbursementInput, context: CommandContext) {
    const today = madridDate(this.clock.now());
    const { callId, poolId, beneficiaryId } = knownAward(await stateOf(this.store, awardAggregate, awardId));
    const justification = await stateOf(this.store, justificationAggregate, awardId);
    const paid = await paidInstalmentsOf(this.store, awardId);
    const reimbursementId = reimbursementOf(awardId, cause);
    const data = {
      reimbursementId,
      award: { awardId, callId, poolId, beneficiaryId },
      cause,
      wanted: items,
      paid,
      elsewhere: await this.#elsewhere(awardId, cause),
      limitationFrom: limitationFrom(justification, paid, today),
      authority: await competenceOf(this.store, poolId, today),
      by: context.actor,
      today,
      rules,
    };
    const command = { type: 'OpenReimbursement', data } as const;
    return handleCommand(this.store, reimbursementAggregate, reimbursementId, command, context);
  }

  /* One stream for each cause; what was closed asks for nothing any more. */
  async #elsewhere(awardId: string, cause: string): Promise<Item[]> {
    const others = causes.filter((one) => one !== cause).map((one) => reimbursementOf(awardId, one));
    const states = await Promise.all(others.map((id) => stateOf(this.store, reimbursementAggregate, id)));
    return states.flatMap((one) => (one.status === 'none' || one.status === 'closed' ? [] : [...one.items]));
  }
}
