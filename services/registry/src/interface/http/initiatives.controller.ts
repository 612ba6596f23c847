import { cursorOf } from '@ceriss/read-models';
import type { CommandContext } from '@ceriss/event-sourcing';
import { answer, CommandOf, created, found, idAnswer, idParam, page, pageOf } from '@ceriss/service-kit';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import { AttachPartnerHandler } from '../../application/initiative/attach-partner.handler.js';
import { ChangeStageHandler } from '../../application/initiative/change-stage.handler.js';
import { RegisterInitiativeHandler } from '../../application/initiative/register-initiative.handler.js';
import { InitiativeListQuery } from '../../read-models/initiative-list/initiative-list.query.js';
import {
  attachPartnerDto,
  changeStageDto,
  initiativesQuery,
  registerInitiativeDto,
  type AttachPartnerDto,
  type ChangeStageDto,
  type InitiativesQuery,
  type RegisterInitiativeDto,
} from './initiatives.dto.js';
import { initiativeView, listedInitiativeView } from './views.js';

@Controller('initiatives')
export class InitiativesController {
  constructor(
    private readonly registering: RegisterInitiativeHandler,
    private readonly attaching: AttachPartnerHandler,
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

  @Post(':id/partners')
  @ApiOkResponse({ standardSchema: idAnswer('initiativeId') })
  async attachPartner(
    @Param('id', { schema: idParam }) initiativeId: string,
    @Body({ schema: attachPartnerDto }) body: AttachPartnerDto,
    @CommandOf() context: CommandContext,
  ) {
    return answer(await this.attaching.execute({ initiativeId, ...body }, context), { initiativeId });
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
  async listInitiatives(@Query({ schema: initiativesQuery }) { limit, cursor, ...filter }: InitiativesQuery) {
    const rows = await this.initiatives.list(filter, { limit, cursor });
    return page(rows, limit, ({ title, initiativeId }) => cursorOf(title, initiativeId));
  }

  @Get(':id')
  @ApiOkResponse({ standardSchema: initiativeView })
  async showInitiative(@Param('id', { schema: idParam }) initiativeId: string) {
    return found(await this.initiatives.one(initiativeId));
  }
}
