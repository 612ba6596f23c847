import type { CommandContext } from '@ceriss/event-sourcing';
import { answer, CommandOf, created, found, idParam, page, pageOf } from '@ceriss/service-kit';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import { AnswerResolutionHandler } from '../../application/proposal/answer-resolution.handler.js';
import { DraftProposalHandler } from '../../application/proposal/draft-proposal.handler.js';
import { PublishResolutionHandler } from '../../application/proposal/publish-resolution.handler.js';
import { RecordDissentHandler } from '../../application/proposal/record-dissent.handler.js';
import { TableProposalHandler } from '../../application/proposal/table-proposal.handler.js';
import { ProposalsQuery } from '../../read-models/proposals/proposals.query.js';
import { atQuery, type AtQuery } from './bodies.dto.js';
import * as dto from './proposals.dto.js';
import * as view from './proposals.view.js';

@Controller('proposals')
export class ProposalsController {
  constructor(
    private readonly draft: DraftProposalHandler,
    private readonly answerResolution: AnswerResolutionHandler,
    private readonly table: TableProposalHandler,
    private readonly publish: PublishResolutionHandler,
    private readonly dissent: RecordDissentHandler,
    private readonly proposals: ProposalsQuery,
  ) {}

  @Post()
  @ApiCreatedResponse({ standardSchema: view.proposalAnswer })
  async draftProposal(
    @Body({ schema: dto.draftProposal }) body: dto.DraftProposal,
    @CommandOf() context: CommandContext,
  ) {
    const { proposalId, receipt } =
      'answer' in body ? await this.answerResolution.execute(body, context) : await this.draft.execute(body, context);
    return created(receipt, proposalId, { proposalId });
  }

  @Post(':id/tabling')
  @ApiOkResponse({ standardSchema: view.proposalAnswer })
  async tableProposal(@Param('id', { schema: idParam }) proposalId: string, @CommandOf() context: CommandContext) {
    return answer(await this.table.execute(proposalId, context), { proposalId });
  }

  @Post(':id/publication')
  @ApiOkResponse({ standardSchema: view.publicationAnswer })
  async publishResolution(@Param('id', { schema: idParam }) proposalId: string, @CommandOf() context: CommandContext) {
    const receipt = await this.publish.execute(proposalId, context);
    const inForce = receipt.events.some(({ type }) => type === 'governance.resolution-entered-into-force');
    return answer(receipt, { proposalId, inForce });
  }

  @Post(':id/dissents')
  @ApiOkResponse({ standardSchema: view.seatAnswer })
  async recordDissent(
    @Param('id', { schema: idParam }) proposalId: string,
    @Body({ schema: dto.recordDissent }) body: dto.RecordDissent,
    @CommandOf() context: CommandContext,
  ) {
    const { seat, receipt } = await this.dissent.execute({ proposalId, ...body }, context);
    return answer(receipt, { proposalId, seat });
  }

  @Get()
  @ApiOkResponse({ standardSchema: pageOf(view.proposalItem) })
  async list(@Query({ schema: dto.proposalsQuery }) { asOf, ...query }: dto.ProposalsPage) {
    return page(await this.proposals.list(query, { asOf }), query.limit, ({ proposalId }) => proposalId);
  }

  @Get(':id')
  @ApiOkResponse({ standardSchema: view.proposal })
  async one(@Param('id', { schema: idParam }) id: string, @Query({ schema: atQuery }) at: AtQuery) {
    return found(await this.proposals.one(id, at));
  }
}
