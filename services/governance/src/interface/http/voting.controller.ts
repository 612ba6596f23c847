import type { CommandContext } from '@ceriss/event-sourcing';
import { answer, CallerOf, CommandOf, found, idParam, type Caller } from '@ceriss/service-kit';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { AnnulRoundHandler } from '../../application/proposal/annul-round.handler.js';
import { CastBallotHandler } from '../../application/proposal/cast-ballot.handler.js';
import { OpenVotingHandler } from '../../application/proposal/open-voting.handler.js';
import { ProposalsQuery } from '../../read-models/proposals/proposals.query.js';
import * as dto from './proposals.dto.js';
import * as view from './proposals.view.js';
import { tally, tallyView } from './tally.view.js';
import { onOwnBehalf } from './own-behalf.js';
import { RecuseSeatHandler } from '../../application/proposal/recuse-seat.handler.js';

@Controller('proposals/:id')
export class VotingController {
  constructor(
    private readonly open: OpenVotingHandler,
    private readonly recuse: RecuseSeatHandler,
    private readonly cast: CastBallotHandler,
    private readonly annul: AnnulRoundHandler,
    private readonly proposals: ProposalsQuery,
  ) {}

  @Post('voting-rounds')
  @ApiOkResponse({ standardSchema: view.openingAnswer })
  async openVoting(
    @Param('id', { schema: idParam }) proposalId: string,
    @Body({ schema: dto.openVoting }) { closesAt }: dto.OpenVoting,
    @CommandOf() context: CommandContext,
  ) {
    const receipt = await this.open.execute({ proposalId, closesAt: new Date(closesAt) }, context);
    const opened = receipt.events.find(({ type }) => type === 'governance.voting-opened');
    return answer(receipt, {
      proposalId,
      ...(opened?.type === 'governance.voting-opened' && { round: opened.data.round }),
    });
  }

  @Post('voting-rounds/:round/annulment')
  @ApiOkResponse({ standardSchema: view.openingAnswer })
  async annulRound(
    @Param('id', { schema: idParam }) proposalId: string,
    @Param('round', { schema: dto.roundParam }) round: number,
    @CommandOf() context: CommandContext,
  ) {
    return answer(await this.annul.execute({ proposalId, round }, context), { proposalId, round });
  }

  @Post('recusals')
  @ApiOkResponse({ standardSchema: view.seatAnswer })
  async recuseSeat(
    @Param('id', { schema: idParam }) proposalId: string,
    @Body({ schema: dto.recuseSeat }) { seat, reason }: dto.RecuseSeat,
    @CommandOf() context: CommandContext,
    @CallerOf() caller: Caller,
  ) {
    const holder = onOwnBehalf(caller);
    const receipt = await this.recuse.execute({ proposalId, seat, reason, ...(holder && { holder }) }, context);
    return answer(receipt, { proposalId, seat });
  }

  /** The answer does not repeat the choice: answers pass through proxies and logs. */
  @Post('ballots')
  @ApiOkResponse({ standardSchema: view.seatAnswer })
  async castBallot(
    @Param('id', { schema: idParam }) proposalId: string,
    @Body({ schema: dto.castBallot }) { seat: own, onBehalfOf, ...said }: dto.CastBallot,
    @CommandOf() context: CommandContext,
  ) {
    const content = 'choice' in said ? ({ method: 'yes-no', choice: said.choice } as const) : said.ballot;
    const whose = { ...(own !== undefined && { seat: own }), ...(onBehalfOf !== undefined && { onBehalfOf }) };
    const { seat, receipt } = await this.cast.execute({ proposalId, content, ...whose }, context);
    return answer(receipt, { proposalId, seat });
  }

  /** Who has voted; and what, once the round is closed. */
  @Get('ballots')
  @ApiOkResponse({ standardSchema: view.ballots })
  async ballots(
    @Param('id', { schema: idParam }) id: string,
    @Query({ schema: dto.roundQuery }) { round, ...at }: dto.RoundQuery,
  ) {
    return found(await this.proposals.ballots(id, round, at));
  }

  @Get('tally')
  @ApiOkResponse({ standardSchema: tally })
  async tally(
    @Param('id', { schema: idParam }) id: string,
    @Query({ schema: dto.roundQuery }) { round, ...at }: dto.RoundQuery,
  ) {
    const row = await this.proposals.round(id, round, at);
    return found(row && tallyView(row));
  }
}
