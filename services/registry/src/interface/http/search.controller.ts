import { page } from '@ceriss/service-kit';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { cursorOfPlace } from '../../read-models/search/search-cursor.js';
import { SearchQuery as Searching } from '../../read-models/search/search.query.js';
import { searchQuery, type SearchQuery } from './search.dto.js';
import { searchView } from './search.view.js';

@Controller('search')
export class SearchController {
  constructor(private readonly searching: Searching) {}

  @Get()
  @ApiOkResponse({ standardSchema: searchView })
  async searchRegistry(@Query({ schema: searchQuery }) query: SearchQuery) {
    const { limit, cursor, asOf, validAt, ...asked } = query;
    const at = { asOf, validAt };
    const [rows, counted] = await Promise.all([
      this.searching.list(asked, { limit, cursor }, at),
      this.searching.facets(asked, at),
    ]);
    const { items, ...next } = page(rows, limit, cursorOfPlace);
    return { items: items.map(({ rank: _, sortKey: __, ...hit }) => hit), ...next, ...counted };
  }
}
