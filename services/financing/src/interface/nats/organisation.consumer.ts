import {
  actorNifCorrected,
  actorProfileChanged,
  actorRegistered,
  type ActorNifCorrected,
  type ActorProfileChanged,
  type ActorRegistered,
} from '@ceriss/contracts';
import type { Delivery } from '@ceriss/messaging';
import { Controller } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { IdentifyOrganisationHandler } from '../../application/donor/identify-organisation.handler.js';
import { contextFor } from './policy-context.js';

const LONGEST_NAME = 300;

/** The names and tax numbers of organisations, as the registry has them. */
@Controller()
export class OrganisationConsumer {
  constructor(private readonly identify: IdentifyOrganisationHandler) {}

  @EventPattern<string>(actorRegistered.subject)
  async registered(@Payload() { actorId, legalName, nif }: ActorRegistered, @Ctx() delivery: Delivery): Promise<void> {
    const data = { actorId, legalName: legalName.slice(0, LONGEST_NAME), nif };
    await this.identify.execute(data, contextFor(delivery, 'identify-organisation'));
  }

  /* A period of the past says nothing of the name it has now. */
  @EventPattern<string>(actorProfileChanged.subject)
  async renamed(
    @Payload() { actorId, legalName, validTo }: ActorProfileChanged,
    @Ctx() delivery: Delivery,
  ): Promise<void> {
    if (validTo) return;
    const data = { actorId, legalName: legalName.slice(0, LONGEST_NAME) };
    await this.identify.correct(data, contextFor(delivery, 'rename-organisation'));
  }

  @EventPattern<string>(actorNifCorrected.subject)
  async numbered(@Payload() { actorId, nif }: ActorNifCorrected, @Ctx() delivery: Delivery): Promise<void> {
    await this.identify.correct({ actorId, nif }, contextFor(delivery, 'correct-organisation'));
  }
}
