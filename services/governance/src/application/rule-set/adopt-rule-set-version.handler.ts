import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, type Clock } from '@ceriss/kernel';
import { Inject, Injectable } from '@nestjs/common';
import type { Proposal } from '../../domain/proposal/proposal.state.js';
import type { ChangeResolution } from '../../domain/rule-set/change.rules.js';
import { ruleSetAggregate } from '../../domain/rule-set/rule-set.decider.js';
import { matterOf, proposalOf } from '../facts.js';

type Change = { ruleSetId: string; draftId: string; resolutionId: string };

/** Adopts a text of which a resolution in force says that it is the next version of the statutes. */
@Injectable()
export class AdoptRuleSetVersionHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ ruleSetId, draftId, resolutionId }: Change, context: CommandContext) {
    const [matter, proposal] = await Promise.all([matterOf(this.store, draftId), proposalOf(this.store, resolutionId)]);
    const draft = matter.status === 'ready' && matter.kind === 'statutes' && { draft: matter.draft };
    const resolution = changeResolution(proposal);
    const data = { ruleSetId, draftId, ...draft, resolutionId, resolution, now: this.clock.now() };
    const command = { type: 'AdoptRuleSetVersion', data } as const;
    return handleCommand(this.store, ruleSetAggregate, ruleSetId, command, context);
  }
}

const changeResolution = (proposal: Proposal): ChangeResolution => {
  if (proposal.status === 'none') return { status: 'none' };
  const { status, matter, bodyCode } = proposal;
  const { ruleSetId, ruleVersion } = 'vote' in proposal ? proposal.vote : {};
  return {
    ...{ status, matter, bodyCode },
    ...(ruleSetId !== undefined && { ruleSetId }),
    ...(ruleVersion !== undefined && { ruleVersion }),
  };
};
