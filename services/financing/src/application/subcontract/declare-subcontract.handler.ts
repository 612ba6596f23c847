import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, idCreatedBy, type Clock } from '@ceriss/kernel';
import { madridDate } from '@ceriss/spain';
import { Inject, Injectable } from '@nestjs/common';
import { applicantAggregate } from '../../domain/applicant/applicant.decider.js';
import { awardAggregate } from '../../domain/award/award.decider.js';
import { knownAward } from '../../domain/award/award.state.js';
import { subcontractAggregate } from '../../domain/subcontract/subcontract.decider.js';
import type { DeclareSubcontract } from '../../domain/subcontract/subcontract.decisions.js';
import { stateOf } from '../state-of.js';
import { UNDERTAKING_OF, type UndertakingOf } from './undertaking-of.js';

export type DeclareSubcontractInput = Pick<DeclareSubcontract['data'], 'object' | 'amount' | 'contract' | 'rules'> &
  Readonly<{ subcontractorId: string; related: boolean }>;

@Injectable()
export class DeclareSubcontractHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(UNDERTAKING_OF) private readonly groups: UndertakingOf,
  ) {}

  async execute(awardId: string, input: DeclareSubcontractInput, context: CommandContext) {
    const { subcontractorId, related, ...wanted } = input;
    const today = madridDate(this.clock.now());
    const award = await stateOf(this.store, awardAggregate, awardId);
    const { members } = await this.groups.undertaking(knownAward(award).beneficiaryId, today);
    const { blocks, standing } = await stateOf(this.store, applicantAggregate, subcontractorId);
    const subcontractor = {
      subcontractorId,
      blocks: blocks.map(({ kind }) => kind),
      suspended: standing === 'suspended',
    };
    const data = {
      ...wanted,
      subcontractId: idCreatedBy(context.commandId),
      subcontractor,
      // What the beneficiary declares counts too: not every tie is one of ownership.
      related: related || members.includes(subcontractorId),
      award,
      by: context.actor,
      today,
    };
    return handleCommand(this.store, subcontractAggregate, awardId, { type: 'DeclareSubcontract', data }, context);
  }
}
