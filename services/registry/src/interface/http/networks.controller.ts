import { cursorOf } from '@ceriss/read-models';
import type { CommandContext } from '@ceriss/event-sourcing';
import {
  answer,
  CommandOf,
  created,
  found,
  idAnswer,
  idParam,
  page,
  pageOf,
  pageQuery,
  type PageQuery,
} from '@ceriss/service-kit';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import { FormNetworkHandler } from '../../application/network/form-network.handler.js';
import { JoinNetworkHandler } from '../../application/network/join-network.handler.js';
import { TiesQuery } from '../../read-models/ties/ties.query.js';
import { formNetworkDto, joinNetworkDto, type FormNetworkDto, type JoinNetworkDto } from './ties.dto.js';
import { listedNetworkView, networkView } from './views.js';

@Controller('networks')
export class NetworksController {
  constructor(
    private readonly forming: FormNetworkHandler,
    private readonly joining: JoinNetworkHandler,
    private readonly ties: TiesQuery,
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

  @Get()
  @ApiOkResponse({ standardSchema: pageOf(listedNetworkView) })
  async listNetworks(@Query({ schema: pageQuery }) { limit, cursor }: PageQuery) {
    const rows = await this.ties.networks({ limit, cursor });
    return page(rows, limit, ({ name, networkId }) => cursorOf(name, networkId));
  }

  @Get(':id')
  @ApiOkResponse({ standardSchema: networkView })
  async showNetwork(@Param('id', { schema: idParam }) networkId: string) {
    return found(await this.ties.network(networkId));
  }
}
