import type { CommandContext } from '@ceriss/event-sourcing';
import { answer, CommandOf, created, found, idAnswer, idParam, page, pageOf } from '@ceriss/service-kit';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import { CommitSourceHandler } from '../../application/pool/commit-source.handler.js';
import { CreatePoolHandler } from '../../application/pool/create-pool.handler.js';
import { examplePoolRules } from '../../financing.config.js';
import { PoolsQuery } from '../../read-models/pools/pools.query.js';
import {
  commitSourceDto,
  createPoolDto,
  poolQueryDto,
  poolsQueryDto,
  type CommitSourceDto,
  type CreatePoolDto,
  type PoolQueryDto,
  type PoolsQueryDto,
} from './pools.dto.js';
import { committedView, listedPoolView, poolView } from './pools.view.js';

@Controller('pools')
export class PoolsController {
  constructor(
    private readonly createPool: CreatePoolHandler,
    private readonly commitSource: CommitSourceHandler,
    private readonly pools: PoolsQuery,
  ) {}

  @Post()
  @ApiCreatedResponse({ standardSchema: idAnswer('poolId') })
  async create(@Body({ schema: createPoolDto }) body: CreatePoolDto, @CommandOf() context: CommandContext) {
    const receipt = await this.createPool.execute({ ...body, rules: body.rules ?? examplePoolRules }, context);
    const [event] = receipt.events;
    return created(receipt, event!.data.poolId, { poolId: event!.data.poolId });
  }

  @Post(':id/sources')
  @ApiOkResponse({ standardSchema: committedView })
  async commit(
    @Param('id', { schema: idParam }) poolId: string,
    @Body({ schema: commitSourceDto }) body: CommitSourceDto,
    @CommandOf() context: CommandContext,
  ) {
    const receipt = await this.commitSource.execute(poolId, body, context);
    return answer(receipt, receipt.events[0]?.data ?? { poolId });
  }

  @Get()
  @ApiOkResponse({ standardSchema: pageOf(listedPoolView) })
  async list(@Query({ schema: poolsQueryDto }) { limit, cursor, ...at }: PoolsQueryDto) {
    return page(await this.pools.list({ limit, cursor }, at), limit, ({ poolId }) => poolId);
  }

  @Get(':id')
  @ApiOkResponse({ standardSchema: poolView })
  async one(@Param('id', { schema: idParam }) poolId: string, @Query({ schema: poolQueryDto }) at: PoolQueryDto) {
    return found(await this.pools.one(poolId, at));
  }
}
