import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { centsOf, euros, newId, sumCents, type MoneyJson } from '@ceriss/kernel';
import { Inject, Injectable } from '@nestjs/common';
import type { KnownApplication } from '../../domain/application/application.state.js';
import { awardAggregate } from '../../domain/award/award.decider.js';
import { knownAward } from '../../domain/award/award.state.js';
import { fundingAggregate } from '../../domain/funding/funding.decider.js';
import type { OtherAward } from '../../domain/funding/single-funding.rules.js';
import { AWARDS_OF_INITIATIVE, type AwardsOfInitiative } from '../award/awards-of-initiative.js';
import { stateOf } from '../state-of.js';

type Input = Readonly<{ awardId: string; amount: MoneyJson; application: KnownApplication; now: Date }>;

@Injectable()
export class ClaimFundingHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(AWARDS_OF_INITIATIVE) private readonly awards: AwardsOfInitiative,
  ) {}

  /** Claims for an award what it is about to give; `now` was read before. */
  async execute({ application, ...claim }: Input, { expectedRevision: _, ...context }: CommandContext): Promise<void> {
    const { project, particulars } = application;
    const { initiativeId, cost } = project;
    const elsewhere = euros(sumCents(particulars.otherFunding.map(({ amount }) => centsOf(amount))));
    const granted = await this.#granted(initiativeId);
    const data = { ...claim, initiativeId, cost, elsewhere, period: particulars.period, granted };
    // A grant that is tried again later needs a claim of that time: the claim itself tells what it is to change.
    const again = { ...context, commandId: newId() };
    await handleCommand(this.store, fundingAggregate, initiativeId, { type: 'ClaimFunding', data }, again);
  }

  async #granted(initiativeId: string): Promise<OtherAward[]> {
    const granted = await this.awards.granted(initiativeId);
    const states = await Promise.all(granted.map((one) => stateOf(this.store, awardAggregate, one)));
    return states.map(knownAward).map((award) => ({
      awardId: award.awardId,
      amount: euros(sumCents(award.shares.map(({ amount }) => centsOf(amount)))),
      period: award.period,
    }));
  }
}
