import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, idCreatedBy, type Clock } from '@ceriss/kernel';
import { Inject, Injectable } from '@nestjs/common';
import type { ConveneSession, NewItem } from '../../domain/session/convening.rules.js';
import { sessionTermsOf } from '../../domain/session/session-terms.js';
import { sessionAggregate } from '../../domain/session/session.decider.js';
import { bodyOf, statutesInForce } from '../facts.js';
import { localHolidaysOf, membersOf, proposalFacts, seatsHeldBy } from './session-facts.js';

export type Convocation = Pick<
  ConveneSession['data'],
  'bodyId' | 'reference' | 'urgent' | 'startsAt' | 'place' | 'acknowledgeBy'
> &
  Readonly<{ /** Of a session that was requested. */ sessionId?: string; agenda: readonly NewItem[]; staff: boolean }>;

/** A new session, or one that seats have asked for. */
@Injectable()
export class ConveneSessionHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ staff, ...convocation }: Convocation, context: CommandContext) {
    const now = this.clock.now();
    const { bodyId, agenda, sessionId = idCreatedBy(context.commandId) } = convocation;
    const body = await bodyOf(this.store, bodyId);
    const statutes = await statutesInForce(this.store, body.ruleSetId, body.code, now);
    const territory = sessionTermsOf(statutes.rules)?.territory;
    const data = {
      ...convocation,
      sessionId,
      statutes,
      members: membersOf(body, now),
      caller: { seats: seatsHeldBy(body, context.actor.subject, now), staff },
      proposals: await proposalFacts(this.store, agenda),
      localHolidays: territory === undefined ? [] : await localHolidaysOf(this.store, territory),
      now,
    };
    const command = { type: 'ConveneSession', data } as const;
    const acting = { ...context, ruleVersion: `statutes@${statutes.version}` };
    return { sessionId, receipt: await handleCommand(this.store, sessionAggregate, sessionId, command, acting) };
  }
}
