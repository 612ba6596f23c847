import { EVENT_STORE, fold, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, type Clock } from '@ceriss/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { deliberationAggregate, type Deliberation } from '../../domain/deliberation/deliberation.decider.js';
import { draftFact } from './draft-fact.js';
import { mergedText } from './merged-text.js';

type Acceptance = Readonly<{ amendmentId: string; reasons: string }>;

@Injectable()
export class AcceptAmendmentHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(proposalId: string, { amendmentId, reasons }: Acceptance, context: CommandContext) {
    const { status: proposalStatus } = await draftFact(this.store, proposalId);
    const history = await this.store.readStream(deliberationAggregate.streamOf(proposalId));
    const merge = this.#merge(fold(deliberationAggregate, history), amendmentId);
    const data = { amendmentId, reasons, proposalStatus, ...merge, now: this.clock.now() };
    const command = { type: 'AcceptAmendment', data } as const;
    return handleCommand(this.store, deliberationAggregate, proposalId, command, context);
  }

  /* Made here, and judged by the decider: it holds only on the version that it was made on. */
  #merge(deliberation: Deliberation, amendmentId: string): { merged?: string | undefined; onVersion: number } {
    if (deliberation.status === 'none') return { onVersion: 0 };
    const { texts, amendments } = deliberation;
    const amendment = amendments.get(amendmentId);
    const onVersion = texts.length;
    if (!amendment || amendment.base === onVersion) return { onVersion };
    return { merged: mergedText(texts[amendment.base - 1]!, amendment.text, texts.at(-1)!), onVersion };
  }
}
