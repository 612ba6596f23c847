import {
  actorMerged,
  ownershipCorrected,
  ownershipEnded,
  ownershipRecorded,
  ownershipWithdrawn,
  type ActorMerged,
  type OwnershipCorrected,
  type OwnershipEnded,
  type OwnershipRecorded,
  type OwnershipWithdrawn,
} from '@ceriss/contracts';
import type { Delivery } from '@ceriss/messaging';
import { Controller } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { CorrectOwnershipHandler } from '../../application/ownership/correct-ownership.handler.js';
import { ReviewAidHandler } from '../../application/de-minimis/review-aid.handler.js';
import { DropOwnershipHandler } from '../../application/ownership/drop-ownership.handler.js';
import { EndOwnershipHandler } from '../../application/ownership/end-ownership.handler.js';
import { NoteMergerHandler } from '../../application/ownership/note-merger.handler.js';
import { NoteOwnershipHandler } from '../../application/ownership/note-ownership.handler.js';
import { contextFor } from './policy-context.js';

/** Keeps financing's own copy of who owns whom: aid is counted by undertaking, also while the registry is away. */
@Controller()
export class OwnershipConsumer {
  constructor(
    private readonly note: NoteOwnershipHandler,
    private readonly correct: CorrectOwnershipHandler,
    private readonly end: EndOwnershipHandler,
    private readonly drop: DropOwnershipHandler,
    private readonly merge: NoteMergerHandler,
    private readonly review: ReviewAidHandler,
  ) {}

  @EventPattern<string>(ownershipRecorded.subject)
  async recorded(@Payload() link: OwnershipRecorded, @Ctx() delivery: Delivery): Promise<void> {
    await this.note.execute(link, contextFor(delivery, 'note-ownership'));
    await this.review.execute(contextFor(delivery, 'review-aid'));
  }

  @EventPattern<string>(ownershipCorrected.subject)
  async corrected(@Payload() terms: OwnershipCorrected, @Ctx() delivery: Delivery): Promise<void> {
    await this.correct.execute(terms, contextFor(delivery, 'correct-ownership'));
    await this.review.execute(contextFor(delivery, 'review-aid'));
  }

  @EventPattern<string>(ownershipEnded.subject)
  async ended(@Payload() { linkId, validTo }: OwnershipEnded, @Ctx() delivery: Delivery): Promise<void> {
    await this.end.execute({ linkId, validTo }, contextFor(delivery, 'end-ownership'));
    await this.review.execute(contextFor(delivery, 'review-aid'));
  }

  @EventPattern<string>(ownershipWithdrawn.subject)
  async withdrawn(@Payload() { linkId }: OwnershipWithdrawn, @Ctx() delivery: Delivery): Promise<void> {
    await this.drop.execute({ linkId }, contextFor(delivery, 'drop-ownership'));
    await this.review.execute(contextFor(delivery, 'review-aid'));
  }

  @EventPattern<string>(actorMerged.subject)
  async merged(@Payload() { actorId, mergedInto }: ActorMerged, @Ctx() delivery: Delivery): Promise<void> {
    await this.merge.execute({ actorId, mergedInto }, contextFor(delivery, 'note-merger'));
    await this.review.execute(contextFor(delivery, 'review-aid'));
  }
}
