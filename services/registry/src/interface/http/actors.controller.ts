import { cursorOf } from '@ceriss/read-models';
import type { CommandContext } from '@ceriss/event-sourcing';
import { answer, CommandOf, created, found, idAnswer, idParam, page, pageOf } from '@ceriss/service-kit';
import { Body, Controller, Get, Param, Post, Query, UseInterceptors } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import { RegisterActorHandler } from '../../application/actor/register-actor.handler.js';
import { ReinstateActorHandler } from '../../application/actor/reinstate-actor.handler.js';
import { SuspendActorHandler } from '../../application/actor/suspend-actor.handler.js';
import { VerifyActorHandler } from '../../application/actor/verify-actor.handler.js';
import { ActorDirectoryQuery } from '../../read-models/actor-directory/actor-directory.query.js';
import {
  actorsQuery,
  reasonDto,
  registerActorDto,
  verifyActorDto,
  type ActorsQuery,
  type ReasonDto,
  type RegisterActorDto,
  type VerifyActorDto,
} from './actors.dto.js';
import { organisation } from '../open-data/linked-data.js';
import { atQuery, type AtQuery } from './initiatives.dto.js';
import { actorView, listedActorView } from './actors.view.js';
import { LinkedDataInterceptor } from './linked-data.interceptor.js';

@Controller('actors')
export class ActorsController {
  constructor(
    private readonly registering: RegisterActorHandler,
    private readonly verifying: VerifyActorHandler,
    private readonly suspending: SuspendActorHandler,
    private readonly reinstating: ReinstateActorHandler,
    private readonly directory: ActorDirectoryQuery,
  ) {}

  @Post()
  @ApiCreatedResponse({ standardSchema: idAnswer('actorId') })
  async registerActor(
    @Body({ schema: registerActorDto }) body: RegisterActorDto,
    @CommandOf() context: CommandContext,
  ) {
    const { actorId, receipt } = await this.registering.execute(body, context);
    return created(receipt, actorId, { actorId });
  }

  @Post(':id/verification')
  @ApiOkResponse({ standardSchema: idAnswer('actorId') })
  async verifyActor(
    @Param('id', { schema: idParam }) actorId: string,
    @Body({ schema: verifyActorDto }) body: VerifyActorDto,
    @CommandOf() context: CommandContext,
  ) {
    return answer(await this.verifying.execute({ actorId, ...body }, context), { actorId });
  }

  @Post(':id/suspension')
  @ApiOkResponse({ standardSchema: idAnswer('actorId') })
  async suspendActor(
    @Param('id', { schema: idParam }) actorId: string,
    @Body({ schema: reasonDto }) body: ReasonDto,
    @CommandOf() context: CommandContext,
  ) {
    return answer(await this.suspending.execute({ actorId, ...body }, context), { actorId });
  }

  @Post(':id/reinstatement')
  @ApiOkResponse({ standardSchema: idAnswer('actorId') })
  async reinstateActor(
    @Param('id', { schema: idParam }) actorId: string,
    @Body({ schema: reasonDto }) body: ReasonDto,
    @CommandOf() context: CommandContext,
  ) {
    return answer(await this.reinstating.execute({ actorId, ...body }, context), { actorId });
  }

  @Get()
  @ApiOkResponse({ standardSchema: pageOf(listedActorView) })
  async listActors(@Query({ schema: actorsQuery }) query: ActorsQuery) {
    const { limit, cursor, asOf, validAt, ...filter } = query;
    const rows = await this.directory.list(filter, { limit, cursor }, { asOf, validAt });
    return page(rows, limit, ({ legalName, actorId }) => cursorOf(legalName, actorId));
  }

  @Get(':id')
  @UseInterceptors(new LinkedDataInterceptor(organisation))
  @ApiOkResponse({ standardSchema: actorView })
  async showActor(@Param('id', { schema: idParam }) actorId: string, @Query({ schema: atQuery }) at: AtQuery) {
    return found(await this.directory.one(actorId, at));
  }
}
