import type { CommandContext } from '@ceriss/event-sourcing';
import {
  answer,
  CallerOf,
  CommandOf,
  created,
  found,
  idAnswer,
  idParam,
  page,
  pageOf,
  type Caller,
} from '@ceriss/service-kit';
import { Body, Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import { AgreeReimbursementHandler } from '../../application/reimbursement/agree-reimbursement.handler.js';
import { AllegeHandler } from '../../application/reimbursement/allege.handler.js';
import { CloseReimbursementHandler } from '../../application/reimbursement/close-reimbursement.handler.js';
import { InterruptLimitationHandler } from '../../application/reimbursement/interrupt-limitation.handler.js';
import {
  OpenReimbursementHandler,
  reimbursementOf,
} from '../../application/reimbursement/open-reimbursement.handler.js';
import { OPERATOR_RULES, type OperatorRules } from '../../financing.settings.js';
import { ReimbursementsQuery } from '../../read-models/reimbursements/reimbursements.query.js';
import { asOfQuery, type AsOfQuery } from './justifications.dto.js';
import { onlyOwn } from './own-organisation.js';
import * as dto from './reimbursements.dto.js';
import { reimbursementView } from './reimbursements.view.js';

/** The procedure by which money is asked back. */
@Controller('reimbursements')
export class ReimbursementsController {
  @Inject(OPERATOR_RULES) private readonly operator!: OperatorRules;

  constructor(
    private readonly opening: OpenReimbursementHandler,
    private readonly alleging: AllegeHandler,
    private readonly agreeing: AgreeReimbursementHandler,
    private readonly closing: CloseReimbursementHandler,
    private readonly interrupting: InterruptLimitationHandler,
    private readonly reimbursements: ReimbursementsQuery,
  ) {}

  @Post()
  @ApiCreatedResponse({ standardSchema: idAnswer('reimbursementId') })
  async openReimbursement(
    @Body({ schema: dto.openReimbursementDto }) { rules, ...body }: dto.OpenReimbursementDto,
    @CommandOf() context: CommandContext,
  ) {
    const said = Object.fromEntries(Object.entries(rules).filter(([, value]) => value !== undefined));
    const input = { ...body, rules: { ...this.operator.reimbursement, ...said } };
    const reimbursementId = reimbursementOf(body.awardId, body.cause);
    return created(await this.opening.execute(input, context), reimbursementId, { reimbursementId });
  }

  @Post(':id/allegations')
  @ApiOkResponse({ standardSchema: idAnswer('reimbursementId') })
  async allege(
    @Param('id', { schema: idParam }) reimbursementId: string,
    @Body({ schema: dto.allegationsDto }) { document }: dto.AllegationsDto,
    @CommandOf() context: CommandContext,
  ) {
    return answer(await this.alleging.execute(reimbursementId, document, context), { reimbursementId });
  }

  @Post(':id/agreement')
  @ApiOkResponse({ standardSchema: idAnswer('reimbursementId') })
  async agreeReimbursement(
    @Param('id', { schema: idParam }) reimbursementId: string,
    @Body({ schema: dto.agreementDto }) body: dto.AgreementDto,
    @CommandOf() context: CommandContext,
  ) {
    return answer(await this.agreeing.execute(reimbursementId, body, context), { reimbursementId });
  }

  @Post(':id/closing')
  @ApiOkResponse({ standardSchema: idAnswer('reimbursementId') })
  async closeReimbursement(
    @Param('id', { schema: idParam }) reimbursementId: string,
    @Body({ schema: dto.closingDto }) { reason }: dto.ClosingDto,
    @CommandOf() context: CommandContext,
  ) {
    return answer(await this.closing.execute(reimbursementId, reason, context), { reimbursementId });
  }

  @Post(':id/interruptions')
  @ApiOkResponse({ standardSchema: idAnswer('reimbursementId') })
  async interruptLimitation(
    @Param('id', { schema: idParam }) reimbursementId: string,
    @Body({ schema: dto.interruptionDto }) { act }: dto.InterruptionDto,
    @CommandOf() context: CommandContext,
  ) {
    return answer(await this.interrupting.execute(reimbursementId, act, context), { reimbursementId });
  }

  @Get()
  @ApiOkResponse({ standardSchema: pageOf(reimbursementView) })
  async listReimbursements(
    @Query({ schema: dto.reimbursementsDto }) query: dto.ReimbursementsDto,
    @CallerOf() caller: Caller,
  ) {
    const { limit, cursor, asOf, ...filter } = query;
    const rows = await this.reimbursements.list({ ...filter, ...onlyOwn(caller) }, { limit, cursor }, { asOf });
    return page(rows, limit, ({ reimbursementId }) => reimbursementId);
  }

  @Get(':id')
  @ApiOkResponse({ standardSchema: reimbursementView })
  async showReimbursement(
    @Param('id', { schema: idParam }) reimbursementId: string,
    @Query({ schema: asOfQuery }) { asOf }: AsOfQuery,
    @CallerOf() caller: Caller,
  ) {
    return found(await this.reimbursements.one({ reimbursementId, ...onlyOwn(caller) }, { asOf }));
  }
}
