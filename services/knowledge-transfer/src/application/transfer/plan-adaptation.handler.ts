import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { Inject, Injectable } from '@nestjs/common';
import { transferAggregate, type Components } from '../../domain/transfer/transfer.decider.js';
import type { Adaptation } from '../../domain/transfer/transfer.events.js';
import { practiceOf, transferOf } from '../facts.js';
import { organisationUnlessOfficer } from './organisation-of.js';

@Injectable()
export class PlanAdaptationHandler {
  constructor(@Inject(EVENT_STORE) private readonly store: EventStore) {}

  async execute(transferId: string, adaptations: readonly Adaptation[], context: CommandContext) {
    const organisation = organisationUnlessOfficer(context);
    const data = { adaptations, organisation, components: await this.componentsOf(transferId) };
    return handleCommand(this.store, transferAggregate, transferId, { type: 'PlanAdaptation', data }, context);
  }

  private async componentsOf(transferId: string): Promise<Components> {
    const transfer = await transferOf(this.store, transferId);
    if (transfer.status === 'none') return { core: [], adaptable: [] };
    const { practiceId, practiceVersion } = transfer.request;
    return (await practiceOf(this.store, practiceId)).versions.get(practiceVersion)!.components;
  }
}
