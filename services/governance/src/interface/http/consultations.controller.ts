import type { CommandContext } from '@ceriss/event-sourcing';
import { cursorOf } from '@ceriss/read-models';
import { answer, CommandOf, created, found, idAnswer, idParam, page, pageOf } from '@ceriss/service-kit';
import { Body, Controller, Get, NotFoundException, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import { CastConsultationBallotHandler } from '../../application/consultation/cast-consultation-ballot.handler.js';
import { CloseConsultationHandler } from '../../application/consultation/close-consultation.handler.js';
import { OpenConsultationHandler } from '../../application/consultation/open-consultation.handler.js';
import { ConsultationsQuery } from '../../read-models/consultations/consultations.query.js';
import * as dto from './consultations.dto.js';
import * as view from './consultations.view.js';
import { asOfQuery, type AsOfQuery } from './plans.dto.js';

@Controller('consultations')
export class ConsultationsController {
  constructor(
    private readonly opening: OpenConsultationHandler,
    private readonly casting: CastConsultationBallotHandler,
    private readonly closing: CloseConsultationHandler,
    private readonly consultations: ConsultationsQuery,
  ) {}

  @Post()
  @ApiCreatedResponse({ standardSchema: idAnswer('consultationId') })
  async open(
    @Body({ schema: dto.openConsultation }) { opensAt, closesAt, ...body }: dto.OpenConsultation,
    @CommandOf() context: CommandContext,
  ) {
    const period = { opensAt: opensAt === undefined ? undefined : new Date(opensAt), closesAt: new Date(closesAt) };
    const { consultationId, receipt } = await this.opening.execute({ ...body, ...period }, context);
    return created(receipt, consultationId, { consultationId });
  }

  /** The answer does not repeat what was chosen: answers pass through proxies and logs. */
  @Post(':id/ballots')
  @ApiOkResponse({ standardSchema: view.voterAnswer })
  async cast(
    @Param('id', { schema: idParam }) consultationId: string,
    @Body({ schema: dto.castConsultationBallot }) { answers }: dto.CastConsultationBallot,
    @CommandOf() context: CommandContext,
  ) {
    const { voter, receipt } = await this.casting.execute({ consultationId, answers }, context);
    return answer(receipt, { consultationId, voter });
  }

  @Post(':id/closing')
  @ApiOkResponse({ standardSchema: idAnswer('consultationId') })
  async close(@Param('id', { schema: idParam }) consultationId: string, @CommandOf() context: CommandContext) {
    return answer(await this.closing.execute(consultationId, context), { consultationId });
  }

  @Get()
  @ApiOkResponse({ standardSchema: pageOf(view.consultationView) })
  async list(@Query({ schema: dto.consultationsQuery }) query: dto.ConsultationsPage) {
    const { limit, cursor, asOf, about } = query;
    const rows = await this.consultations.list({ about }, { limit, cursor }, { asOf });
    return page(rows, limit, ({ title, consultationId }) => cursorOf(title, consultationId));
  }

  @Get(':id')
  @ApiOkResponse({ standardSchema: view.consultationView })
  async one(@Param('id', { schema: idParam }) id: string, @Query({ schema: asOfQuery }) at: AsOfQuery) {
    return found(await this.consultations.one(id, at));
  }

  @Get(':id/result')
  @ApiOkResponse({ standardSchema: view.consultationResultView })
  async result(@Param('id', { schema: idParam }) id: string, @Query({ schema: asOfQuery }) at: AsOfQuery) {
    const row = await this.consultations.row(id, at);
    return found(row && view.resultView(row));
  }

  @Get(':id/ballots')
  @ApiOkResponse({ standardSchema: pageOf(view.openedBallotView) })
  async ballots(
    @Param('id', { schema: idParam }) id: string,
    @Query({ schema: dto.consultationBallotsQuery }) { limit, cursor, asOf }: dto.ConsultationBallotsPage,
  ) {
    const row = await this.consultations.row(id, { asOf });
    if (!row) throw new NotFoundException();
    const closed = view.closedOnly(row);
    const ballots = await this.consultations.ballots(id, { limit, cursor }, { asOf });
    return page(view.openedBallots(closed, ballots), limit, ({ voter }) => cursorOf(voter, id));
  }
}
