import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, idCreatedBy, type Clock } from '@ceriss/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { sessionAggregate } from '../../domain/session/session.decider.js';
import { bodyOf, statutesInForce } from '../facts.js';
import { askingSeat } from './session-facts.js';

type Request = { bodyId: string; reasons: string; matters: readonly string[]; seat?: string };

@Injectable()
export class RequestSessionHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ bodyId, reasons, matters, seat }: Request, context: CommandContext) {
    const now = this.clock.now();
    const sessionId = idCreatedBy(context.commandId);
    const body = await bodyOf(this.store, bodyId);
    const statutes = await statutesInForce(this.store, body.ruleSetId, body.code, now);
    const by = askingSeat(body, context, now, seat);
    const data = { sessionId, bodyId, statutes, by, reasons, matters, now };
    const acting = { ...context, mandate: by.mandateId, ruleVersion: `statutes@${statutes.version}` };
    const command = { type: 'RequestSession', data } as const;
    return { sessionId, receipt: await handleCommand(this.store, sessionAggregate, sessionId, command, acting) };
  }
}
