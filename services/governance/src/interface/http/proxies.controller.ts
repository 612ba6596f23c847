import type { CommandContext } from '@ceriss/event-sourcing';
import { answer, CommandOf, idParam } from '@ceriss/service-kit';
import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { GiveProxyHandler } from '../../application/proposal/give-proxy.handler.js';
import { RevokeProxyHandler } from '../../application/proposal/revoke-proxy.handler.js';
import { WithdrawOptionHandler } from '../../application/proposal/withdraw-option.handler.js';
import * as dto from './proposals.dto.js';
import * as view from './proposals.view.js';

@Controller('proposals/:id')
export class ProxiesController {
  constructor(
    private readonly give: GiveProxyHandler,
    private readonly revoke: RevokeProxyHandler,
    private readonly withdraw: WithdrawOptionHandler,
  ) {}

  @Post('proxies')
  @ApiOkResponse({ standardSchema: view.seatAnswer })
  async giveProxy(
    @Param('id', { schema: idParam }) proposalId: string,
    @Body({ schema: dto.giveProxy }) { to, seat: own }: dto.GiveProxy,
    @CommandOf() context: CommandContext,
  ) {
    const { seat, receipt } = await this.give.execute({ proposalId, to, ...(own && { seat: own }) }, context);
    return answer(receipt, { proposalId, seat });
  }

  @Post('proxies/revocation')
  @ApiOkResponse({ standardSchema: view.seatAnswer })
  async revokeProxy(
    @Param('id', { schema: idParam }) proposalId: string,
    @Body({ schema: dto.revokeProxy }) { seat: own }: dto.RevokeProxy,
    @CommandOf() context: CommandContext,
  ) {
    const { seat, receipt } = await this.revoke.execute({ proposalId, ...(own && { seat: own }) }, context);
    return answer(receipt, { proposalId, seat });
  }

  @Post('withdrawals')
  @ApiOkResponse({ standardSchema: view.proposalAnswer })
  async withdrawOption(
    @Param('id', { schema: idParam }) proposalId: string,
    @Body({ schema: dto.withdrawOption }) body: dto.WithdrawOption,
    @CommandOf() context: CommandContext,
  ) {
    return answer(await this.withdraw.execute({ proposalId, ...body }, context), { proposalId });
  }
}
