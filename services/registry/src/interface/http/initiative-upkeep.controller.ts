import type { CommandContext } from '@ceriss/event-sourcing';
import { answer, CommandOf, idAnswer, idParam } from '@ceriss/service-kit';
import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { AttachPartnerHandler } from '../../application/initiative/attach-partner.handler.js';
import { ConfirmInitiativeHandler } from '../../application/initiative/confirm-initiative.handler.js';
import { DetachPartnerHandler } from '../../application/initiative/detach-partner.handler.js';
import { RequestConfirmationHandler } from '../../application/initiative/request-confirmation.handler.js';
import { TakeOverReferenceHandler } from '../../application/initiative/take-over-reference.handler.js';
import {
  attachPartnerDto,
  leaveDto,
  takeOverDto,
  type AttachPartnerDto,
  type LeaveDto,
  type TakeOverDto,
} from './initiatives.dto.js';

/** Who takes part in an initiative, and that what the register says of it still holds. */
@Controller('initiatives')
export class InitiativeUpkeepController {
  constructor(
    private readonly attaching: AttachPartnerHandler,
    private readonly detaching: DetachPartnerHandler,
    private readonly confirming: ConfirmInitiativeHandler,
    private readonly requesting: RequestConfirmationHandler,
    private readonly takingOver: TakeOverReferenceHandler,
  ) {}

  @Post(':id/partners')
  @ApiOkResponse({ standardSchema: idAnswer('initiativeId') })
  async attachPartner(
    @Param('id', { schema: idParam }) initiativeId: string,
    @Body({ schema: attachPartnerDto }) body: AttachPartnerDto,
    @CommandOf() context: CommandContext,
  ) {
    return answer(await this.attaching.execute({ initiativeId, ...body }, context), { initiativeId });
  }

  @Post(':id/partners/:actorId/departure')
  @ApiOkResponse({ standardSchema: idAnswer('initiativeId') })
  async detachPartner(
    @Param('id', { schema: idParam }) initiativeId: string,
    @Param('actorId', { schema: idParam }) actorId: string,
    @Body({ schema: leaveDto }) body: LeaveDto,
    @CommandOf() context: CommandContext,
  ) {
    return answer(await this.detaching.execute({ initiativeId, actorId, ...body }, context), { initiativeId });
  }

  @Post(':id/confirmations')
  @ApiOkResponse({ standardSchema: idAnswer('initiativeId') })
  async confirmInitiative(
    @Param('id', { schema: idParam }) initiativeId: string,
    @CommandOf() context: CommandContext,
  ) {
    return answer(await this.confirming.execute({ initiativeId }, context), { initiativeId });
  }

  @Post(':id/confirmation-requests')
  @ApiOkResponse({ standardSchema: idAnswer('initiativeId') })
  async requestConfirmation(
    @Param('id', { schema: idParam }) initiativeId: string,
    @CommandOf() context: CommandContext,
  ) {
    return answer(await this.requesting.execute({ initiativeId }, context), { initiativeId });
  }

  @Post(':id/takeover')
  @ApiOkResponse({ standardSchema: idAnswer('initiativeId') })
  async takeOverReference(
    @Param('id', { schema: idParam }) initiativeId: string,
    @Body({ schema: takeOverDto }) body: TakeOverDto,
    @CommandOf() context: CommandContext,
  ) {
    return answer(await this.takingOver.execute({ initiativeId, ...body }, context), { initiativeId });
  }
}
