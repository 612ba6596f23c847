import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, idCreatedBy, type Clock } from '@ceriss/kernel';
import { madridDate } from '@ceriss/spain';
import { Inject, Injectable } from '@nestjs/common';
import { applicantAggregate } from '../../domain/applicant/applicant.decider.js';
import { applicationAggregate } from '../../domain/application/application.decider.js';
import { knownApplication } from '../../domain/application/application.state.js';
import { awardAggregate } from '../../domain/award/award.decider.js';
import type { GrantAward } from '../../domain/award/grant.decisions.js';
import { callAggregate } from '../../domain/call/call.decider.js';
import { claimOf } from '../claim-of.js';
import { stateOf } from '../state-of.js';

export type GrantAwardInput = Readonly<{ applicationId: string; resolutionId: string }> &
  Pick<GrantAward['data'], 'amount' | 'instalments' | 'paymentRules'>;

/** An application has one award at most: its id follows from the application's. */
export const awardOf = (applicationId: string): string => idCreatedBy(applicationId);

@Injectable()
export class GrantAwardHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(input: GrantAwardInput, context: CommandContext) {
    const { applicationId, resolutionId, ...wanted } = input;
    const now = this.clock.now();
    const application = knownApplication(await stateOf(this.store, applicationAggregate, applicationId));
    const awardId = awardOf(applicationId);
    const data = {
      ...wanted,
      awardId,
      application,
      call: await stateOf(this.store, callAggregate, application.callId),
      applicant: await stateOf(this.store, applicantAggregate, application.applicantId),
      claim: await claimOf(this.store, resolutionId),
      by: context.actor,
      now,
      grantDate: madridDate(now),
    };
    return handleCommand(this.store, awardAggregate, awardId, { type: 'GrantAward', data }, context);
  }
}
