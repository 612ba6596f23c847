import { found, idParam, page, pageQuery, type PageQuery } from '@ceriss/service-kit';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { MattersQuery } from '../../read-models/matters/matters.query.js';

@Controller('matters')
export class MattersController {
  constructor(private readonly matters: MattersQuery) {}

  @Get()
  async list(@Query({ schema: pageQuery }) query: PageQuery) {
    return page(await this.matters.list(query), query.limit, ({ reference }) => reference);
  }

  @Get(':reference')
  async one(@Param('reference', { schema: idParam }) reference: string) {
    return found(await this.matters.one(reference));
  }
}
