import type { CommandContext } from '@ceriss/event-sourcing';
import { answer, CommandOf, idParam } from '@ceriss/service-kit';
import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { ApprovePaymentHandler } from '../../application/award/approve-payment.handler.js';
import { LodgeGuaranteeHandler } from '../../application/award/lodge-guarantee.handler.js';
import { OrderPaymentHandler } from '../../application/award/order-payment.handler.js';
import { RecordPaymentHandler } from '../../application/award/record-payment.handler.js';
import { RequireGuaranteeHandler } from '../../application/award/require-guarantee.handler.js';
import { RequestPaymentHandler } from '../../application/award/request-payment.handler.js';
import { guaranteeDto, lodgeGuaranteeDto, type GuaranteeDto, type LodgeGuaranteeDto } from './banking.dto.js';
import { exampleApprovalRules } from '../../financing.config.js';
import { instalmentParam, paymentDto, type PaymentDto } from './awards.dto.js';
import { executedView, ofInstalmentView, orderedView } from './awards.view.js';

@Controller('awards/:id/instalments/:number')
export class PaymentsController {
  constructor(
    private readonly requestPayment: RequestPaymentHandler,
    private readonly approvePayment: ApprovePaymentHandler,
    private readonly orderPayment: OrderPaymentHandler,
    private readonly recordPayment: RecordPaymentHandler,
    private readonly requireGuarantee: RequireGuaranteeHandler,
    private readonly lodgeGuarantee: LodgeGuaranteeHandler,
  ) {}

  @Post('request')
  @ApiOkResponse({ standardSchema: ofInstalmentView })
  async request(
    @Param('id', { schema: idParam }) awardId: string,
    @Param('number', { schema: instalmentParam }) instalment: number,
    @CommandOf() context: CommandContext,
  ) {
    return answer(await this.requestPayment.execute(awardId, { instalment, rules: exampleApprovalRules }, context), {
      awardId,
      instalment,
    });
  }

  @Post('approvals')
  @ApiOkResponse({ standardSchema: ofInstalmentView })
  async approve(
    @Param('id', { schema: idParam }) awardId: string,
    @Param('number', { schema: instalmentParam }) instalment: number,
    @CommandOf() context: CommandContext,
  ) {
    return answer(await this.approvePayment.execute(awardId, instalment, context), { awardId, instalment });
  }

  @Post('order')
  @ApiOkResponse({ standardSchema: orderedView })
  async order(
    @Param('id', { schema: idParam }) awardId: string,
    @Param('number', { schema: instalmentParam }) instalment: number,
    @CommandOf() context: CommandContext,
  ) {
    const receipt = await this.orderPayment.execute(awardId, instalment, context);
    return answer(receipt, receipt.events[0]?.data ?? { awardId, instalment });
  }

  @Post('payment')
  @ApiOkResponse({ standardSchema: executedView })
  async pay(
    @Param('id', { schema: idParam }) awardId: string,
    @Param('number', { schema: instalmentParam }) instalment: number,
    @Body({ schema: paymentDto }) body: PaymentDto,
    @CommandOf() context: CommandContext,
  ) {
    const receipt = await this.recordPayment.execute(awardId, { instalment, ...body }, context);
    return answer(receipt, receipt.events[0]?.data ?? { awardId, instalment });
  }

  @Post('guarantee')
  @ApiOkResponse({ standardSchema: ofInstalmentView })
  async demand(
    @Param('id', { schema: idParam }) awardId: string,
    @Param('number', { schema: instalmentParam }) instalment: number,
    @Body({ schema: guaranteeDto }) { amount }: GuaranteeDto,
    @CommandOf() context: CommandContext,
  ) {
    const receipt = await this.requireGuarantee.execute(awardId, { instalment, amount }, context);
    return answer(receipt, { awardId, instalment });
  }

  @Post('guarantee/lodging')
  @ApiOkResponse({ standardSchema: ofInstalmentView })
  async lodge(
    @Param('id', { schema: idParam }) awardId: string,
    @Param('number', { schema: instalmentParam }) instalment: number,
    @Body({ schema: lodgeGuaranteeDto }) body: LodgeGuaranteeDto,
    @CommandOf() context: CommandContext,
  ) {
    const receipt = await this.lodgeGuarantee.execute(awardId, { instalment, ...body }, context);
    return answer(receipt, { awardId, instalment });
  }
}
