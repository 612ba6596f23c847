import { dayOf } from '@ceriss/read-models';
import { found, timeQuery } from '@ceriss/service-kit';
import { CLOCK, type Clock } from '@ceriss/kernel';
import { Controller, Get, Header, Headers, Inject, Param, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { z } from 'zod';
import { labelled } from '../../domain/code-lists/code-list.js';
import { codeLists } from '../../domain/code-lists/index.js';
import { labelLanguageOf } from './label-language.js';
import { territoryView } from './territory.view.js';
import { codeListNames, codeListView, territoryAnswer } from './views.js';

const territoryQuery = z.strictObject({
  ...timeQuery,
  level: z
    .enum(['community', 'province', 'municipality'])
    .optional()
    .meta({ description: 'Two digits can be a community or a province; a community when absent' }),
});
type TerritoryQuery = z.output<typeof territoryQuery>;

/** Reference data that changes with a release and not with events. */
@Controller()
export class ReferenceController {
  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  @Get('territories/:code')
  @ApiOkResponse({ standardSchema: territoryAnswer })
  showTerritory(@Param('code') code: string, @Query({ schema: territoryQuery }) { level, ...at }: TerritoryQuery) {
    return found(territoryView(code, dayOf(at, this.clock), level));
  }

  @Get('code-lists')
  @ApiOkResponse({ standardSchema: codeListNames })
  listCodeLists() {
    return { items: codeLists.map(({ name, version }) => ({ name, version })) };
  }

  @Get('code-lists/:name')
  @Header('Vary', 'Accept-Language')
  @ApiOkResponse({ standardSchema: codeListView })
  showCodeList(@Param('name') name: string, @Headers('accept-language') acceptLanguage?: string) {
    const list = codeLists.find((one) => one.name === name);
    const language = labelLanguageOf(acceptLanguage);
    return found(list && { name, version: list.version, language, codes: labelled(list, language) });
  }
}
