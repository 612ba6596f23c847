import type { CommandContext } from '@ceriss/event-sourcing';
import { idCreatedBy } from '@ceriss/kernel';
import { cursorOf } from '@ceriss/read-models';
import { answer, CommandOf, created, found, idParam, page } from '@ceriss/service-kit';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import type { z } from 'zod';
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

const FIRST_VERSION = '1.0';

@Controller('practices')
export class PracticeController {
  constructor(
    private readonly draftVersion: DraftPracticeVersionHandler,
    private readonly reviewVersion: ReviewPracticeVersionHandler,
    private readonly publishVersion: PublishPracticeVersionHandler,
    private readonly practices: PracticeListQuery,
  ) {}

  @Post()
  async draftFirst(@Body({ schema: draftPracticeDto }) content: PracticeContent, @CommandOf() context: CommandContext) {
    const named = { practiceId: idCreatedBy(context.commandId), practiceVersion: FIRST_VERSION };
    return created(await this.draftVersion.execute({ ...named, content }, context), named.practiceId, named);
  }

  @Post(':id/versions')
  async draftAnother(
    @Param('id', { schema: idParam }) practiceId: string,
    @Body({ schema: draftVersionDto }) { practiceVersion, ...content }: DraftVersionDto,
    @CommandOf() context: CommandContext,
  ) {
    const receipt = await this.draftVersion.execute({ practiceId, practiceVersion, content }, context);
    return created(receipt, practiceVersion, { practiceId, practiceVersion });
  }

  @Post(':id/versions/:version/reviews')
  @HttpCode(200)
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
  @HttpCode(200)
  async publish(
    @Param('id', { schema: idParam }) practiceId: string,
    @Param('version', { schema: versionParam }) practiceVersion: string,
    @CommandOf() context: CommandContext,
  ) {
    const receipt = await this.publishVersion.execute(practiceId, practiceVersion, context);
    return answer(receipt, { practiceId, practiceVersion });
  }

  @Get()
  async list(@Query({ schema: practicesQuery }) { initiativeId, ...slice }: z.output<typeof practicesQuery>) {
    const practices = await this.practices.published({ initiativeId }, slice);
    return page(practices, slice.limit, ({ title, practiceId }) => cursorOf(title, practiceId));
  }

  @Get(':id/versions/:version')
  async one(
    @Param('id', { schema: idParam }) practiceId: string,
    @Param('version', { schema: versionParam }) practiceVersion: string,
  ) {
    return found(await this.practices.publishedVersion(practiceId, practiceVersion));
  }

  @Get(':id/drafts')
  drafts(@Param('id', { schema: idParam }) practiceId: string) {
    return this.practices.drafts(practiceId);
  }
}
