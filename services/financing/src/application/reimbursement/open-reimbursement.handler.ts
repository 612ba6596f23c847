import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, DomainError, type Clock, type MoneyJson, namedId } from '@ceriss/kernel';
import { madridDate } from '@ceriss/spain';
import { Inject, Injectable } from '@nestjs/common';
import { awardAggregate } from '../../domain/award/award.decider.js';
import { knownAward } from '../../domain/award/award.state.js';
import { justificationAggregate } from '../../domain/justification/justification.decider.js';
import type { Justification } from '../../domain/justification/justification.state.js';
import type { PaidInstalment } from '../../domain/justification/settlement.rules.js';
import { askedBackBy } from '../../domain/reimbursement/asked-back.rules.js';
import type { Opening } from '../../domain/reimbursement/opening.decisions.js';
import {
  reimbursementRegisterAggregate,
  type ReimbursementRegister,
} from '../../domain/reimbursement/reimbursement-register.js';
import { reimbursementAggregate } from '../../domain/reimbursement/reimbursement.decider.js';
import { causes, type Item, type OpenedReimbursement } from '../../domain/reimbursement/reimbursement.events.js';
import { aside } from '../aside.js';
import { paidInstalmentsOf } from '../justification/award-facts.js';
import { stateOf } from '../state-of.js';
import { competenceOf } from './competence-of.js';

export type OpenReimbursementInput = Readonly<{
  awardId: string;
  cause: Opening['cause'];
  items: readonly { instalment: number; amount: MoneyJson }[];
  rules: Opening['rules'];
}>;

/** An award is asked back once for one cause. */
export const reimbursementOf = (awardId: string, cause: string): string => namedId(awardId, `reimbursement/${cause}`);

/* Another of the same award may come in between, once for each other cause. */
const TURNS = causes.length;

/* The right arises when the term to justify is over; where there was none, with the last payment. */
const limitationFrom = (justification: Justification, paid: readonly PaidInstalment[], today: string): string =>
  justification.status === 'none'
    ? (paid
        .map(({ paidOn }) => paidOn)
        .sort()
        .at(-1) ?? today)
    : justification.dueOn;

/**
 * The reimbursements of an award take turns: each is held against all that were admitted before, and once more when another was admitted in
 * between. What somebody admitted and did not live to open is opened by the next one, first.
 */
@Injectable()
export class OpenReimbursementHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(input: OpenReimbursementInput, context: CommandContext) {
    const reimbursementId = reimbursementOf(input.awardId, input.cause);
    for (let turn = 1; ; turn += 1) {
      const register = await this.#register(input.awardId, reimbursementId, context);
      const admitted = register.find((one) => one.reimbursementId === reimbursementId);
      try {
        return await this.#open(admitted ?? (await this.#admit(input, register, context)), context);
      } catch (error) {
        const moved = error instanceof DomainError && error.code === 'REIMBURSEMENT_NOT_COMPARED';
        if (!moved || turn === TURNS) throw error;
      }
    }
  }

  async #register(awardId: string, own: string, context: CommandContext): Promise<ReimbursementRegister> {
    const register = await stateOf(this.store, reimbursementRegisterAggregate, awardId);
    for (const admitted of register.filter(({ reimbursementId }) => reimbursementId !== own)) {
      const { status } = await stateOf(this.store, reimbursementAggregate, admitted.reimbursementId);
      if (status === 'none') await this.#open(admitted, aside(context, admitted.reimbursementId));
    }
    return register;
  }

  #open(data: OpenedReimbursement, context: CommandContext) {
    const command = { type: 'OpenReimbursement', data } as const;
    return handleCommand(this.store, reimbursementAggregate, data.reimbursementId, command, context);
  }

  async #admit(input: OpenReimbursementInput, register: ReimbursementRegister, context: CommandContext) {
    const { awardId } = input;
    const data = { ...(await this.#opening(input, context)), compared: register.length };
    const command = { type: 'AdmitReimbursement', data } as const;
    const own = aside(context, awardId);
    const { events } = await handleCommand(this.store, reimbursementRegisterAggregate, awardId, command, own);
    // Nothing happened: the same was admitted this very moment, and is in the register now.
    return events[0]?.data ?? (await this.#known(data));
  }

  async #known({ award, reimbursementId }: Opening): Promise<OpenedReimbursement> {
    const register = await stateOf(this.store, reimbursementRegisterAggregate, award.awardId);
    return register.find((one) => one.reimbursementId === reimbursementId)!;
  }

  async #opening(
    { awardId, cause, items, rules }: OpenReimbursementInput,
    { actor }: CommandContext,
  ): Promise<Opening> {
    const today = madridDate(this.clock.now());
    const { callId, poolId, beneficiaryId } = knownAward(await stateOf(this.store, awardAggregate, awardId));
    const justification = await stateOf(this.store, justificationAggregate, awardId);
    const paid = await paidInstalmentsOf(this.store, awardId);
    return {
      reimbursementId: reimbursementOf(awardId, cause),
      award: { awardId, callId, poolId, beneficiaryId },
      cause,
      wanted: items,
      paid,
      elsewhere: await this.#elsewhere(awardId, cause),
      limitationFrom: limitationFrom(justification, paid, today),
      authority: await competenceOf(this.store, poolId, today),
      by: actor,
      today,
      rules,
    };
  }

  /* One stream for each cause. */
  async #elsewhere(awardId: string, cause: string): Promise<Item[]> {
    const others = causes.filter((one) => one !== cause).map((one) => reimbursementOf(awardId, one));
    const states = await Promise.all(others.map((id) => stateOf(this.store, reimbursementAggregate, id)));
    return states.flatMap(askedBackBy);
  }
}
