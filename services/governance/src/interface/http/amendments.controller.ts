import type { CommandContext } from '@ceriss/event-sourcing';
import { answer, CommandOf, created, found, idAnswer, idParam, listOf } from '@ceriss/service-kit';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import { AcceptAmendmentHandler } from '../../application/deliberation/accept-amendment.handler.js';
import { RejectAmendmentHandler } from '../../application/deliberation/reject-amendment.handler.js';
import { SubmitAmendmentHandler } from '../../application/deliberation/submit-amendment.handler.js';
import { WithdrawAmendmentHandler } from '../../application/deliberation/withdraw-amendment.handler.js';
import { DeliberationsQuery } from '../../read-models/deliberations/deliberations.query.js';
import * as dto from './deliberations.dto.js';
import { asOfQuery, type AsOfQuery } from './plans.dto.js';
import { differenceOf } from './text-difference.js';

const ID = { schema: idParam };

@Controller('proposals/:id')
export class AmendmentsController {
  constructor(
    private readonly submitting: SubmitAmendmentHandler,
    private readonly accepting: AcceptAmendmentHandler,
    private readonly rejecting: RejectAmendmentHandler,
    private readonly withdrawing: WithdrawAmendmentHandler,
    private readonly deliberations: DeliberationsQuery,
  ) {}

  @Post('amendments')
  @ApiCreatedResponse({ standardSchema: idAnswer('amendmentId') })
  async submit(
    @Param('id', ID) proposalId: string,
    @Body({ schema: dto.submitAmendment }) body: dto.SubmitAmendment,
    @CommandOf() context: CommandContext,
  ) {
    const { amendmentId, receipt } = await this.submitting.execute(proposalId, body, context);
    return created(receipt, amendmentId, { amendmentId });
  }

  @Post('amendments/:amendmentId/acceptance')
  @ApiOkResponse({ standardSchema: idAnswer('amendmentId') })
  async accept(
    @Param('id', ID) proposalId: string,
    @Param('amendmentId', ID) amendmentId: string,
    @Body({ schema: dto.decideAmendment }) { reasons }: dto.DecideAmendment,
    @CommandOf() context: CommandContext,
  ) {
    return answer(await this.accepting.execute(proposalId, { amendmentId, reasons }, context), { amendmentId });
  }

  @Post('amendments/:amendmentId/rejection')
  @ApiOkResponse({ standardSchema: idAnswer('amendmentId') })
  async reject(
    @Param('id', ID) proposalId: string,
    @Param('amendmentId', ID) amendmentId: string,
    @Body({ schema: dto.decideAmendment }) { reasons }: dto.DecideAmendment,
    @CommandOf() context: CommandContext,
  ) {
    return answer(await this.rejecting.execute(proposalId, { amendmentId, reasons }, context), { amendmentId });
  }

  @Post('amendments/:amendmentId/withdrawal')
  @ApiOkResponse({ standardSchema: idAnswer('amendmentId') })
  async withdraw(
    @Param('id', ID) proposalId: string,
    @Param('amendmentId', ID) amendmentId: string,
    @Body({ schema: dto.decideAmendment }) { reasons }: dto.DecideAmendment,
    @CommandOf() context: CommandContext,
  ) {
    return answer(await this.withdrawing.execute(proposalId, { amendmentId, reasons }, context), { amendmentId });
  }

  @Get('amendments')
  @ApiOkResponse({ standardSchema: listOf(dto.amendmentView) })
  async list(@Param('id', ID) proposalId: string, @Query({ schema: asOfQuery }) at: AsOfQuery) {
    const rows = await this.deliberations.amendments(proposalId, at);
    return { items: rows.map(({ proposalId: _, text: __, ...amendment }) => amendment) };
  }

  @Get('amendments/:amendmentId')
  @ApiOkResponse({ standardSchema: dto.amendmentWithText })
  async one(
    @Param('id', ID) id: string,
    @Param('amendmentId', ID) amendmentId: string,
    @Query({ schema: asOfQuery }) at: AsOfQuery,
  ) {
    const row = await this.deliberations.amendment(id, amendmentId, at);
    const base = row && (await this.deliberations.text(id, row.base, at));
    if (!row || !base) return found(null);
    const { proposalId: _, ...amendment } = row;
    return found({ ...amendment, difference: differenceOf(base.text, amendment.text) });
  }

  @Get('texts')
  @ApiOkResponse({ standardSchema: listOf(dto.textVersionView) })
  async texts(@Param('id', ID) id: string, @Query({ schema: asOfQuery }) at: AsOfQuery) {
    const rows = await this.deliberations.texts(id, at);
    return { items: rows.map(({ version, amendmentId, madeAt }) => ({ version, amendmentId, madeAt })) };
  }

  @Get('texts/:version')
  @ApiOkResponse({ standardSchema: dto.textView })
  async text(
    @Param('id', ID) id: string,
    @Param('version', { schema: dto.versionParam }) version: number,
    @Query({ schema: dto.textQuery }) { asOf, against = version - 1 }: dto.TextQuery,
  ) {
    const row = await this.deliberations.text(id, version, { asOf });
    if (!row) return found(null);
    const other = against === version ? null : await this.deliberations.text(id, against, { asOf });
    const { proposalId: _, ...text } = row;
    const difference = other && differenceOf(other.text, text.text);
    return found({ ...text, against: other && other.version, difference });
  }
}
