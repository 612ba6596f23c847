import type { CommandContext } from '@ceriss/event-sourcing';
import { answer, CommandOf, idParam } from '@ceriss/service-kit';
import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApprovePaymentHandler } from '../../application/award/approve-payment.handler.js';
import { OrderPaymentHandler } from '../../application/award/order-payment.handler.js';
import { RecordPaymentHandler } from '../../application/award/record-payment.handler.js';
import { RequestPaymentHandler } from '../../application/award/request-payment.handler.js';
import { instalmentParam, paymentDto, type PaymentDto } from './awards.dto.js';

@Controller('awards/:id/instalments/:number')
export class PaymentsController {
  constructor(
    private readonly requestPayment: RequestPaymentHandler,
    private readonly approvePayment: ApprovePaymentHandler,
    private readonly orderPayment: OrderPaymentHandler,
    private readonly recordPayment: RecordPaymentHandler,
  ) {}

  @Post('request')
  async request(
    @Param('id', { schema: idParam }) awardId: string,
    @Param('number', { schema: instalmentParam }) instalment: number,
    @CommandOf() context: CommandContext,
  ) {
    return answer(await this.requestPayment.execute(awardId, instalment, context), { awardId, instalment });
  }

  @Post('approvals')
  async approve(
    @Param('id', { schema: idParam }) awardId: string,
    @Param('number', { schema: instalmentParam }) instalment: number,
    @CommandOf() context: CommandContext,
  ) {
    return answer(await this.approvePayment.execute(awardId, instalment, context), { awardId, instalment });
  }

  @Post('order')
  async order(
    @Param('id', { schema: idParam }) awardId: string,
    @Param('number', { schema: instalmentParam }) instalment: number,
    @CommandOf() context: CommandContext,
  ) {
    const receipt = await this.orderPayment.execute(awardId, instalment, context);
    return answer(receipt, receipt.events[0]?.data ?? { awardId, instalment });
  }

  @Post('payment')
  async pay(
    @Param('id', { schema: idParam }) awardId: string,
    @Param('number', { schema: instalmentParam }) instalment: number,
    @Body({ schema: paymentDto }) body: PaymentDto,
    @CommandOf() context: CommandContext,
  ) {
    const receipt = await this.recordPayment.execute(awardId, { instalment, ...body }, context);
    return answer(receipt, receipt.events[0]?.data ?? { awardId, instalment });
  }
}
