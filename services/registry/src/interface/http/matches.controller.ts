import type { CommandContext } from '@ceriss/event-sourcing';
import { answer, CommandOf, created, idAnswer, idParam } from '@ceriss/service-kit';
import { Body, Controller, Get, NotFoundException, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import { AcceptMatchHandler } from '../../application/match/accept-match.handler.js';
import { DismissMatchHandler } from '../../application/match/dismiss-match.handler.js';
import { MATCH_FORMULA } from '../../domain/match/match.js';
import { MatchesQuery } from '../../read-models/matches/matches.query.js';
import {
  acceptMatchDto,
  dismissMatchDto,
  matchesQuery,
  subjectOf,
  type AcceptMatchDto,
  type DismissMatchDto,
  type MatchesQueryDto,
} from './matches.dto.js';
import { matchesView } from './matches.view.js';

@Controller('matches')
export class MatchesController {
  constructor(
    private readonly accepting: AcceptMatchHandler,
    private readonly dismissing: DismissMatchHandler,
    private readonly matches: MatchesQuery,
  ) {}

  @Get()
  @ApiOkResponse({ standardSchema: matchesView })
  async listMatches(@Query({ schema: matchesQuery }) { limit, asOf, validAt, ...named }: MatchesQueryDto) {
    const items = await this.matches.list(subjectOf(named), limit, { asOf, validAt });
    if (!items) throw new NotFoundException();
    return { formula: MATCH_FORMULA, items };
  }

  @Post(':id/acceptance')
  @ApiCreatedResponse({ standardSchema: idAnswer('relationId') })
  async acceptMatch(
    @Param('id', { schema: idParam }) matchId: string,
    @Body({ schema: acceptMatchDto }) { actorId, kind, evidence, validFrom, ...named }: AcceptMatchDto,
    @CommandOf() context: CommandContext,
  ) {
    const input = { matchId, subject: subjectOf(named), actorId, kind, evidence, validFrom };
    const { relationId, receipt } = await this.accepting.execute(input, context);
    return created(receipt, relationId, { relationId });
  }

  @Post(':id/dismissal')
  @ApiOkResponse({ standardSchema: idAnswer('matchId') })
  async dismissMatch(
    @Param('id', { schema: idParam }) matchId: string,
    @Body({ schema: dismissMatchDto }) { reason, ...named }: DismissMatchDto,
    @CommandOf() context: CommandContext,
  ) {
    const receipt = await this.dismissing.execute({ matchId, subject: subjectOf(named), reason }, context);
    return answer(receipt, { matchId });
  }
}
