import type { CommandContext } from '@ceriss/event-sourcing';
import { cursorOf } from '@ceriss/read-models';
import { answer, CommandOf, created, found, idAnswer, idParam, page, pageOf } from '@ceriss/service-kit';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import type { z } from 'zod';
import { ApproveCoreAdaptationHandler } from '../../application/transfer/approve-core-adaptation.handler.js';
import { AssessReadinessHandler } from '../../application/transfer/assess-readiness.handler.js';
import { GiveConsentHandler } from '../../application/transfer/give-consent.handler.js';
import { PlanAdaptationHandler } from '../../application/transfer/plan-adaptation.handler.js';
import { RequestTransferHandler } from '../../application/transfer/request-transfer.handler.js';
import { TransferListQuery } from '../../read-models/transfer-list/transfer-list.query.js';
import {
  adaptationPlanDto,
  coreApprovalDto,
  readinessDto,
  requestTransferDto,
  transfersQuery,
  type AdaptationPlanDto,
  type CoreApprovalDto,
  type ReadinessDto,
  type RequestTransferDto,
} from './transfer.dto.js';
import { coreApprovalAnswer, listedTransferView, transferView } from './views.js';

@Controller('transfers')
export class TransferController {
  constructor(
    private readonly requestTransfer: RequestTransferHandler,
    private readonly assessReadiness: AssessReadinessHandler,
    private readonly planAdaptation: PlanAdaptationHandler,
    private readonly approveCore: ApproveCoreAdaptationHandler,
    private readonly giveConsent: GiveConsentHandler,
    private readonly transfers: TransferListQuery,
  ) {}

  @Post()
  @ApiCreatedResponse({ standardSchema: idAnswer('transferId') })
  async request(@Body({ schema: requestTransferDto }) body: RequestTransferDto, @CommandOf() context: CommandContext) {
    const { transferId, receipt } = await this.requestTransfer.execute(body, context);
    return created(receipt, transferId, { transferId });
  }

  @Post(':id/readiness')
  @ApiOkResponse({ standardSchema: idAnswer('transferId') })
  async assess(
    @Param('id', { schema: idParam }) transferId: string,
    @Body({ schema: readinessDto }) body: ReadinessDto,
    @CommandOf() context: CommandContext,
  ) {
    return answer(await this.assessReadiness.execute(transferId, body, context), { transferId });
  }

  @Post(':id/adaptation-plan')
  @ApiOkResponse({ standardSchema: idAnswer('transferId') })
  async plan(
    @Param('id', { schema: idParam }) transferId: string,
    @Body({ schema: adaptationPlanDto }) { adaptations }: AdaptationPlanDto,
    @CommandOf() context: CommandContext,
  ) {
    return answer(await this.planAdaptation.execute(transferId, adaptations, context), { transferId });
  }

  @Post(':id/core-approvals')
  @ApiOkResponse({ standardSchema: coreApprovalAnswer })
  async approve(
    @Param('id', { schema: idParam }) transferId: string,
    @Body({ schema: coreApprovalDto }) { component }: CoreApprovalDto,
    @CommandOf() context: CommandContext,
  ) {
    return answer(await this.approveCore.execute(transferId, component, context), { transferId, component });
  }

  @Post(':id/consents')
  @ApiOkResponse({ standardSchema: idAnswer('transferId') })
  async consent(@Param('id', { schema: idParam }) transferId: string, @CommandOf() context: CommandContext) {
    return answer(await this.giveConsent.execute(transferId, context), { transferId });
  }

  @Get()
  @ApiOkResponse({ standardSchema: pageOf(listedTransferView) })
  async list(@Query({ schema: transfersQuery }) { practiceId, ...slice }: z.output<typeof transfersQuery>) {
    const transfers = await this.transfers.list({ practiceId }, slice);
    return page(transfers, slice.limit, ({ territory, transferId }) => cursorOf(territory, transferId));
  }

  @Get(':id')
  @ApiOkResponse({ standardSchema: transferView })
  async one(@Param('id', { schema: idParam }) transferId: string) {
    return found(await this.transfers.one(transferId));
  }
}
