import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, idCreatedBy, type Clock } from '@ceriss/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { consultationAggregate } from '../../domain/consultation/consultation.decider.js';
import type { IdentifyTheme } from '../../domain/consultation/summary.rules.js';

@Injectable()
export class IdentifyThemeHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(
    consultationId: string,
    input: Omit<IdentifyTheme['data'], 'now' | 'themeId'>,
    context: CommandContext,
  ) {
    const themeId = idCreatedBy(context.commandId);
    const now = this.clock.now();
    const command = { type: 'IdentifyTheme', data: { ...input, themeId, now } } as const;
    const receipt = await handleCommand(this.store, consultationAggregate, consultationId, command, context);
    return { themeId, receipt };
  }
}
