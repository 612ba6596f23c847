import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, type Clock } from '@ceriss/kernel';
import { madridDate } from '@ceriss/spain';
import { Inject, Injectable } from '@nestjs/common';
import { applicantAggregate } from '../../domain/applicant/applicant.decider.js';
import { applicationAggregate } from '../../domain/application/application.decider.js';
import { knownApplication, type KnownApplication } from '../../domain/application/application.state.js';
import { awardAggregate } from '../../domain/award/award.decider.js';
import { requireGrantable, type GrantAward } from '../../domain/award/grant.decisions.js';
import type { ShareHolder } from '../../domain/award/shares.rules.js';
import { callAggregate } from '../../domain/call/call.decider.js';
import { AID_REGISTER, aidRegisterAggregate } from '../../domain/de-minimis/aid-register.decider.js';
import { fundingAggregate } from '../../domain/funding/funding.decider.js';
import { claimOf } from '../claim-of.js';
import { entryOfAward } from '../de-minimis/aid-ids.js';
import { UNDERTAKINGS, type Undertakings } from '../de-minimis/undertakings.js';
import { ClaimFundingHandler } from '../funding/claim-funding.handler.js';
import { stateOf } from '../state-of.js';
import { awardOf } from './award-of.js';

export type GrantAwardInput = Readonly<{ applicationId: string; resolutionId: string }> &
  Pick<GrantAward['data'], 'amount' | 'instalments' | 'paymentRules' | 'shares'>;

@Injectable()
export class GrantAwardHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(UNDERTAKINGS) private readonly undertakings: Undertakings,
    private readonly claiming: ClaimFundingHandler,
  ) {}

  async execute(input: GrantAwardInput, context: CommandContext) {
    const { applicationId, resolutionId, ...wanted } = input;
    const now = this.clock.now();
    const application = knownApplication(await stateOf(this.store, applicationAggregate, applicationId));
    const awardId = awardOf(applicationId);
    const grantDate = madridDate(now);
    const facts = {
      ...wanted,
      awardId,
      application,
      call: await stateOf(this.store, callAggregate, application.callId),
      holders: await this.#holders(awardId, application, grantDate),
      register: await stateOf(this.store, aidRegisterAggregate, AID_REGISTER),
      claim: await claimOf(this.store, resolutionId),
      by: context.actor,
      now,
      grantDate,
    };
    await this.#claim(facts, application, context);
    const funding = await stateOf(this.store, fundingAggregate, application.project.initiativeId);
    const command = { type: 'GrantAward', data: { ...facts, funding } } as const;
    return handleCommand(this.store, awardAggregate, awardId, command, context);
  }

  /* Whoever would be refused for another reason claims nothing; what has been granted needs no claim any more. */
  async #claim(
    facts: Omit<GrantAward['data'], 'funding'>,
    application: KnownApplication,
    context: CommandContext,
  ): Promise<void> {
    const { awardId, amount, now } = facts;
    if ((await stateOf(this.store, awardAggregate, awardId)).status !== 'none') return;
    requireGrantable(facts);
    await this.claiming.execute({ awardId, amount, application, now }, context);
  }

  async #holders(
    awardId: string,
    { applicantId, particulars }: KnownApplication,
    grantDate: string,
  ): Promise<ShareHolder[]> {
    const beneficiaries = [applicantId, ...particulars.participants.map(({ actorId }) => actorId)];
    const questions = beneficiaries.map((actorId) => ({ actorId, day: grantDate }));
    const members = await this.undertakings.membersOf(questions);
    return Promise.all(
      beneficiaries.map(async (beneficiaryId, index) => ({
        beneficiaryId,
        entryId: entryOfAward(awardId, beneficiaryId),
        applicant: await stateOf(this.store, applicantAggregate, beneficiaryId),
        members: members[index]!,
      })),
    );
  }
}
