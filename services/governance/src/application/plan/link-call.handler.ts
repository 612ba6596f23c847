import { EVENT_STORE, fold, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, type Clock } from '@ceriss/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { matterAggregate } from '../../domain/matter/matter.decider.js';
import { planAggregate } from '../../domain/plan/plan.decider.js';

type Link = Readonly<{ year: number; line: string; callId: string }>;

/** Says which line a call of financing carries out. The call is known by the message that it was drafted. */
@Injectable()
export class LinkCallHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(planId: string, link: Link, context: CommandContext) {
    const history = await this.store.readStream(matterAggregate.streamOf(link.callId));
    const matter = fold(matterAggregate, history);
    const call =
      matter.status === 'ready' && matter.kind === 'call' ? { title: matter.title, budget: matter.budget } : undefined;
    const command = { type: 'LinkCall', data: { ...link, call, now: this.clock.now() } } as const;
    return handleCommand(this.store, planAggregate, planId, command, context);
  }
}
