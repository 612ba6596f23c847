import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, type Clock } from '@ceriss/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { isInForce } from '../../domain/body/constitution.js';
import { seatInOffice } from '../../domain/body/held-seat.js';
import { proposalAggregate } from '../../domain/proposal/proposal.decider.js';
import { bodyOf, draftedProposalOf, statutesInForce } from '../facts.js';

type Proxy = { proposalId: string; to: string; seat?: string };

/** The holder of a seat lets another one carry its vote. */
@Injectable()
export class GiveProxyHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ proposalId, to, seat: named }: Proxy, context: CommandContext) {
    const now = this.clock.now();
    const { bodyId } = await draftedProposalOf(this.store, proposalId);
    const body = await bodyOf(this.store, bodyId);
    const { seat, mandateId } = seatInOffice(body, context.actor.subject, now, named);
    const { rules, version: ruleVersion } = await statutesInForce(this.store, body.ruleSetId, body.code, now);
    const members = body.mandates.filter((mandate) => isInForce(mandate, now));
    const data = { seat, mandateId, to, members, statutes: { rules, ruleVersion }, now };
    const command = { type: 'GiveProxy', data } as const;
    const acting = { ...context, mandate: mandateId };
    return { seat, receipt: await handleCommand(this.store, proposalAggregate, proposalId, command, acting) };
  }
}
