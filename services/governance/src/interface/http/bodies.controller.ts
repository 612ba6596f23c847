import type { CommandContext } from '@ceriss/event-sourcing';
import { answer, CallerOf, CommandOf, created, found, idParam, type Caller } from '@ceriss/service-kit';
import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ConstituteBodyHandler } from '../../application/body/constitute-body.handler.js';
import { ReconstituteBodyHandler } from '../../application/body/reconstitute-body.handler.js';
import { BodiesQuery } from '../../read-models/bodies/bodies.query.js';
import { constituteBody, type ConstituteBody } from './governance.dto.js';

@Controller()
export class BodiesController {
  constructor(
    private readonly constitute: ConstituteBodyHandler,
    private readonly reconstitute: ReconstituteBodyHandler,
    private readonly bodies: BodiesQuery,
  ) {}

  @Post('bodies')
  async constituteBody(
    @Body({ schema: constituteBody }) { statutesId, code }: ConstituteBody,
    @CommandOf() context: CommandContext,
  ) {
    const { bodyId, receipt } = await this.constitute.execute({ ruleSetId: statutesId, code }, context);
    return created(receipt, bodyId, { bodyId });
  }

  @Post('bodies/:id/reconstitutions')
  async reconstituteBody(@Param('id', { schema: idParam }) id: string, @CommandOf() context: CommandContext) {
    return answer(await this.reconstitute.execute(id, context), { bodyId: id });
  }

  @Get('bodies')
  async list() {
    return { items: await this.bodies.list() };
  }

  @Get('bodies/:id')
  async one(@Param('id', { schema: idParam }) id: string) {
    return found(await this.bodies.one(id));
  }

  @Get('bodies/:id/seats')
  async seats(@Param('id', { schema: idParam }) id: string) {
    return found(await this.bodies.seats(id));
  }

  @Get('mandates/own')
  own(@CallerOf() caller: Caller) {
    return this.bodies.heldBy(caller.subject);
  }
}
