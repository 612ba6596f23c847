import { EVENT_STORE, fold, type EventStore } from '@ceriss/event-sourcing';
import { Inject, Injectable } from '@nestjs/common';
import { consultationAggregate } from '../../domain/consultation/consultation.decider.js';
import { refuseConsultation, type Terms } from '../../domain/consultation/consultation.state.js';
import { BALLOT_SECRETS, ConsultationSecrets } from './ballot-secrets.js';

const REMEMBERED = 50;

export type KnownConsultation = Readonly<{ terms: Terms; secrets: ConsultationSecrets }>;

/**
 * The terms of consultations and their keys. Terms never change once a consultation is opened, so that they are remembered; whether a
 * ballot is still taken is the box's to say.
 */
@Injectable()
export class ConsultationTerms {
  readonly #known = new Map<string, KnownConsultation>();

  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(BALLOT_SECRETS) private readonly secret: () => string,
  ) {}

  /** The keys of a consultation, whether it is opened yet or not. */
  secretsOf(consultationId: string): ConsultationSecrets {
    return new ConsultationSecrets(this.secret(), consultationId);
  }

  /** Throws CONSULTATION_NOT_FOUND. */
  async of(consultationId: string): Promise<KnownConsultation> {
    const remembered = this.#known.get(consultationId);
    if (remembered) return remembered;
    const history = await this.store.readStream(consultationAggregate.streamOf(consultationId));
    const consultation = fold(consultationAggregate, history);
    if (consultation.status === 'none')
      throw refuseConsultation('CONSULTATION_NOT_FOUND', { facts: { consultationId } });
    const known = { terms: consultation.terms, secrets: this.secretsOf(consultationId) };
    this.#known.set(consultationId, known);
    if (this.#known.size > REMEMBERED) this.#known.delete(this.#known.keys().next().value!);
    return known;
  }
}
