import type { CommandContext } from '@ceriss/event-sourcing';
import { answer, CommandOf, idParam } from '@ceriss/service-kit';
import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { LiftSuspensionHandler } from '../../application/body/lift-suspension.handler.js';
import { SuspendMandateHandler } from '../../application/body/suspend-mandate.handler.js';
import * as dto from './bodies.dto.js';
import * as view from './bodies.view.js';

@Controller('bodies/:id/mandates/:mandateId')
export class SuspensionsController {
  constructor(
    private readonly suspend: SuspendMandateHandler,
    private readonly lift: LiftSuspensionHandler,
  ) {}

  @Post('suspension')
  @ApiOkResponse({ standardSchema: view.mandateAnswer })
  async suspendMandate(
    @Param('id', { schema: idParam }) bodyId: string,
    @Param('mandateId', { schema: idParam }) mandateId: string,
    @Body({ schema: dto.suspendMandate }) { from, until, ...why }: dto.SuspendMandate,
    @CommandOf() context: CommandContext,
  ) {
    const term = { ...(from && { from: new Date(from) }), ...(until && { until: new Date(until) }) };
    return answer(await this.suspend.execute({ bodyId, mandateId, ...why, ...term }, context), { mandateId });
  }

  @Post('suspension/lifting')
  @ApiOkResponse({ standardSchema: view.mandateAnswer })
  async liftSuspension(
    @Param('id', { schema: idParam }) bodyId: string,
    @Param('mandateId', { schema: idParam }) mandateId: string,
    @Body({ schema: dto.liftSuspension }) { at, reason }: dto.LiftSuspension,
    @CommandOf() context: CommandContext,
  ) {
    const input = { bodyId, mandateId, reason, ...(at && { at: new Date(at) }) };
    return answer(await this.lift.execute(input, context), { mandateId });
  }
}
