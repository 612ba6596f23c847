import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, idCreatedBy, type Clock } from '@ceriss/kernel';
import { madridDate } from '@ceriss/spain';
import { Inject, Injectable } from '@nestjs/common';
import { needAggregate, type SignalNeed, type SourceFact } from '../../domain/need-signal/need-signal.decider.js';
import type { NeedSignalled } from '../../domain/need-signal/need-signal.events.js';
import { catalogueFact, partyOf } from '../facts.js';

export type SignalNeedInput = Omit<SignalNeed['data'], 'needId' | 'source' | 'by' | 'today' | 'catalogue'> & {
  source: NeedSignalled['data']['source'];
};

@Injectable()
export class SignalNeedHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ source, ...input }: SignalNeedInput, context: CommandContext) {
    const needId = idCreatedBy(context.commandId);
    const fact: SourceFact =
      source.kind === 'statistic' ? source : { kind: 'organisation', party: await partyOf(this.store, source.actorId) };
    const today = madridDate(this.clock.now());
    const catalogue = await catalogueFact(this.store);
    const data = { ...input, needId, source: fact, catalogue, today, by: context.actor };
    const command = { type: 'SignalNeed', data } as const;
    return { needId, receipt: await handleCommand(this.store, needAggregate, needId, command, context) };
  }
}
