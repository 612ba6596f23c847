import type { CommandContext } from '@ceriss/event-sourcing';
import { cursorOf } from '@ceriss/read-models';
import { answer, CommandOf, created, found, idAnswer, idParam, page, pageOf } from '@ceriss/service-kit';
import { Body, Controller, Get, Param, Post, Query, UseInterceptors } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import { ChangeStageHandler } from '../../application/initiative/change-stage.handler.js';
import { DescribeInitiativeHandler } from '../../application/initiative/describe-initiative.handler.js';
import { LinkChallengeHandler } from '../../application/initiative/link-challenge.handler.js';
import { RegisterInitiativeHandler } from '../../application/initiative/register-initiative.handler.js';
import { InitiativeListQuery } from '../../read-models/initiative-list/initiative-list.query.js';
import {
  atQuery,
  changeStageDto,
  describeInitiativeDto,
  initiativesQuery,
  linkChallengeDto,
  registerInitiativeDto,
  type AtQuery,
  type ChangeStageDto,
  type DescribeInitiativeDto,
  type InitiativesQuery,
  type LinkChallengeDto,
  type RegisterInitiativeDto,
} from './initiatives.dto.js';
import { initiativeView, listedInitiativeView } from './initiatives.view.js';
import { project } from '../open-data/linked-data.js';
import { LinkedDataInterceptor } from './linked-data.interceptor.js';

@Controller('initiatives')
export class InitiativesController {
  constructor(
    private readonly registering: RegisterInitiativeHandler,
    private readonly describing: DescribeInitiativeHandler,
    private readonly linking: LinkChallengeHandler,
    private readonly changing: ChangeStageHandler,
    private readonly initiatives: InitiativeListQuery,
  ) {}

  @Post()
  @ApiCreatedResponse({ standardSchema: idAnswer('initiativeId') })
  async registerInitiative(
    @Body({ schema: registerInitiativeDto }) body: RegisterInitiativeDto,
    @CommandOf() context: CommandContext,
  ) {
    const { initiativeId, receipt } = await this.registering.execute(body, context);
    return created(receipt, initiativeId, { initiativeId });
  }

  @Post(':id/descriptions')
  @ApiOkResponse({ standardSchema: idAnswer('initiativeId') })
  async describeInitiative(
    @Param('id', { schema: idParam }) initiativeId: string,
    @Body({ schema: describeInitiativeDto }) body: DescribeInitiativeDto,
    @CommandOf() context: CommandContext,
  ) {
    return answer(await this.describing.execute({ initiativeId, ...body }, context), { initiativeId });
  }

  @Post(':id/challenge')
  @ApiOkResponse({ standardSchema: idAnswer('initiativeId') })
  async linkChallenge(
    @Param('id', { schema: idParam }) initiativeId: string,
    @Body({ schema: linkChallengeDto }) body: LinkChallengeDto,
    @CommandOf() context: CommandContext,
  ) {
    return answer(await this.linking.execute({ initiativeId, ...body }, context), { initiativeId });
  }

  @Post(':id/stage')
  @ApiOkResponse({ standardSchema: idAnswer('initiativeId') })
  async changeStage(
    @Param('id', { schema: idParam }) initiativeId: string,
    @Body({ schema: changeStageDto }) body: ChangeStageDto,
    @CommandOf() context: CommandContext,
  ) {
    return answer(await this.changing.execute({ initiativeId, ...body }, context), { initiativeId });
  }

  @Get()
  @ApiOkResponse({ standardSchema: pageOf(listedInitiativeView) })
  async listInitiatives(@Query({ schema: initiativesQuery }) query: InitiativesQuery) {
    const { limit, cursor, asOf, validAt, ...filter } = query;
    const rows = await this.initiatives.list(filter, { limit, cursor }, { asOf, validAt });
    return page(rows, limit, ({ title, initiativeId }) => cursorOf(title, initiativeId));
  }

  @Get(':id')
  @UseInterceptors(new LinkedDataInterceptor(project))
  @ApiOkResponse({ standardSchema: initiativeView })
  async showInitiative(
    @Param('id', { schema: idParam }) initiativeId: string,
    @Query({ schema: atQuery }) at: AtQuery,
  ) {
    return found(await this.initiatives.one(initiativeId, at));
  }
}
