import { found, idParam, page, pageOf } from '@ceriss/service-kit';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { MattersQuery } from '../../read-models/matters/matters.query.js';
import * as dto from './bodies.dto.js';
import * as view from './bodies.view.js';

@Controller('matters')
export class MattersController {
  constructor(private readonly matters: MattersQuery) {}

  @Get()
  @ApiOkResponse({ standardSchema: pageOf(view.matter) })
  async list(@Query({ schema: dto.mattersQuery }) { asOf, ...query }: dto.MattersQuery) {
    return page(await this.matters.list(query, { asOf }), query.limit, ({ reference }) => reference);
  }

  @Get(':reference')
  @ApiOkResponse({ standardSchema: view.matter })
  async one(
    @Param('reference', { schema: idParam }) reference: string,
    @Query({ schema: dto.atQuery }) at: dto.AtQuery,
  ) {
    return found(await this.matters.one(reference, at));
  }
}
