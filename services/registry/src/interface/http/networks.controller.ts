import type { CommandContext } from '@ceriss/event-sourcing';
import { cursorOf } from '@ceriss/read-models';
import { answer, CommandOf, created, found, idAnswer, idParam, page, pageOf } from '@ceriss/service-kit';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import { ReferenceInitiativeHandler } from '../../application/initiative/reference-initiative.handler.js';
import { FormNetworkHandler } from '../../application/network/form-network.handler.js';
import { JoinNetworkHandler } from '../../application/network/join-network.handler.js';
import { NetworksQuery as Networks } from '../../read-models/networks/networks.query.js';
import { atQuery, type AtQuery } from './initiatives.dto.js';
import {
  formNetworkDto,
  joinNetworkDto,
  networksQuery,
  referenceInitiativeDto,
  type FormNetworkDto,
  type JoinNetworkDto,
  type NetworksQuery,
  type ReferenceInitiativeDto,
} from './networks.dto.js';
import { listedNetworkView, networkView } from './networks.view.js';

@Controller('networks')
export class NetworksController {
  constructor(
    private readonly forming: FormNetworkHandler,
    private readonly joining: JoinNetworkHandler,
    private readonly referencing: ReferenceInitiativeHandler,
    private readonly networks: Networks,
  ) {}

  @Post()
  @ApiCreatedResponse({ standardSchema: idAnswer('networkId') })
  async formNetwork(@Body({ schema: formNetworkDto }) body: FormNetworkDto, @CommandOf() context: CommandContext) {
    const { networkId, receipt } = await this.forming.execute(body, context);
    return created(receipt, networkId, { networkId });
  }

  @Post(':id/members')
  @ApiOkResponse({ standardSchema: idAnswer('networkId') })
  async joinNetwork(
    @Param('id', { schema: idParam }) networkId: string,
    @Body({ schema: joinNetworkDto }) body: JoinNetworkDto,
    @CommandOf() context: CommandContext,
  ) {
    return answer(await this.joining.execute({ networkId, ...body }, context), { networkId });
  }

  /** The first time and every other time alike: the network need not know whether it has told of it before. */
  @Post(':id/referenced-initiatives')
  @ApiOkResponse({ standardSchema: idAnswer('initiativeId') })
  async referenceInitiative(
    @Param('id', { schema: idParam }) networkId: string,
    @Body({ schema: referenceInitiativeDto }) body: ReferenceInitiativeDto,
    @CommandOf() context: CommandContext,
  ) {
    const { initiativeId, receipt } = await this.referencing.execute({ networkId, ...body }, context);
    return answer(receipt, { initiativeId });
  }

  @Get()
  @ApiOkResponse({ standardSchema: pageOf(listedNetworkView) })
  async listNetworks(@Query({ schema: networksQuery }) query: NetworksQuery) {
    const { limit, cursor, asOf, validAt, ...filter } = query;
    const rows = await this.networks.list(filter, { limit, cursor }, { asOf, validAt });
    return page(rows, limit, ({ name, networkId }) => cursorOf(name, networkId));
  }

  @Get(':id')
  @ApiOkResponse({ standardSchema: networkView })
  async showNetwork(@Param('id', { schema: idParam }) networkId: string, @Query({ schema: atQuery }) at: AtQuery) {
    return found(await this.networks.one(networkId, at));
  }
}
