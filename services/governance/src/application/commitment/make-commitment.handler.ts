import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, DomainError, idCreatedBy, type Clock } from '@ceriss/kernel';
import { madridDate } from '@ceriss/spain';
import { Inject, Injectable } from '@nestjs/common';
import { commitmentAggregate, type MakeCommitment } from '../../domain/commitment/commitment.decider.js';
import type { CommitmentOwner } from '../../domain/commitment/commitment.events.js';
import { requireParticipant } from '../../domain/participant/participant.decider.js';
import { bodyOf } from '../facts.js';
import { participantOf } from '../participants.js';
import { commitmentCaller } from './commitment-caller.js';

type Owner = Readonly<{ kind: 'actor'; actorId: string } | { kind: 'seat'; bodyId: string; seat: string }>;
type Input = Omit<MakeCommitment['data'], 'owner' | 'by' | 'today' | 'now'> & { owner: Owner };

/** An actor of the register, or whoever holds a seat, promises something by a day. */
@Injectable()
export class MakeCommitmentHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ owner: named, ...input }: Input, context: CommandContext) {
    const commitmentId = idCreatedBy(context.commandId);
    const now = this.clock.now();
    const owner = await this.#known(named);
    const by = await commitmentCaller(this.store, owner, context, now);
    const data = { ...input, owner, by, today: madridDate(now), now };
    const command = { type: 'MakeCommitment', data } as const;
    return {
      commitmentId,
      receipt: await handleCommand(this.store, commitmentAggregate, commitmentId, command, context),
    };
  }

  async #known(owner: Owner): Promise<CommitmentOwner> {
    if (owner.kind === 'seat') return this.#seat(owner);
    const sector = requireParticipant(owner.actorId, await participantOf(this.store, owner.actorId));
    return { ...owner, sector };
  }

  async #seat(owner: Owner & { kind: 'seat' }): Promise<CommitmentOwner> {
    const { bodyId, seat } = owner;
    const body = await bodyOf(this.store, bodyId);
    if (body.seats.some((one) => one.seat === seat)) return owner;
    const wouldPassIf = { seatIn: body.seats.map((one) => one.seat) };
    throw new DomainError('SEAT_UNKNOWN', { facts: { bodyId, seat }, wouldPassIf });
  }
}
