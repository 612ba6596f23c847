import type { CommandContext } from '@ceriss/event-sourcing';
import { cursorOf } from '@ceriss/read-models';
import { answer, CommandOf, created, found, idParam, page, pageOf } from '@ceriss/service-kit';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import type { z } from 'zod';
import { DraftPracticeHandler } from '../../application/practice/draft-practice.handler.js';
import { DraftPracticeVersionHandler } from '../../application/practice/draft-practice-version.handler.js';
import { PublishPracticeVersionHandler } from '../../application/practice/publish-practice-version.handler.js';
import { ReviewPracticeVersionHandler } from '../../application/practice/review-practice-version.handler.js';
import type { PracticeContent } from '../../domain/practice/practice.events.js';
import { PracticeListQuery } from '../../read-models/practice-list/practice-list.query.js';
import {
  draftPracticeDto,
  draftVersionDto,
  practicesQuery,
  reviewDto,
  versionParam,
  type DraftVersionDto,
  type ReviewDto,
} from './practice.dto.js';
import { draftsView, practiceVersionView, practiceView, versionAnswer } from './views.js';

@Controller('practices')
export class PracticeController {
  constructor(
    private readonly draftPractice: DraftPracticeHandler,
    private readonly draftVersion: DraftPracticeVersionHandler,
    private readonly reviewVersion: ReviewPracticeVersionHandler,
    private readonly publishVersion: PublishPracticeVersionHandler,
    private readonly practices: PracticeListQuery,
  ) {}

  @Post()
  @ApiCreatedResponse({ standardSchema: versionAnswer })
  async draftFirst(@Body({ schema: draftPracticeDto }) content: PracticeContent, @CommandOf() context: CommandContext) {
    const { receipt, ...named } = await this.draftPractice.execute(content, context);
    return created(receipt, named.practiceId, named);
  }

  @Post(':id/versions')
  @ApiCreatedResponse({ standardSchema: versionAnswer })
  async draftAnother(
    @Param('id', { schema: idParam }) practiceId: string,
    @Body({ schema: draftVersionDto }) { practiceVersion, ...content }: DraftVersionDto,
    @CommandOf() context: CommandContext,
  ) {
    const receipt = await this.draftVersion.execute({ practiceId, practiceVersion, content }, context);
    return created(receipt, practiceVersion, { practiceId, practiceVersion });
  }

  @Post(':id/versions/:version/reviews')
  @ApiOkResponse({ standardSchema: versionAnswer })
  async review(
    @Param('id', { schema: idParam }) practiceId: string,
    @Param('version', { schema: versionParam }) practiceVersion: string,
    @Body({ schema: reviewDto }) body: ReviewDto,
    @CommandOf() context: CommandContext,
  ) {
    const receipt = await this.reviewVersion.execute(practiceId, { practiceVersion, ...body }, context);
    return answer(receipt, { practiceId, practiceVersion });
  }

  @Post(':id/versions/:version/publication')
  @ApiOkResponse({ standardSchema: versionAnswer })
  async publish(
    @Param('id', { schema: idParam }) practiceId: string,
    @Param('version', { schema: versionParam }) practiceVersion: string,
    @CommandOf() context: CommandContext,
  ) {
    const receipt = await this.publishVersion.execute(practiceId, practiceVersion, context);
    return answer(receipt, { practiceId, practiceVersion });
  }

  @Get()
  @ApiOkResponse({ standardSchema: pageOf(practiceVersionView) })
  async list(@Query({ schema: practicesQuery }) { initiativeId, ...slice }: z.output<typeof practicesQuery>) {
    const practices = await this.practices.current({ initiativeId }, slice);
    return page(practices, slice.limit, ({ title, practiceId }) => cursorOf(title, practiceId));
  }

  @Get(':id')
  @ApiOkResponse({ standardSchema: practiceView })
  async current(@Param('id', { schema: idParam }) practiceId: string) {
    return found(await this.practices.currentVersion(practiceId));
  }

  @Get(':id/versions/:version')
  @ApiOkResponse({ standardSchema: practiceVersionView })
  async one(
    @Param('id', { schema: idParam }) practiceId: string,
    @Param('version', { schema: versionParam }) practiceVersion: string,
  ) {
    return found(await this.practices.publishedVersion(practiceId, practiceVersion));
  }

  @Get(':id/drafts')
  @ApiOkResponse({ standardSchema: draftsView })
  async drafts(@Param('id', { schema: idParam }) practiceId: string) {
    return found(await this.practices.drafts(practiceId));
  }
}
