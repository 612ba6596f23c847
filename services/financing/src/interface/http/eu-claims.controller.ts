import type { CommandContext } from '@ceriss/event-sourcing';
import { CommandOf, created, idAnswer, idParam, page, pageOf, pageQuery, timeQuery } from '@ceriss/service-kit';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import { z } from 'zod';
import { ClaimFromFundHandler } from '../../application/eu-claim/claim-from-fund.handler.js';
import { day, id } from '../../domain/stored-shapes.js';
import { EuClaimsQuery } from '../../read-models/eu-claims/eu-claims.query.js';
import { amount } from './amount.dto.js';

const claimDto = z.strictObject({
  sourceId: id,
  expenseIds: z.array(id).min(1).max(1_000),
  amount: amount.optional().meta({ description: 'All that the fund bears of the expenses when absent' }),
});
type ClaimDto = z.output<typeof claimDto>;
const claimsQuery = pageQuery.extend(timeQuery);
type ClaimsQuery = z.output<typeof claimsQuery>;
const money = z.strictObject({ cents: z.string(), currency: z.literal('EUR') }).meta({ id: 'Euros' });
const claimView = z.strictObject({
  claimId: id,
  poolId: id,
  sourceId: id,
  expenseIds: z.array(id),
  eligible: money,
  amount: money,
  eligibleInAll: money,
  amountInAll: money,
  rate: z.string(),
  rulesVersion: z.string(),
  claimedOn: day,
});

@Controller('pools/:id/eu-claims')
export class EuClaimsController {
  constructor(
    private readonly claiming: ClaimFromFundHandler,
    private readonly claims: EuClaimsQuery,
  ) {}

  @Post()
  @ApiCreatedResponse({ standardSchema: idAnswer('claimId') })
  async claim(
    @Param('id', { schema: idParam }) poolId: string,
    @Body({ schema: claimDto }) body: ClaimDto,
    @CommandOf() context: CommandContext,
  ) {
    const { sourceId, expenseIds, amount: wanted = null } = body;
    const { receipt, claimId } = await this.claiming.execute(poolId, { sourceId, expenseIds, amount: wanted }, context);
    return created(receipt, claimId, { claimId });
  }

  @Get()
  @ApiOkResponse({ standardSchema: pageOf(claimView) })
  async list(
    @Param('id', { schema: idParam }) poolId: string,
    @Query({ schema: claimsQuery }) { limit, cursor, ...at }: ClaimsQuery,
  ) {
    return page(await this.claims.ofPool(poolId, { limit, cursor }, at), limit, ({ claimId }) => claimId);
  }
}
