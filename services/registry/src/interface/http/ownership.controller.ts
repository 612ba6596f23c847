import type { CommandContext } from '@ceriss/event-sourcing';
import { CLOCK, type Clock } from '@ceriss/kernel';
import { cursorOf, dayOf } from '@ceriss/read-models';
import { answer, CommandOf, created, idAnswer, idParam, page, pageOf } from '@ceriss/service-kit';
import { Body, Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import { CorrectOwnershipHandler } from '../../application/ownership/correct-ownership.handler.js';
import { EndOwnershipHandler } from '../../application/ownership/end-ownership.handler.js';
import { RecordOwnershipHandler } from '../../application/ownership/record-ownership.handler.js';
import { WithdrawOwnershipHandler } from '../../application/ownership/withdraw-ownership.handler.js';
import { OwnershipQuery } from '../../read-models/ownership/ownership.query.js';
import { atQuery, type AtQuery } from './initiatives.dto.js';
import {
  correctOwnershipDto,
  endOwnershipDto,
  linkView,
  ownersQuery,
  recordOwnershipDto,
  undertakingView,
  withdrawOwnershipDto,
  type CorrectOwnershipDto,
  type EndOwnershipDto,
  type OwnersQuery,
  type RecordOwnershipDto,
  type WithdrawOwnershipDto,
} from './ownership.dto.js';

@Controller()
export class OwnershipController {
  constructor(
    private readonly recording: RecordOwnershipHandler,
    private readonly correcting: CorrectOwnershipHandler,
    private readonly ending: EndOwnershipHandler,
    private readonly withdrawing: WithdrawOwnershipHandler,
    private readonly ownership: OwnershipQuery,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Post('actors/:id/owners')
  @ApiCreatedResponse({ standardSchema: idAnswer('linkId') })
  async recordOwnership(
    @Param('id', { schema: idParam }) ownedId: string,
    @Body({ schema: recordOwnershipDto }) body: RecordOwnershipDto,
    @CommandOf() context: CommandContext,
  ) {
    const { linkId, receipt } = await this.recording.execute({ ownedId, ...body }, context);
    return created(receipt, linkId, { linkId });
  }

  @Post('actors/:id/owners/:linkId/correction')
  @ApiOkResponse({ standardSchema: idAnswer('linkId') })
  async correctOwnership(
    @Param('id', { schema: idParam }) ownedId: string,
    @Param('linkId', { schema: idParam }) linkId: string,
    @Body({ schema: correctOwnershipDto }) body: CorrectOwnershipDto,
    @CommandOf() context: CommandContext,
  ) {
    return answer(await this.correcting.execute({ linkId, ownedId, ...body }, context), { linkId });
  }

  @Post('actors/:id/owners/:linkId/end')
  @ApiOkResponse({ standardSchema: idAnswer('linkId') })
  async endOwnership(
    @Param('id', { schema: idParam }) ownedId: string,
    @Param('linkId', { schema: idParam }) linkId: string,
    @Body({ schema: endOwnershipDto }) body: EndOwnershipDto,
    @CommandOf() context: CommandContext,
  ) {
    return answer(await this.ending.execute({ linkId, ownedId, ...body }, context), { linkId });
  }

  @Post('actors/:id/owners/:linkId/withdrawal')
  @ApiOkResponse({ standardSchema: idAnswer('linkId') })
  async withdrawOwnership(
    @Param('id', { schema: idParam }) ownedId: string,
    @Param('linkId', { schema: idParam }) linkId: string,
    @Body({ schema: withdrawOwnershipDto }) body: WithdrawOwnershipDto,
    @CommandOf() context: CommandContext,
  ) {
    return answer(await this.withdrawing.execute({ linkId, ownedId, ...body }, context), { linkId });
  }

  @Get('actors/:id/owners')
  @ApiOkResponse({ standardSchema: pageOf(linkView) })
  async listOwners(
    @Param('id', { schema: idParam }) ownedId: string,
    @Query({ schema: ownersQuery }) { limit, cursor, ...at }: OwnersQuery,
  ) {
    const rows = await this.ownership.owners(ownedId, { limit, cursor }, at);
    return page(rows, limit, ({ validFrom, linkId }) => cursorOf(validFrom, linkId));
  }

  @Get('undertakings/:actorId')
  @ApiOkResponse({ standardSchema: undertakingView })
  async showUndertaking(
    @Param('actorId', { schema: idParam }) askedFor: string,
    @Query({ schema: atQuery }) at: AtQuery,
  ) {
    const validAt = dayOf(at, this.clock);
    return { validAt, ...(await this.ownership.undertaking(askedFor, validAt, at)) };
  }
}
