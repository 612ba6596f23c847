import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, type Clock } from '@ceriss/kernel';
import { madridDate } from '@ceriss/spain';
import { Inject, Injectable } from '@nestjs/common';
import type { CloseReimbursement } from '../../domain/reimbursement/procedure.decisions.js';
import { knownReimbursement } from '../../domain/reimbursement/reimbursement.state.js';
import { stateOf } from '../state-of.js';
import { competenceOf } from './competence-of.js';
import { reimbursementAggregate } from '../../domain/reimbursement/reimbursement.decider.js';

@Injectable()
export class CloseReimbursementHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(reimbursementId: string, reason: CloseReimbursement['data']['reason'], context: CommandContext) {
    const today = madridDate(this.clock.now());
    const { poolId } = knownReimbursement(await stateOf(this.store, reimbursementAggregate, reimbursementId));
    const authority = await competenceOf(this.store, poolId, today);
    const command = { type: 'CloseReimbursement', data: { reason, authority, by: context.actor, today } } as const;
    return handleCommand(this.store, reimbursementAggregate, reimbursementId, command, context);
  }
}
