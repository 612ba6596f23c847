import { cursorOf } from '@ceriss/read-models';
import type { CommandContext } from '@ceriss/event-sourcing';
import { answer, CommandOf, created, found, idAnswer, idParam, page, pageOf } from '@ceriss/service-kit';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import { AdoptChallengeHandler } from '../../application/challenge/adopt-challenge.handler.js';
import { CloseChallengeHandler } from '../../application/challenge/close-challenge.handler.js';
import { PublishChallengeHandler } from '../../application/challenge/publish-challenge.handler.js';
import { ChallengeListQuery } from '../../read-models/challenge-list/challenge-list.query.js';
import {
  adoptChallengeDto,
  challengesQuery,
  closeChallengeDto,
  publishChallengeDto,
  type AdoptChallengeDto,
  type ChallengesQuery,
  type CloseChallengeDto,
  type PublishChallengeDto,
} from './challenges.dto.js';
import { challengeView, listedChallengeView } from './challenges.view.js';
import { atQuery, type AtQuery } from './initiatives.dto.js';

@Controller('challenges')
export class ChallengesController {
  constructor(
    private readonly publishing: PublishChallengeHandler,
    private readonly adopting: AdoptChallengeHandler,
    private readonly closing: CloseChallengeHandler,
    private readonly challenges: ChallengeListQuery,
  ) {}

  @Post()
  @ApiCreatedResponse({ standardSchema: idAnswer('challengeId') })
  async publishChallenge(
    @Body({ schema: publishChallengeDto }) body: PublishChallengeDto,
    @CommandOf() context: CommandContext,
  ) {
    const { challengeId, receipt } = await this.publishing.execute(body, context);
    return created(receipt, challengeId, { challengeId });
  }

  @Post(':id/adoptions')
  @ApiOkResponse({ standardSchema: idAnswer('challengeId') })
  async adoptChallenge(
    @Param('id', { schema: idParam }) challengeId: string,
    @Body({ schema: adoptChallengeDto }) body: AdoptChallengeDto,
    @CommandOf() context: CommandContext,
  ) {
    return answer(await this.adopting.execute({ challengeId, ...body }, context), { challengeId });
  }

  @Post(':id/closure')
  @ApiOkResponse({ standardSchema: idAnswer('challengeId') })
  async closeChallenge(
    @Param('id', { schema: idParam }) challengeId: string,
    @Body({ schema: closeChallengeDto }) body: CloseChallengeDto,
    @CommandOf() context: CommandContext,
  ) {
    return answer(await this.closing.execute({ challengeId, ...body }, context), { challengeId });
  }

  @Get()
  @ApiOkResponse({ standardSchema: pageOf(listedChallengeView) })
  async listChallenges(@Query({ schema: challengesQuery }) query: ChallengesQuery) {
    const { limit, cursor, asOf, validAt, ...filter } = query;
    const rows = await this.challenges.list(filter, { limit, cursor }, { asOf, validAt });
    return page(rows, limit, ({ title, challengeId }) => cursorOf(title, challengeId));
  }

  @Get(':id')
  @ApiOkResponse({ standardSchema: challengeView })
  async showChallenge(@Param('id', { schema: idParam }) challengeId: string, @Query({ schema: atQuery }) at: AtQuery) {
    return found(await this.challenges.one(challengeId, at));
  }
}
