import {
  pledgeCommitted,
  pledgedSourceRefused,
  sourceReduced,
  type PledgeCommitted,
  type PledgedSourceRefused,
  type SourceReduced,
} from '@ceriss/contracts';
import type { CommandContext } from '@ceriss/event-sourcing';
import type { Delivery } from '@ceriss/messaging';
import { Controller } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { FollowPledgeHandler } from '../../application/pledge/follow-pledge.handler.js';
import { FollowMatchFundHandler } from '../../application/match-fund/follow-match-fund.handler.js';
import { CommitPledgedSourceHandler } from '../../application/pool/commit-pledged-source.handler.js';
import { sourceKind } from '../../domain/pool/pool.events.js';
import { contextFor } from './policy-context.js';

/** What is committed of a pledge becomes a source of a pool; what the pool does not take or gives back is free again. */
@Controller()
export class SourceConsumer {
  constructor(
    private readonly commit: CommitPledgedSourceHandler,
    private readonly pledge: FollowPledgeHandler,
    private readonly fund: FollowMatchFundHandler,
  ) {}

  @EventPattern<string>(pledgeCommitted.subject)
  async committed(@Payload() data: PledgeCommitted, @Ctx() delivery: Delivery): Promise<void> {
    const { poolId, kind, ...source } = data;
    const wanted = { ...source, kind: sourceKind.parse(kind) };
    await this.commit.execute(poolId, wanted, contextFor(delivery, 'commit-pledged-source'));
  }

  @EventPattern<string>(pledgedSourceRefused.subject)
  async refused(@Payload() data: PledgedSourceRefused, @Ctx() delivery: Delivery): Promise<void> {
    const { pledgeId, poolId, sourceId, amount, code: reason } = data;
    const context = contextFor(delivery, 'release-commitment');
    await this.#release(pledgeId, { poolId, sourceId, amount, reason }, context);
  }

  @EventPattern<string>(sourceReduced.subject)
  async reduced(@Payload() data: SourceReduced, @Ctx() delivery: Delivery): Promise<void> {
    const { pledgeId, poolId, sourceId, amount } = data;
    if (pledgeId === null) return;
    const released = { poolId, sourceId, amount, reason: 'source-reduced' };
    await this.#release(pledgeId, released, contextFor(delivery, 'release-commitment'));
  }

  /* What stands behind a source is a pledge, or a fund that matches gifts. */
  async #release(
    giverId: string,
    released: Parameters<FollowPledgeHandler['release']>[1],
    context: CommandContext,
  ): Promise<void> {
    if (await this.fund.release(giverId, released, context)) return;
    await this.pledge.release(giverId, released, context);
  }
}
