import type { ResolutionSuperseded } from '@ceriss/contracts';
import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { Inject, Injectable } from '@nestjs/common';
import { decisionAggregate } from '../../domain/initiative/decision.decider.js';

/** What was superseded is no ground for anything new; what was scaled by it stays scaled. */
@Injectable()
export class SupersedeDecisionWhenResolutionSuperseded {
  constructor(@Inject(EVENT_STORE) private readonly store: EventStore) {}

  execute({ resolutionId: decisionId, supersededBy }: ResolutionSuperseded, context: CommandContext) {
    const command = { type: 'SupersedeDecision', data: { decisionId, supersededBy } } as const;
    return handleCommand(this.store, decisionAggregate, decisionId, command, context);
  }
}
