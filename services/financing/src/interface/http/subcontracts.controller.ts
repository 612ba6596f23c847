import type { CommandContext } from '@ceriss/event-sourcing';
import { answer, CommandOf, created, idAnswer, idParam, page, pageOf } from '@ceriss/service-kit';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import { DeclareSubcontractHandler } from '../../application/subcontract/declare-subcontract.handler.js';
import { FollowSubcontractHandler } from '../../application/subcontract/follow-subcontract.handler.js';
import { exampleSubcontractingRules } from '../../financing.config.js';
import { SubcontractsQuery } from '../../read-models/subcontracts/subcontracts.query.js';
import {
  becauseDto,
  contractDto,
  declareSubcontractDto,
  subcontractAnswer,
  subcontractsQueryDto,
  subcontractView,
  type BecauseDto,
  type ContractDto,
  type DeclareSubcontractDto,
  type SubcontractsQueryDto,
} from './subcontracts.dto.js';

@Controller('awards/:id/subcontracts')
export class SubcontractsController {
  constructor(
    private readonly declaring: DeclareSubcontractHandler,
    private readonly following: FollowSubcontractHandler,
    private readonly subcontracts: SubcontractsQuery,
  ) {}

  @Post()
  @ApiCreatedResponse({ standardSchema: subcontractAnswer })
  async declare(
    @Param('id', { schema: idParam }) awardId: string,
    @Body({ schema: declareSubcontractDto }) body: DeclareSubcontractDto,
    @CommandOf() context: CommandContext,
  ) {
    const input = { ...body, contract: body.contract ?? null, rules: exampleSubcontractingRules };
    const receipt = await this.declaring.execute(awardId, input, context);
    const declared = receipt.events.find((event) => event.type === 'financing.subcontract-declared')!;
    const { subcontractId, needs } = declared.data;
    return created(receipt, subcontractId, { subcontractId, needs });
  }

  @Post(':subcontractId/contract')
  @ApiOkResponse({ standardSchema: idAnswer('subcontractId') })
  async deliver(
    @Param('id', { schema: idParam }) awardId: string,
    @Param('subcontractId', { schema: idParam }) subcontractId: string,
    @Body({ schema: contractDto }) contract: ContractDto,
    @CommandOf() context: CommandContext,
  ) {
    const wanted = { type: 'DeliverContract', data: { subcontractId, contract } } as const;
    return answer(await this.following.execute(awardId, wanted, context), { subcontractId });
  }

  @Post(':subcontractId/authorisation')
  @ApiOkResponse({ standardSchema: idAnswer('subcontractId') })
  async authorise(
    @Param('id', { schema: idParam }) awardId: string,
    @Param('subcontractId', { schema: idParam }) subcontractId: string,
    @CommandOf() context: CommandContext,
  ) {
    const wanted = { type: 'AuthoriseSubcontract', data: { subcontractId } } as const;
    return answer(await this.following.execute(awardId, wanted, context), { subcontractId });
  }

  @Post(':subcontractId/denial')
  @ApiOkResponse({ standardSchema: idAnswer('subcontractId') })
  async deny(
    @Param('id', { schema: idParam }) awardId: string,
    @Param('subcontractId', { schema: idParam }) subcontractId: string,
    @Body({ schema: becauseDto }) { reason }: BecauseDto,
    @CommandOf() context: CommandContext,
  ) {
    const wanted = { type: 'DenySubcontract', data: { subcontractId, reason } } as const;
    return answer(await this.following.execute(awardId, wanted, context), { subcontractId });
  }

  @Post(':subcontractId/withdrawal')
  @ApiOkResponse({ standardSchema: idAnswer('subcontractId') })
  async withdraw(
    @Param('id', { schema: idParam }) awardId: string,
    @Param('subcontractId', { schema: idParam }) subcontractId: string,
    @Body({ schema: becauseDto }) { reason }: BecauseDto,
    @CommandOf() context: CommandContext,
  ) {
    const wanted = { type: 'WithdrawSubcontract', data: { subcontractId, reason } } as const;
    return answer(await this.following.execute(awardId, wanted, context), { subcontractId });
  }

  @Get()
  @ApiOkResponse({ standardSchema: pageOf(subcontractView) })
  async list(
    @Param('id', { schema: idParam }) awardId: string,
    @Query({ schema: subcontractsQueryDto }) { limit, cursor, ...at }: SubcontractsQueryDto,
  ) {
    const rows = await this.subcontracts.ofAward(awardId, { limit, cursor }, at);
    return page(rows, limit, ({ subcontractId }) => subcontractId);
  }
}
