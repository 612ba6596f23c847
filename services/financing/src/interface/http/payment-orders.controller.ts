import type { CommandContext } from '@ceriss/event-sourcing';
import { answer, CommandOf, found, idAnswer, idParam, page, pageOf } from '@ceriss/service-kit';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { RejectOrderHandler } from '../../application/payment/reject-order.handler.js';
import { PaymentsQuery } from '../../read-models/payments/payments.query.js';
import {
  atQuery,
  ordersQuery,
  rejectOrderDto,
  type AtQuery,
  type OrdersQuery,
  type RejectOrderDto,
} from './banking.dto.js';
import { orderView } from './banking.view.js';

@Controller('payment-orders')
export class PaymentOrdersController {
  constructor(
    private readonly rejecting: RejectOrderHandler,
    private readonly payments: PaymentsQuery,
  ) {}

  @Post(':id/rejection')
  @ApiOkResponse({ standardSchema: idAnswer('orderId') })
  async reject(
    @Param('id', { schema: idParam }) orderId: string,
    @Body({ schema: rejectOrderDto }) body: RejectOrderDto,
    @CommandOf() context: CommandContext,
  ) {
    return answer(await this.rejecting.execute(orderId, body, context), { orderId });
  }

  @Get()
  @ApiOkResponse({ standardSchema: pageOf(orderView) })
  async list(@Query({ schema: ordersQuery }) { asOf, ...query }: OrdersQuery) {
    return page(await this.payments.orders(query, { asOf }), query.limit, ({ orderId }) => orderId);
  }

  @Get(':id')
  @ApiOkResponse({ standardSchema: orderView })
  async show(@Param('id', { schema: idParam }) orderId: string, @Query({ schema: atQuery }) at: AtQuery) {
    return found(await this.payments.order(orderId, at));
  }
}
