import {
  awardGranted,
  callCancelled,
  callDrafted,
  callRanked,
  waitingListCalledUp,
  type AwardGranted,
  type CallCancelled,
  type CallDrafted,
  type CallRanked,
  type WaitingListCalledUp,
} from '@ceriss/contracts';
import type { Delivery } from '@ceriss/messaging';
import { Controller } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { MarkGrantedHandler } from '../../application/application/mark-granted.handler.js';
import { PlaceApplicationHandler } from '../../application/application/place-application.handler.js';
import { placeApplicationsWhenCallRanked } from '../../application/policies/place-applications-when-call-ranked.policy.js';
import { ReleaseBudgetHandler } from '../../application/pool/release-budget.handler.js';
import { ReserveBudgetHandler } from '../../application/pool/reserve-budget.handler.js';
import { contextFor } from './policy-context.js';

/** This context's own events, where one of its aggregates must follow another. */
@Controller()
export class CallAndAwardConsumer {
  constructor(
    private readonly reserve: ReserveBudgetHandler,
    private readonly release: ReleaseBudgetHandler,
    private readonly place: PlaceApplicationHandler,
    private readonly mark: MarkGrantedHandler,
  ) {}

  @EventPattern<string>(callDrafted.subject)
  async drafted(@Payload() { callId }: CallDrafted, @Ctx() delivery: Delivery): Promise<void> {
    await this.reserve.execute(callId, contextFor(delivery, 'reserve-budget'));
  }

  @EventPattern<string>(callCancelled.subject)
  async cancelled(@Payload() data: CallCancelled, @Ctx() delivery: Delivery): Promise<void> {
    const released = { callId: data.callId, releasedOn: data.cancelledOn };
    await this.release.execute(data.poolId, released, contextFor(delivery, 'release-budget'));
  }

  @EventPattern<string>(callRanked.subject)
  async ranked(@Payload() data: CallRanked, @Ctx() delivery: Delivery): Promise<void> {
    for (const { applicationId, place } of placeApplicationsWhenCallRanked(data)) {
      await this.place.execute(applicationId, place, contextFor(delivery, `place-application/${applicationId}`));
    }
  }

  @EventPattern<string>(waitingListCalledUp.subject)
  async calledUp(
    @Payload() { applicationId, position }: WaitingListCalledUp,
    @Ctx() delivery: Delivery,
  ): Promise<void> {
    await this.place.execute(
      applicationId,
      { position, outcome: 'proposed' },
      contextFor(delivery, 'place-application'),
    );
  }

  @EventPattern<string>(awardGranted.subject)
  async granted(@Payload() data: AwardGranted, @Ctx() delivery: Delivery): Promise<void> {
    await this.mark.execute(data.applicationId, data.awardId, contextFor(delivery, 'mark-granted'));
  }
}
