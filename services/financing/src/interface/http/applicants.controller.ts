import type { CommandContext } from '@ceriss/event-sourcing';
import { answer, CommandOf, created, found, idParam } from '@ceriss/service-kit';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import { LiftBlockHandler } from '../../application/applicant/lift-block.handler.js';
import { OpenBlockHandler } from '../../application/applicant/open-block.handler.js';
import { ApplicantsQuery } from '../../read-models/applicants/applicants.query.js';
import { atQuery, type AtQuery } from './calls.dto.js';
import { liftBlockDto, openBlockDto, type LiftBlockDto, type OpenBlockDto } from './parties.dto.js';
import { applicantView, blockLiftedView, blockOpenedView } from './parties.view.js';

@Controller('applicants')
export class ApplicantsController {
  constructor(
    private readonly openBlock: OpenBlockHandler,
    private readonly liftBlock: LiftBlockHandler,
    private readonly applicants: ApplicantsQuery,
  ) {}

  @Post(':id/blocks')
  @ApiCreatedResponse({ standardSchema: blockOpenedView })
  async open(
    @Param('id', { schema: idParam }) actorId: string,
    @Body({ schema: openBlockDto }) body: OpenBlockDto,
    @CommandOf() context: CommandContext,
  ) {
    const receipt = await this.openBlock.execute({ actorId, ...body }, context);
    const blocks = receipt.events.flatMap(({ type, data }) =>
      type === 'financing.eligibility-block-opened' ? [data] : [],
    );
    return created(receipt, blocks[0]!.blockId, blocks[0]!);
  }

  @Post(':id/blocks/:blockId/lifting')
  @ApiOkResponse({ standardSchema: blockLiftedView })
  async lift(
    @Param('id', { schema: idParam }) actorId: string,
    @Param('blockId', { schema: idParam }) blockId: string,
    @Body({ schema: liftBlockDto }) { reason }: LiftBlockDto,
    @CommandOf() context: CommandContext,
  ) {
    return answer(await this.liftBlock.execute({ actorId, blockId, reason }, context), { actorId, blockId });
  }

  @Get(':id')
  @ApiOkResponse({ standardSchema: applicantView })
  async one(@Param('id', { schema: idParam }) actorId: string, @Query({ schema: atQuery }) at: AtQuery) {
    return found(await this.applicants.one(actorId, at));
  }
}
