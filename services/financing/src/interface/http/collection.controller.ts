import type { CommandContext } from '@ceriss/event-sourcing';
import { answer, CommandOf, idAnswer, idParam } from '@ceriss/service-kit';
import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { DeferReimbursementHandler } from '../../application/reimbursement/defer-reimbursement.handler.js';
import { HandOverHandler } from '../../application/reimbursement/hand-over.handler.js';
import { OrderOffsetHandler } from '../../application/reimbursement/order-offset.handler.js';
import { RecordReceiptHandler } from '../../application/reimbursement/record-receipt.handler.js';
import * as dto from './reimbursements.dto.js';

/** How what was agreed comes back: by payment, in parts, from an instalment, or by force. */
@Controller('reimbursements/:id')
export class CollectionController {
  constructor(
    private readonly recording: RecordReceiptHandler,
    private readonly deferring: DeferReimbursementHandler,
    private readonly offsetting: OrderOffsetHandler,
    private readonly handing: HandOverHandler,
  ) {}

  @Post('receipts')
  @ApiOkResponse({ standardSchema: idAnswer('reimbursementId') })
  async recordReceipt(
    @Param('id', { schema: idParam }) reimbursementId: string,
    @Body({ schema: dto.receiptDto }) body: dto.ReceiptDto,
    @CommandOf() context: CommandContext,
  ) {
    return answer(await this.recording.execute(reimbursementId, body, context), { reimbursementId });
  }

  @Post('deferral')
  @ApiOkResponse({ standardSchema: idAnswer('reimbursementId') })
  async defer(
    @Param('id', { schema: idParam }) reimbursementId: string,
    @Body({ schema: dto.deferralDto }) { plan }: dto.DeferralDto,
    @CommandOf() context: CommandContext,
  ) {
    return answer(await this.deferring.execute(reimbursementId, plan, context), { reimbursementId });
  }

  @Post('offsets')
  @ApiOkResponse({ standardSchema: idAnswer('reimbursementId') })
  async offset(
    @Param('id', { schema: idParam }) reimbursementId: string,
    @Body({ schema: dto.offsetDto }) { instalment }: dto.OffsetDto,
    @CommandOf() context: CommandContext,
  ) {
    return answer(await this.offsetting.execute(reimbursementId, instalment, context), { reimbursementId });
  }

  @Post('enforcement')
  @ApiOkResponse({ standardSchema: idAnswer('reimbursementId') })
  async handOver(
    @Param('id', { schema: idParam }) reimbursementId: string,
    @Body({ schema: dto.enforcementDto }) { to }: dto.EnforcementDto,
    @CommandOf() context: CommandContext,
  ) {
    return answer(await this.handing.execute(reimbursementId, to, context), { reimbursementId });
  }
}
