import type { CommandContext } from '@ceriss/event-sourcing';
import { answer, CommandOf, created, idAnswer, idParam, listOf } from '@ceriss/service-kit';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import { FoundationCommitmentHandler } from '../../application/foundation/commitment.handler.js';
import { RelatedPartyHandler } from '../../application/foundation/related-party.handler.js';
import { FoundationQuery } from '../../read-models/foundation/foundation.query.js';
import * as dto from './foundation.dto.js';

/** Whom the foundation is tied to: related parties, and those it owes over several years. */
@Controller('foundation')
export class FoundationTiesController {
  constructor(
    private readonly parties: RelatedPartyHandler,
    private readonly commitments: FoundationCommitmentHandler,
    private readonly foundation: FoundationQuery,
  ) {}

  @Post('related-parties')
  @ApiOkResponse({ standardSchema: idAnswer('partyId') })
  async declare(@Body({ schema: dto.partyDto }) body: dto.PartyDto, @CommandOf() context: CommandContext) {
    return answer(await this.parties.declare(body, context), { partyId: body.partyId });
  }

  @Post('related-parties/:id/end')
  @ApiOkResponse({ standardSchema: idAnswer('partyId') })
  async end(
    @Param('id', { schema: idParam }) partyId: string,
    @Body({ schema: dto.relationEndDto }) { until }: dto.RelationEndDto,
    @CommandOf() context: CommandContext,
  ) {
    return answer(await this.parties.end(partyId, until, context), { partyId });
  }

  @Post('related-parties/:id/authorisations')
  @ApiCreatedResponse({ standardSchema: idAnswer('authorisationId') })
  async authorise(
    @Param('id', { schema: idParam }) partyId: string,
    @Body({ schema: dto.relatedAuthorisationDto }) body: dto.RelatedAuthorisationDto,
    @CommandOf() context: CommandContext,
  ) {
    const { receipt, authorisationId } = await this.parties.authorise({ ...body, partyId }, context);
    return created(receipt, authorisationId, { authorisationId });
  }

  @Get('related-parties')
  @ApiOkResponse({ standardSchema: listOf(dto.partyView) })
  async register(@Query({ schema: dto.atQuery }) at: dto.AtQuery) {
    return { items: await this.foundation.relatedParties(at) };
  }

  @Post('commitments')
  @ApiCreatedResponse({ standardSchema: idAnswer('commitmentId') })
  async enter(@Body({ schema: dto.commitmentDto }) body: dto.CommitmentDto, @CommandOf() context: CommandContext) {
    const { receipt, commitmentId } = await this.commitments.enter(body, context);
    return created(receipt, commitmentId, { commitmentId });
  }

  @Post('commitments/:id/instalments/:number/payment')
  @ApiOkResponse({ standardSchema: idAnswer('commitmentId') })
  async pay(
    @Param('id', { schema: idParam }) commitmentId: string,
    @Param('number', { schema: dto.numberParam }) number: number,
    @Body({ schema: dto.instalmentPaidDto }) { paidOn }: dto.InstalmentPaidDto,
    @CommandOf() context: CommandContext,
  ) {
    return answer(await this.commitments.pay(commitmentId, number, paidOn, context), { commitmentId });
  }

  @Post('commitments/:id/cancellation')
  @ApiOkResponse({ standardSchema: idAnswer('commitmentId') })
  async cancel(
    @Param('id', { schema: idParam }) commitmentId: string,
    @Body({ schema: dto.cancellationDto }) { from, reason }: dto.CancellationDto,
    @CommandOf() context: CommandContext,
  ) {
    return answer(await this.commitments.cancel(commitmentId, from, reason, context), { commitmentId });
  }

  @Get('commitments')
  @ApiOkResponse({ standardSchema: listOf(dto.commitmentView) })
  async list(@Query({ schema: dto.atQuery }) at: dto.AtQuery) {
    return { items: await this.foundation.commitments(at) };
  }
}
