import type { CommandContext } from '@ceriss/event-sourcing';
import { answer, CommandOf, created, found, idAnswer, idParam, listOf } from '@ceriss/service-kit';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import { AdoptRuleSetVersionHandler } from '../../application/rule-set/adopt-rule-set-version.handler.js';
import { AdoptRuleSetHandler } from '../../application/rule-set/adopt-rule-set.handler.js';
import { DraftStatutesHandler } from '../../application/rule-set/draft-statutes.handler.js';
import type { StatutesText } from '../../domain/rule-set/body-rules.js';
import { exampleStatutesTwo } from '../../domain/rule-set/example-statutes-two.js';
import { exampleStatutes } from '../../domain/rule-set/example-statutes.js';
import { StatutesQuery } from '../../read-models/statutes/statutes.query.js';
import * as dto from './bodies.dto.js';
import * as view from './bodies.view.js';

@Controller('statutes')
export class StatutesController {
  constructor(
    private readonly adopt: AdoptRuleSetHandler,
    private readonly draft: DraftStatutesHandler,
    private readonly adoptVersion: AdoptRuleSetVersionHandler,
    private readonly statutes: StatutesQuery,
  ) {}

  @Post()
  @ApiCreatedResponse({ standardSchema: view.statutesAnswer })
  async adoptStatutes(@Body({ schema: dto.adoptStatutes }) text: StatutesText, @CommandOf() context: CommandContext) {
    const { ruleSetId, receipt } = await this.adopt.execute(text, context);
    return created(receipt, ruleSetId, { statutesId: ruleSetId, version: 1 });
  }

  @Post(':id/drafts')
  @ApiCreatedResponse({ standardSchema: idAnswer('draftId') })
  async draftStatutes(
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: dto.adoptStatutes }) text: StatutesText,
    @CommandOf() context: CommandContext,
  ) {
    const { draftId, receipt } = await this.draft.execute(id, text, context);
    return created(receipt, draftId, { draftId });
  }

  @Post(':id/versions')
  @ApiOkResponse({ standardSchema: view.statutesAnswer })
  async change(
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: dto.changeStatutes }) body: dto.ChangeStatutes,
    @CommandOf() context: CommandContext,
  ) {
    const receipt = await this.adoptVersion.execute({ ruleSetId: id, ...body }, context);
    const version = receipt.events[0]?.data.version;
    return answer(receipt, { statutesId: id, ...(version !== undefined && { version }) });
  }

  @Get()
  @ApiOkResponse({ standardSchema: listOf(view.statutesVersionItem) })
  async list(@Query({ schema: dto.atQuery }) at: dto.AtQuery) {
    return { items: await this.statutes.list(at) };
  }

  /** Statutes to start from: marked as examples, in force nowhere. */
  @Get('examples')
  @ApiOkResponse({ standardSchema: listOf(dto.adoptStatutes) })
  examples() {
    return { items: [exampleStatutes, exampleStatutesTwo] };
  }

  @Get(':id')
  @ApiOkResponse({ standardSchema: view.statutesVersion })
  async one(
    @Param('id', { schema: idParam }) id: string,
    @Query({ schema: dto.versionQuery }) { version, ...at }: dto.VersionQuery,
  ) {
    return found(await this.statutes.one(id, version, at));
  }

  @Get(':id/drafts')
  @ApiOkResponse({ standardSchema: listOf(view.statutesDraft) })
  async drafts(@Param('id', { schema: idParam }) id: string, @Query({ schema: dto.atQuery }) at: dto.AtQuery) {
    return { items: await this.statutes.drafts(id, at) };
  }
}
