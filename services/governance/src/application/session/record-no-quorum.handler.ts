import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, type Clock } from '@ceriss/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { sessionAggregate } from '../../domain/session/session.decider.js';
import { bodyOf } from '../facts.js';
import { convenedOf, membersOf } from './session-facts.js';

@Injectable()
export class RecordNoQuorumHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ sessionId }: { sessionId: string }, context: CommandContext) {
    const now = this.clock.now();
    const { bodyId } = await convenedOf(this.store, sessionId);
    const members = membersOf(await bodyOf(this.store, bodyId), now);
    const command = { type: 'RecordNoQuorum', data: { members, now } } as const;
    return handleCommand(this.store, sessionAggregate, sessionId, command, context);
  }
}
