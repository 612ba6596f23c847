import { EVENT_STORE, fold, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, namedId, type Clock } from '@ceriss/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { boxAggregate } from '../../domain/consultation/box.decider.js';
import { boxId } from '../../domain/consultation/boxes.js';
import { nothingCounted, together, type ConsultationCount } from '../../domain/consultation/consultation-count.js';
import { consultationAggregate } from '../../domain/consultation/consultation.decider.js';
import { requireKey, requireOver } from '../../domain/consultation/consultation.state.js';
import { digestOf, opener } from './ballot-secrets.js';
import { ConsultationTerms } from './consultation-terms.js';

const AT_ONCE = 16;

/**
 * Seals every box for ever, each with its own count, and then adds the counts up. Killed in between it is begun again: a sealed box
 * stays as it is, and the sum is the same.
 */
@Injectable()
export class CloseConsultationHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly consultations: ConsultationTerms,
  ) {}

  async execute(consultationId: string, context: CommandContext) {
    const now = this.clock.now();
    const { terms, secrets } = await this.consultations.of(consultationId);
    const keyDigest = digestOf(secrets.key);
    requireOver(terms, now);
    requireKey(terms, keyDigest);
    const count = await this.#countBoxes(consultationId, now, context);
    const command = { type: 'CloseConsultation', data: { count, key: secrets.key, keyDigest, now } } as const;
    return handleCommand(this.store, consultationAggregate, consultationId, command, context);
  }

  async #countBoxes(consultationId: string, now: Date, context: CommandContext): Promise<ConsultationCount> {
    const { terms, secrets } = await this.consultations.of(consultationId);
    const { questions, closesAt, boxes } = terms;
    const open = opener(consultationId, secrets.key);
    let count = nothingCounted(questions);
    let next = 0;
    const worker = async (): Promise<void> => {
      while (next < boxes) {
        const box = next++;
        const command = { type: 'SealBox', data: { consultationId, box, questions, closesAt, open, now } } as const;
        // Awaited before it is added: `count` may have grown meanwhile.
        const sealed = await this.#sealed(boxId(consultationId, box), command, context);
        count = together(count, sealed);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
    return count;
  }

  async #sealed(
    id: string,
    command: Parameters<typeof boxAggregate.decider.decide>[0],
    context: CommandContext,
  ): Promise<ConsultationCount> {
    const { expectedRevision: _, ...rest } = context;
    const own = { ...rest, commandId: namedId(context.commandId, id) };
    const { events } = await handleCommand(this.store, boxAggregate, id, command, own);
    const [event] = events;
    if (event?.type === 'governance.consultation-box-sealed') return event.data.count;
    // It was sealed before, by a command of another id.
    return fold(boxAggregate, await this.store.readStream(boxAggregate.streamOf(id))).sealed!;
  }
}
