import type { CommandContext } from '@ceriss/event-sourcing';
import { answer, CommandOf, idAnswer, idParam } from '@ceriss/service-kit';
import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { ChangeCoordinatorHandler } from '../../application/network/change-coordinator.handler.js';
import { DissolveNetworkHandler } from '../../application/network/dissolve-network.handler.js';
import { LeaveNetworkHandler } from '../../application/network/leave-network.handler.js';
import { RenameNetworkHandler } from '../../application/network/rename-network.handler.js';
import { leaveDto, type LeaveDto } from './initiatives.dto.js';
import {
  changeCoordinatorDto,
  dissolveNetworkDto,
  renameNetworkDto,
  type ChangeCoordinatorDto,
  type DissolveNetworkDto,
  type RenameNetworkDto,
} from './networks.dto.js';

/** What changes in a network that stands, to its end. */
@Controller('networks')
export class NetworkUpkeepController {
  constructor(
    private readonly leaving: LeaveNetworkHandler,
    private readonly renaming: RenameNetworkHandler,
    private readonly handingOver: ChangeCoordinatorHandler,
    private readonly dissolving: DissolveNetworkHandler,
  ) {}

  @Post(':id/members/:actorId/departure')
  @ApiOkResponse({ standardSchema: idAnswer('networkId') })
  async leaveNetwork(
    @Param('id', { schema: idParam }) networkId: string,
    @Param('actorId', { schema: idParam }) actorId: string,
    @Body({ schema: leaveDto }) body: LeaveDto,
    @CommandOf() context: CommandContext,
  ) {
    return answer(await this.leaving.execute({ networkId, actorId, ...body }, context), { networkId });
  }

  @Post(':id/name')
  @ApiOkResponse({ standardSchema: idAnswer('networkId') })
  async renameNetwork(
    @Param('id', { schema: idParam }) networkId: string,
    @Body({ schema: renameNetworkDto }) body: RenameNetworkDto,
    @CommandOf() context: CommandContext,
  ) {
    return answer(await this.renaming.execute({ networkId, ...body }, context), { networkId });
  }

  @Post(':id/coordinator')
  @ApiOkResponse({ standardSchema: idAnswer('networkId') })
  async changeCoordinator(
    @Param('id', { schema: idParam }) networkId: string,
    @Body({ schema: changeCoordinatorDto }) body: ChangeCoordinatorDto,
    @CommandOf() context: CommandContext,
  ) {
    return answer(await this.handingOver.execute({ networkId, ...body }, context), { networkId });
  }

  @Post(':id/dissolution')
  @ApiOkResponse({ standardSchema: idAnswer('networkId') })
  async dissolveNetwork(
    @Param('id', { schema: idParam }) networkId: string,
    @Body({ schema: dissolveNetworkDto }) body: DissolveNetworkDto,
    @CommandOf() context: CommandContext,
  ) {
    return answer(await this.dissolving.execute({ networkId, ...body }, context), { networkId });
  }
}
