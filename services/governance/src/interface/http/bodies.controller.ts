import type { CommandContext } from '@ceriss/event-sourcing';
import {
  answer,
  CallerOf,
  CommandOf,
  created,
  found,
  idAnswer,
  idParam,
  listOf,
  type Caller,
} from '@ceriss/service-kit';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import { ConstituteBodyHandler } from '../../application/body/constitute-body.handler.js';
import { ReconstituteBodyHandler } from '../../application/body/reconstitute-body.handler.js';
import { BodiesQuery } from '../../read-models/bodies/bodies.query.js';
import * as dto from './bodies.dto.js';
import * as view from './bodies.view.js';

@Controller()
export class BodiesController {
  constructor(
    private readonly constitute: ConstituteBodyHandler,
    private readonly reconstitute: ReconstituteBodyHandler,
    private readonly bodies: BodiesQuery,
  ) {}

  @Post('bodies')
  @ApiCreatedResponse({ standardSchema: idAnswer('bodyId') })
  async constituteBody(
    @Body({ schema: dto.constituteBody }) { statutesId, code }: dto.ConstituteBody,
    @CommandOf() context: CommandContext,
  ) {
    const { bodyId, receipt } = await this.constitute.execute({ ruleSetId: statutesId, code }, context);
    return created(receipt, bodyId, { bodyId });
  }

  @Post('bodies/:id/reconstitutions')
  @ApiOkResponse({ standardSchema: idAnswer('bodyId') })
  async reconstituteBody(@Param('id', { schema: idParam }) id: string, @CommandOf() context: CommandContext) {
    return answer(await this.reconstitute.execute(id, context), { bodyId: id });
  }

  @Get('bodies')
  @ApiOkResponse({ standardSchema: listOf(view.bodyItem) })
  async list(@Query({ schema: dto.atQuery }) at: dto.AtQuery) {
    return { items: await this.bodies.list(at) };
  }

  @Get('bodies/:id')
  @ApiOkResponse({ standardSchema: view.body })
  async one(
    @Param('id', { schema: idParam }) id: string,
    @Query({ schema: dto.constitutionQuery }) at: dto.ConstitutionQuery,
  ) {
    return found(await this.bodies.one(id, at));
  }

  @Get('bodies/:id/constitution')
  @ApiOkResponse({ standardSchema: view.bodyConstitution })
  async constitution(
    @Param('id', { schema: idParam }) id: string,
    @Query({ schema: dto.constitutionQuery }) at: dto.ConstitutionQuery,
  ) {
    return found(await this.bodies.constitution(id, at));
  }

  @Get('bodies/:id/seats')
  @ApiOkResponse({ standardSchema: listOf(view.seat) })
  async seats(
    @Param('id', { schema: idParam }) id: string,
    @Query({ schema: dto.constitutionQuery }) at: dto.ConstitutionQuery,
  ) {
    return found(await this.bodies.seats(id, at));
  }

  @Get('mandates/own')
  @ApiOkResponse({ standardSchema: listOf(view.ownMandate) })
  own(@CallerOf() caller: Caller) {
    return this.bodies.heldBy(caller.subject);
  }
}
