import type { CommandContext } from '@ceriss/event-sourcing';
import { answer, CommandOf, created, found, idParam } from '@ceriss/service-kit';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { AdoptRuleSetVersionHandler } from '../../application/rule-set/adopt-rule-set-version.handler.js';
import { AdoptRuleSetHandler } from '../../application/rule-set/adopt-rule-set.handler.js';
import type { StatutesText } from '../../domain/rule-set/body-rules.js';
import { exampleStatutes } from '../../domain/rule-set/example-statutes.js';
import { StatutesQuery } from '../../read-models/statutes/statutes.query.js';
import { adoptStatutes, versionQuery } from './governance.dto.js';

@Controller('statutes')
export class StatutesController {
  constructor(
    private readonly adopt: AdoptRuleSetHandler,
    private readonly adoptVersion: AdoptRuleSetVersionHandler,
    private readonly statutes: StatutesQuery,
  ) {}

  @Post()
  async adoptStatutes(@Body({ schema: adoptStatutes }) text: StatutesText, @CommandOf() context: CommandContext) {
    const { ruleSetId, receipt } = await this.adopt.execute(text, context);
    return created(receipt, ruleSetId, { statutesId: ruleSetId, version: 1 });
  }

  @Post(':id/versions')
  async change(
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: adoptStatutes }) text: StatutesText,
    @CommandOf() context: CommandContext,
  ) {
    const receipt = await this.adoptVersion.execute(id, text, context);
    return answer(receipt, { statutesId: id, version: receipt.events[0]!.data.version });
  }

  @Get()
  async list() {
    return { items: await this.statutes.list() };
  }

  /** Statutes to start from: marked as examples, in force nowhere. */
  @Get('examples')
  examples() {
    return { items: [exampleStatutes] };
  }

  @Get(':id')
  async one(
    @Param('id', { schema: idParam }) id: string,
    @Query({ schema: versionQuery }) { version }: { version?: number },
  ) {
    return found(await this.statutes.one(id, version));
  }
}
