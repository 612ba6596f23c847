import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, type Clock } from '@ceriss/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { boxAggregate } from '../../domain/consultation/box.decider.js';
import { boxId, boxOf } from '../../domain/consultation/boxes.js';
import { marksOf, type Answers } from '../../domain/consultation/question.js';
import { requireParticipant } from '../../domain/participant/participant.decider.js';
import { participantActing } from '../participants.js';
import { ConsultationTerms } from './consultation-terms.js';

type Vote = Readonly<{ consultationId: string; answers: Answers }>;

/** Whoever calls votes: a person for themselves, or for their organisation where actors are asked. Neither is written down. */
@Injectable()
export class CastConsultationBallotHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly consultations: ConsultationTerms,
  ) {}

  async execute({ consultationId, answers }: Vote, context: CommandContext) {
    const now = this.clock.now();
    const { terms, secrets } = await this.consultations.of(consultationId);
    const voter = secrets.voter(await this.#whoVotes(terms.audience, context));
    const sealed = secrets.seal(voter, marksOf(terms.questions, answers));
    const { opensAt, closesAt, nextBallot } = terms;
    const data = { consultationId, voter, sealed, terms: { opensAt, closesAt, nextBallot }, now };
    const box = boxId(consultationId, boxOf(voter, terms.boxes));
    const command = { type: 'CastConsultationBallot', data } as const;
    const receipt = await handleCommand(this.store, boxAggregate, box, command, secrets.disguised(context, voter));
    return { voter, receipt };
  }

  async #whoVotes(audience: string, { actor: { subject, organisation } }: CommandContext): Promise<string> {
    if (audience === 'anybody') return `person/${subject}`;
    requireParticipant(organisation, await participantActing(this.store, organisation));
    return `actor/${organisation}`;
  }
}
