import { cursorOf } from '@ceriss/read-models';
import type { CommandContext } from '@ceriss/event-sourcing';
import { answer, CommandOf, created, found, idAnswer, idParam, page, pageOf } from '@ceriss/service-kit';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import { CloseChallengeHandler } from '../../application/challenge/close-challenge.handler.js';
import { PublishChallengeHandler } from '../../application/challenge/publish-challenge.handler.js';
import { ChallengeListQuery } from '../../read-models/challenge-list/challenge-list.query.js';
import { reasonDto, type ReasonDto } from './actors.dto.js';
import {
  challengesQuery,
  publishChallengeDto,
  type ChallengesQuery,
  type PublishChallengeDto,
} from './challenges.dto.js';
import { challengeView } from './views.js';

@Controller('challenges')
export class ChallengesController {
  constructor(
    private readonly publishing: PublishChallengeHandler,
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

  @Post(':id/closure')
  @ApiOkResponse({ standardSchema: idAnswer('challengeId') })
  async closeChallenge(
    @Param('id', { schema: idParam }) challengeId: string,
    @Body({ schema: reasonDto }) body: ReasonDto,
    @CommandOf() context: CommandContext,
  ) {
    return answer(await this.closing.execute({ challengeId, ...body }, context), { challengeId });
  }

  @Get()
  @ApiOkResponse({ standardSchema: pageOf(challengeView) })
  async listChallenges(@Query({ schema: challengesQuery }) { limit, cursor, ...filter }: ChallengesQuery) {
    const rows = await this.challenges.list(filter, { limit, cursor });
    return page(rows, limit, ({ title, challengeId }) => cursorOf(title, challengeId));
  }

  @Get(':id')
  @ApiOkResponse({ standardSchema: challengeView })
  async showChallenge(@Param('id', { schema: idParam }) challengeId: string) {
    return found(await this.challenges.one(challengeId));
  }
}
