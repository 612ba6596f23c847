import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, idCreatedBy, type Clock } from '@ceriss/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { consultationAggregate, type OpenConsultation } from '../../domain/consultation/consultation.decider.js';
import { participationOf } from '../facts.js';
import { digestOf } from './ballot-secrets.js';
import { ConsultationTerms } from './consultation-terms.js';

type Input = Omit<OpenConsultation['data'], 'now' | 'rules' | 'keyDigest' | 'opensAt'> & { opensAt?: Date | undefined };

@Injectable()
export class OpenConsultationHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly terms: ConsultationTerms,
  ) {}

  async execute(input: Input, context: CommandContext) {
    const consultationId = idCreatedBy(context.commandId);
    const now = this.clock.now();
    const keyDigest = digestOf(this.terms.secretsOf(consultationId).key);
    const rules = await participationOf(this.store, input.bodyId, now);
    const data = { ...input, opensAt: input.opensAt ?? now, keyDigest, rules, now };
    const command = { type: 'OpenConsultation', data } as const;
    const receipt = await handleCommand(this.store, consultationAggregate, consultationId, command, context);
    return { consultationId, receipt };
  }
}
