import type { CommandContext } from '@ceriss/event-sourcing';
import { CLOCK, type Clock } from '@ceriss/kernel';
import { dayOf, type At } from '@ceriss/read-models';
import { CommandOf, created, found, timeQuery } from '@ceriss/service-kit';
import { Body, Controller, Get, Header, Headers, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import { z } from 'zod';
import { PublishCatalogueVersionHandler } from '../../application/catalogue/publish-catalogue-version.handler.js';
import { CATALOGUE_ID } from '../../domain/catalogue/catalogue.decider.js';
import { labelled } from '../../domain/code-lists/code-list.js';
import { codeLists } from '../../domain/code-lists/index.js';
import { CatalogueQuery, type ListVersion } from '../../read-models/catalogue/catalogue.query.js';
import {
  codeListNames,
  codeListQuery,
  codeListVersions,
  codeListView,
  publishCatalogueVersionDto,
  type CodeListQuery,
  type PublishCatalogueVersionDto,
} from './code-lists.dto.js';
import { labelLanguageOf } from './label-language.js';
import { atQuery, type AtQuery } from './initiatives.dto.js';

const asOfOnly = z.strictObject({ asOf: timeQuery.asOf });
type AsOfOnly = z.output<typeof asOfOnly>;

const inForce = (versions: readonly ListVersion[], day: string): ListVersion =>
  versions.findLast(({ validFrom }) => validFrom <= day) ?? versions[0]!;

/** The words that the register classifies by, version by version. */
@Controller()
export class CodeListsController {
  constructor(
    private readonly publishing: PublishCatalogueVersionHandler,
    private readonly catalogue: CatalogueQuery,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Post('catalogue-versions')
  @ApiCreatedResponse({ standardSchema: z.strictObject({ catalogueId: z.uuid() }) })
  async publishCatalogueVersion(
    @Body({ schema: publishCatalogueVersionDto }) body: PublishCatalogueVersionDto,
    @CommandOf() context: CommandContext,
  ) {
    return created(await this.publishing.execute(body, context), CATALOGUE_ID, { catalogueId: CATALOGUE_ID });
  }

  @Get('code-lists')
  @ApiOkResponse({ standardSchema: codeListNames })
  async listCodeLists(@Query({ schema: atQuery }) at: AtQuery) {
    const day = dayOf(at, this.clock);
    const items = codeLists.map(async ({ name }) => {
      const { version, validFrom } = inForce((await this.catalogue.versions(name, at))!, day);
      return { name, version, validFrom };
    });
    return { items: await Promise.all(items) };
  }

  @Get('code-lists/:name/versions')
  @ApiOkResponse({ standardSchema: codeListVersions })
  async listVersions(@Param('name') name: string, @Query({ schema: asOfOnly }) at: AsOfOnly) {
    const items = await this.catalogue.versions(name, at);
    return found(items && { name, items });
  }

  @Get('code-lists/:name')
  @Header('Vary', 'Accept-Language')
  @ApiOkResponse({ standardSchema: codeListView })
  async showCodeList(
    @Param('name') name: string,
    @Query({ schema: codeListQuery }) { version, ...at }: CodeListQuery,
    @Headers('accept-language') acceptLanguage?: string,
  ) {
    const chosen = await this.#chosen(name, version, at);
    const shown = chosen && (await this.catalogue.show(name, chosen.version, at));
    const language = labelLanguageOf(acceptLanguage);
    return found(
      shown && {
        ...{ name, version: chosen.version, validFrom: chosen.validFrom, language },
        ...{ codes: labelled(shown.list, language), retired: [...shown.retired] },
      },
    );
  }

  async #chosen(name: string, version: number | undefined, at: At): Promise<ListVersion | undefined> {
    const versions = await this.catalogue.versions(name, at);
    if (version !== undefined) return versions?.find((one) => one.version === version);
    return versions && inForce(versions, dayOf(at, this.clock));
  }
}
