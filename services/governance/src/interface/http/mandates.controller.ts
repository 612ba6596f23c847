import type { CommandContext } from '@ceriss/event-sourcing';
import { answer, CallerOf, CommandOf, created, found, idParam, type Caller } from '@ceriss/service-kit';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import { ConferMandateHandler } from '../../application/body/confer-mandate.handler.js';
import { DeclareConflictsHandler } from '../../application/body/declare-conflicts.handler.js';
import { EndMandateHandler } from '../../application/body/end-mandate.handler.js';
import { BodiesQuery } from '../../read-models/bodies/bodies.query.js';
import * as dto from './bodies.dto.js';
import * as view from './bodies.view.js';
import { onOwnBehalf } from './own-behalf.js';

@Controller('bodies/:id/mandates')
export class MandatesController {
  constructor(
    private readonly confer: ConferMandateHandler,
    private readonly declare: DeclareConflictsHandler,
    private readonly end: EndMandateHandler,
    private readonly bodies: BodiesQuery,
  ) {}

  @Post()
  @ApiCreatedResponse({ standardSchema: view.mandateAnswer })
  async conferMandate(
    @Param('id', { schema: idParam }) bodyId: string,
    @Body({ schema: dto.conferMandate }) { from, until, ...body }: dto.ConferMandate,
    @CommandOf() context: CommandContext,
  ) {
    const term = { from: new Date(from), ...(until && { until: new Date(until) }) };
    const { mandateId, receipt } = await this.confer.execute({ bodyId, ...body, ...term }, context);
    return created(receipt, mandateId, { mandateId, seat: body.seat });
  }

  @Get(':mandateId')
  @ApiOkResponse({ standardSchema: view.mandate })
  async one(
    @Param('id', { schema: idParam }) bodyId: string,
    @Param('mandateId', { schema: idParam }) mandateId: string,
    @Query({ schema: dto.constitutionQuery }) at: dto.ConstitutionQuery,
  ) {
    return found(await this.bodies.mandate(bodyId, mandateId, at));
  }

  @Post(':mandateId/declarations')
  @ApiOkResponse({ standardSchema: view.mandateAnswer })
  async declareConflicts(
    @Param('id', { schema: idParam }) bodyId: string,
    @Param('mandateId', { schema: idParam }) mandateId: string,
    @Body({ schema: dto.declareConflicts }) { interests }: dto.DeclareConflicts,
    @CommandOf() context: CommandContext,
    @CallerOf() caller: Caller,
  ) {
    const declarant = onOwnBehalf(caller);
    const input = { bodyId, mandateId, interests, ...(declarant && { declarant }) };
    return answer(await this.declare.execute(input, context), { mandateId });
  }

  @Post(':mandateId/ending')
  @ApiOkResponse({ standardSchema: view.mandateAnswer })
  async endMandate(
    @Param('id', { schema: idParam }) bodyId: string,
    @Param('mandateId', { schema: idParam }) mandateId: string,
    @Body({ schema: dto.endMandate }) { at, ...ending }: dto.EndMandate,
    @CommandOf() context: CommandContext,
  ) {
    const input = { bodyId, mandateId, ...ending, ...(at && { at: new Date(at) }) };
    return answer(await this.end.execute(input, context), { mandateId });
  }
}
