import type { ResolutionInForce } from '@ceriss/contracts';
import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { Inject, Injectable } from '@nestjs/common';
import { decisionAggregate } from '../../domain/initiative/decision.decider.js';

/** A resolution in force is a decision on which an initiative can be scaled, if it decides that. */
@Injectable()
export class RecordDecisionWhenResolutionInForce {
  constructor(@Inject(EVENT_STORE) private readonly store: EventStore) {}

  execute({ resolutionId: decisionId, matter, inForceFrom }: ResolutionInForce, context: CommandContext) {
    const { kind, reference } = matter;
    const command = { type: 'RecordDecision', data: { decisionId, kind, reference, inForceFrom } } as const;
    return handleCommand(this.store, decisionAggregate, decisionId, command, context);
  }
}
