import type { CommandContext } from '@ceriss/event-sourcing';
import { answer, CommandOf, created, found, idAnswer, idParam } from '@ceriss/service-kit';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import { ProposeAccountHandler } from '../../application/payment/propose-account.handler.js';
import { VerifyAccountHandler } from '../../application/payment/verify-account.handler.js';
import { WithdrawAccountHandler } from '../../application/payment/withdraw-account.handler.js';
import { examplePayeeRules } from '../../financing.config.js';
import { PaymentsQuery } from '../../read-models/payments/payments.query.js';
import {
  atQuery,
  proposeAccountDto,
  reasonTextDto,
  type AtQuery,
  type ProposeAccountDto,
  type ReasonTextDto,
} from './banking.dto.js';
import { payeeView } from './banking.view.js';

@Controller('payees')
export class PayeesController {
  constructor(
    private readonly proposing: ProposeAccountHandler,
    private readonly verifying: VerifyAccountHandler,
    private readonly withdrawing: WithdrawAccountHandler,
    private readonly payments: PaymentsQuery,
  ) {}

  @Post(':id/accounts')
  @ApiCreatedResponse({ standardSchema: idAnswer('accountId') })
  async propose(
    @Param('id', { schema: idParam }) actorId: string,
    @Body({ schema: proposeAccountDto }) body: ProposeAccountDto,
    @CommandOf() context: CommandContext,
  ) {
    const { accountId, receipt } = await this.proposing.execute(actorId, body, context);
    return created(receipt, accountId, { accountId });
  }

  @Post(':id/accounts/:accountId/verification')
  @ApiOkResponse({ standardSchema: idAnswer('accountId') })
  async verify(
    @Param('id', { schema: idParam }) actorId: string,
    @Param('accountId', { schema: idParam }) accountId: string,
    @CommandOf() context: CommandContext,
  ) {
    return answer(await this.verifying.execute(actorId, accountId, examplePayeeRules, context), { accountId });
  }

  @Post(':id/accounts/:accountId/withdrawal')
  @ApiOkResponse({ standardSchema: idAnswer('accountId') })
  async withdraw(
    @Param('id', { schema: idParam }) actorId: string,
    @Param('accountId', { schema: idParam }) accountId: string,
    @Body({ schema: reasonTextDto }) { reason }: ReasonTextDto,
    @CommandOf() context: CommandContext,
  ) {
    return answer(await this.withdrawing.execute(actorId, accountId, reason, context), { accountId });
  }

  @Get(':id')
  @ApiOkResponse({ standardSchema: payeeView })
  async show(@Param('id', { schema: idParam }) actorId: string, @Query({ schema: atQuery }) at: AtQuery) {
    return found(await this.payments.payee(actorId, at));
  }
}
