import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, type Clock, type MoneyJson } from '@ceriss/kernel';
import { endOfMadridDay, madridDate } from '@ceriss/spain';
import { Inject, Injectable } from '@nestjs/common';
import { applicationAggregate } from '../../domain/application/application.decider.js';
import { knownApplication } from '../../domain/application/application.state.js';
import { AID_REGISTER, aidRegisterAggregate } from '../../domain/de-minimis/aid-register.decider.js';
import type { Regime } from '../../domain/de-minimis/aid-register.events.js';
import { deMinimis2023 } from '../../domain/de-minimis/de-minimis.rules.js';
import { awardOf } from '../award/award-of.js';
import { stateOf } from '../state-of.js';
import { entryOfAward } from './aid-ids.js';
import { declaredIn } from './declared-in.js';
import { groupsOf } from './review-of.js';
import { UNDERTAKINGS, type Undertakings } from './undertakings.js';

export type ReserveAidInput = Readonly<{
  applicationId: string;
  amount: MoneyJson;
  regime: Regime;
  /** Who gets it; the applicant when absent. */
  beneficiaryId?: string | undefined;
}>;

@Injectable()
export class ReserveAidHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(UNDERTAKINGS) private readonly undertakings: Undertakings,
  ) {}

  async execute({ applicationId, amount, regime, ...input }: ReserveAidInput, context: CommandContext) {
    const application = knownApplication(await stateOf(this.store, applicationAggregate, applicationId));
    const grantDate = madridDate(this.clock.now());
    const beneficiaryId = input.beneficiaryId ?? application.applicantId;
    const awardId = awardOf(applicationId);
    const aid = { entryId: entryOfAward(awardId, beneficiaryId), awardId, beneficiaryId, regime, amount, grantDate };
    const [members] = await this.undertakings.membersOf([{ actorId: beneficiaryId, day: grantDate }]);
    const groups = await groupsOf(this.store, this.undertakings);
    const data = {
      reservation: {
        ...{ ...aid, members: members!, rules: deMinimis2023 },
        expiresAt: endOfMadridDay(grantDate).toISOString(),
      },
      declared: declaredIn(application, grantDate),
      review: { groups, foundBy: 'declaration', on: grantDate } as const,
    };
    return handleCommand(this.store, aidRegisterAggregate, AID_REGISTER, { type: 'ReserveAid', data }, context);
  }
}
