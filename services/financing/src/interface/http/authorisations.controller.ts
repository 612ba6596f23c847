import { found, idParam, page, pageOf } from '@ceriss/service-kit';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { AuthorisationsQuery } from '../../read-models/authorisations/authorisations.query.js';
import { atQuery, type AtQuery } from './calls.dto.js';
import { authorisationsQueryDto, type AuthorisationsQueryDto } from './parties.dto.js';
import { authorisationView } from './parties.view.js';

@Controller('authorisations')
export class AuthorisationsController {
  constructor(private readonly authorisations: AuthorisationsQuery) {}

  @Get()
  @ApiOkResponse({ standardSchema: pageOf(authorisationView) })
  async list(@Query({ schema: authorisationsQueryDto }) query: AuthorisationsQueryDto) {
    const { asOf, validAt: _, ...slice } = query;
    return page(await this.authorisations.list(slice, { asOf }), query.limit, ({ resolutionId }) => resolutionId);
  }

  @Get(':id')
  @ApiOkResponse({ standardSchema: authorisationView })
  async one(@Param('id', { schema: idParam }) resolutionId: string, @Query({ schema: atQuery }) at: AtQuery) {
    return found(await this.authorisations.one(resolutionId, at));
  }
}
