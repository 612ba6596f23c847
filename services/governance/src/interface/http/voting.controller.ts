import type { CommandContext } from '@ceriss/event-sourcing';
import { answer, CallerOf, CommandOf, found, idParam, type Caller } from '@ceriss/service-kit';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { CastBallotHandler } from '../../application/proposal/cast-ballot.handler.js';
import { OpenVotingHandler } from '../../application/proposal/open-voting.handler.js';
import { RecuseSeatHandler } from '../../application/proposal/recuse-seat.handler.js';
import { ProposalsQuery } from '../../read-models/proposals/proposals.query.js';
import * as dto from './governance.dto.js';
import { onOwnBehalf } from './own-behalf.js';
import { tallyView } from './tally.view.js';

@Controller('proposals/:id')
export class VotingController {
  constructor(
    private readonly open: OpenVotingHandler,
    private readonly recuse: RecuseSeatHandler,
    private readonly cast: CastBallotHandler,
    private readonly proposals: ProposalsQuery,
  ) {}

  @Post('voting-rounds')
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

  @Post('recusals')
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
  async castBallot(
    @Param('id', { schema: idParam }) proposalId: string,
    @Body({ schema: dto.castBallot }) body: dto.CastBallot,
    @CommandOf() context: CommandContext,
  ) {
    const { seat, receipt } = await this.cast.execute({ proposalId, ...body }, context);
    return answer(receipt, { proposalId, seat });
  }

  /** Who has voted; and what, once the round is closed. */
  @Get('ballots')
  async ballots(
    @Param('id', { schema: idParam }) id: string,
    @Query({ schema: dto.roundQuery }) query: dto.RoundQuery,
  ) {
    return found(await this.proposals.ballots(id, query.round));
  }

  @Get('tally')
  async tally(@Param('id', { schema: idParam }) id: string, @Query({ schema: dto.roundQuery }) query: dto.RoundQuery) {
    const round = await this.proposals.round(id, query.round);
    return found(round && tallyView(round));
  }
}
