import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, type Clock } from '@ceriss/kernel';
import { madridDate } from '@ceriss/spain';
import { Inject, Injectable } from '@nestjs/common';
import { awardAggregate } from '../../domain/award/award.decider.js';
import { subcontractAggregate } from '../../domain/subcontract/subcontract.decider.js';
import type {
  AuthoriseSubcontract,
  DeliverContract,
  DenySubcontract,
  WithdrawSubcontract,
} from '../../domain/subcontract/subcontract.decisions.js';
import { stateOf } from '../state-of.js';

type Following = DeliverContract | AuthoriseSubcontract | DenySubcontract | WithdrawSubcontract;
/** What is wanted of a subcontract that was declared, without what is looked up. */
export type FollowSubcontractInput = {
  readonly [T in Following['type']]: Readonly<{
    type: T;
    data: Omit<Extract<Following, { type: T }>['data'], 'award' | 'by' | 'today'>;
  }>;
}[Following['type']];

@Injectable()
export class FollowSubcontractHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(awardId: string, { type, data }: FollowSubcontractInput, context: CommandContext) {
    const award = await stateOf(this.store, awardAggregate, awardId);
    const known = { award, by: context.actor, today: madridDate(this.clock.now()) };
    const command = { type, data: { ...data, ...known } } as Following;
    return handleCommand(this.store, subcontractAggregate, awardId, command, context);
  }
}
