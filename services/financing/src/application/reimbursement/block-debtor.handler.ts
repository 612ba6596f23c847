import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { namedId } from '@ceriss/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { stateOf } from '../state-of.js';
import { applicantAggregate } from '../../domain/applicant/applicant.decider.js';

const debtBlockOf = (reimbursementId: string): string => namedId(reimbursementId, 'block');

@Injectable()
export class BlockDebtorHandler {
  constructor(@Inject(EVENT_STORE) private readonly store: EventStore) {}

  /** Who owes applies for nothing. */
  open(actorId: string, reimbursementId: string, context: CommandContext) {
    const blockId = debtBlockOf(reimbursementId);
    const data = { actorId, blockId, kind: 'unresolved-reimbursement', reference: reimbursementId } as const;
    return handleCommand(this.store, applicantAggregate, actorId, { type: 'OpenBlock', data }, context);
  }

  /** Nothing is owed any more. What was closed before it was agreed has blocked nobody. */
  async lift(actorId: string, reimbursementId: string, reason: string, context: CommandContext) {
    const blockId = debtBlockOf(reimbursementId);
    const { blocks } = await stateOf(this.store, applicantAggregate, actorId);
    if (!blocks.some((one) => one.blockId === blockId)) return;
    const command = { type: 'LiftBlock', data: { actorId, blockId, reason } } as const;
    await handleCommand(this.store, applicantAggregate, actorId, command, context);
  }
}
