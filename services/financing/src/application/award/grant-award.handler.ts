import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { centsOf, CLOCK, euros, sumCents, type Clock } from '@ceriss/kernel';
import { madridDate } from '@ceriss/spain';
import { Inject, Injectable } from '@nestjs/common';
import { applicantAggregate } from '../../domain/applicant/applicant.decider.js';
import { applicationAggregate } from '../../domain/application/application.decider.js';
import { knownApplication, type KnownApplication } from '../../domain/application/application.state.js';
import { awardAggregate } from '../../domain/award/award.decider.js';
import type { GrantAward } from '../../domain/award/grant.decisions.js';
import { knownAward } from '../../domain/award/award.state.js';
import type { OtherAward, ShareHolder } from '../../domain/award/shares.rules.js';
import { callAggregate } from '../../domain/call/call.decider.js';
import { AID_REGISTER, aidRegisterAggregate } from '../../domain/de-minimis/aid-register.decider.js';
import { claimOf } from '../claim-of.js';
import { entryOfAward } from '../de-minimis/aid-ids.js';
import { stateOf } from '../state-of.js';
import { awardOf } from './award-of.js';
import { AWARDS_OF_INITIATIVE, type AwardsOfInitiative } from './awards-of-initiative.js';

export type GrantAwardInput = Readonly<{ applicationId: string; resolutionId: string }> &
  Pick<GrantAward['data'], 'amount' | 'instalments' | 'paymentRules' | 'shares'>;

@Injectable()
export class GrantAwardHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(AWARDS_OF_INITIATIVE) private readonly awards: AwardsOfInitiative,
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
      holders: await this.#holders(awardId, application),
      register: await stateOf(this.store, aidRegisterAggregate, AID_REGISTER),
      others: await this.#others(awardId, application.project.initiativeId),
      claim: await claimOf(this.store, resolutionId),
      by: context.actor,
      now,
      grantDate: madridDate(now),
    };
    return handleCommand(this.store, awardAggregate, awardId, { type: 'GrantAward', data }, context);
  }

  #holders(awardId: string, { applicantId, particulars }: KnownApplication): Promise<ShareHolder[]> {
    const beneficiaries = [applicantId, ...particulars.participants.map(({ actorId }) => actorId)];
    return Promise.all(
      beneficiaries.map(async (beneficiaryId) => ({
        beneficiaryId,
        entryId: entryOfAward(awardId, beneficiaryId),
        applicant: await stateOf(this.store, applicantAggregate, beneficiaryId),
      })),
    );
  }

  async #others(awardId: string, initiativeId: string): Promise<OtherAward[]> {
    const granted = (await this.awards.granted(initiativeId)).filter((one) => one !== awardId);
    const states = await Promise.all(granted.map((one) => stateOf(this.store, awardAggregate, one)));
    return states.map(knownAward).map((award) => ({
      awardId: award.awardId,
      amount: euros(sumCents(award.shares.map(({ amount }) => centsOf(amount)))),
      period: award.period,
    }));
  }
}
