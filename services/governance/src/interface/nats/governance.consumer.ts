import { proposalTabled, resolutionAdopted, type ProposalTabled, type ResolutionAdopted } from '@ceriss/contracts';
import { policyContext, type Delivery } from '@ceriss/messaging';
import { Controller } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { CloseDeliberationWhenProposalTabled } from '../../application/policies/close-deliberation-when-proposal-tabled.policy.js';
import { RatifyWhenPatronatoAdopts } from '../../application/policies/ratify-when-patronato-adopts.policy.js';

/** Governance hears its own published events for work that goes from one proposal to another. */
@Controller()
export class GovernanceConsumer {
  constructor(
    private readonly ratify: RatifyWhenPatronatoAdopts,
    private readonly closeDeliberation: CloseDeliberationWhenProposalTabled,
  ) {}

  @EventPattern<string>(proposalTabled.subject)
  onProposalTabled(@Payload() tabled: ProposalTabled, @Ctx() delivery: Delivery): Promise<void> {
    return this.closeDeliberation.execute(tabled, policyContext(delivery, 'close-deliberation', 'governance'));
  }

  @EventPattern<string>(resolutionAdopted.subject)
  onResolutionAdopted(@Payload() adopted: ResolutionAdopted, @Ctx() delivery: Delivery): Promise<void> {
    return this.ratify.execute(adopted, policyContext(delivery, 'ratify-when-patronato-adopts', 'governance'));
  }
}
