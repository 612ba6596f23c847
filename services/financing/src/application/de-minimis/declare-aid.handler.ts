import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, type Clock, type MoneyJson } from '@ceriss/kernel';
import { madridDate } from '@ceriss/spain';
import { Inject, Injectable } from '@nestjs/common';
import { applicationAggregate } from '../../domain/application/application.decider.js';
import { knownApplication } from '../../domain/application/application.state.js';
import { AID_REGISTER, aidRegisterAggregate, type DeclareAid } from '../../domain/de-minimis/aid-register.decider.js';
import type { Regime } from '../../domain/de-minimis/aid-register.events.js';
import { stateOf } from '../state-of.js';
import { declaredEntries } from './aid-ids.js';
import { declaredIn } from './declared-in.js';
import { groupsOf } from './review-of.js';
import { UNDERTAKINGS, type Undertakings } from './undertakings.js';

export type DeclareAidInput = Readonly<{
  beneficiaryId: string;
  regime: Regime;
  amount: MoneyJson;
  grantDate: string;
  saidBy: 'beneficiary' | 'grantor';
  grantor?: string | undefined;
  reference?: string | undefined;
}>;

@Injectable()
export class DeclareAidHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(UNDERTAKINGS) private readonly undertakings: Undertakings,
  ) {}

  async execute({ grantor, reference, ...input }: DeclareAidInput, context: CommandContext) {
    const declaredOn = madridDate(this.clock.now());
    const named = { ...(grantor !== undefined && { grantor }), ...(reference !== undefined && { reference }) };
    return this.#declare(declaredEntries([{ ...input, ...named, declaredOn }]), declaredOn, context);
  }

  /** What an application declares, when it has been handed in. */
  async ofApplication(applicationId: string, context: CommandContext) {
    const application = knownApplication(await stateOf(this.store, applicationAggregate, applicationId));
    const declaredOn = madridDate(this.clock.now());
    return this.#declare(declaredIn(application, declaredOn), declaredOn, context);
  }

  async #declare(declared: DeclareAid['data']['declared'], on: string, context: CommandContext) {
    const groups = await groupsOf(this.store, this.undertakings);
    const data = { declared, review: { groups, foundBy: 'declaration', on } as const };
    return handleCommand(this.store, aidRegisterAggregate, AID_REGISTER, { type: 'DeclareAid', data }, context);
  }
}
