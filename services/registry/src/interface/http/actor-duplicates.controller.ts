import type { CommandContext } from '@ceriss/event-sourcing';
import { answer, CommandOf, idAnswer, idParam } from '@ceriss/service-kit';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { DismissDuplicateHandler } from '../../application/actor/dismiss-duplicate.handler.js';
import { MergeActorsHandler } from '../../application/actor/merge-actors.handler.js';
import { DuplicatesQuery } from '../../read-models/duplicates/duplicates.query.js';
import {
  dismissalDto,
  mergerDto,
  suggestionsQuery,
  type DismissalDto,
  type MergerDto,
  type SuggestionsQuery,
} from './actor-profile.dto.js';
import { duplicatesView, suggestionsView } from './actors.view.js';

@Controller('actors')
export class ActorDuplicatesController {
  constructor(
    private readonly merging: MergeActorsHandler,
    private readonly dismissing: DismissDuplicateHandler,
    private readonly duplicates: DuplicatesQuery,
  ) {}

  @Post(':id/merger')
  @ApiOkResponse({ standardSchema: idAnswer('actorId') })
  async mergeActor(
    @Param('id', { schema: idParam }) absorbedId: string,
    @Body({ schema: mergerDto }) { survivorId, reason }: MergerDto,
    @CommandOf() context: CommandContext,
  ) {
    const receipt = await this.merging.execute({ absorbedId, survivorId, reason }, context);
    return answer(receipt, { actorId: survivorId });
  }

  @Post(':id/duplicates/dismissal')
  @ApiOkResponse({ standardSchema: idAnswer('actorId') })
  async dismissDuplicate(
    @Param('id', { schema: idParam }) actorId: string,
    @Body({ schema: dismissalDto }) body: DismissalDto,
    @CommandOf() context: CommandContext,
  ) {
    return answer(await this.dismissing.execute({ actorId, ...body }, context), { actorId });
  }

  @Get('duplicate-suggestions')
  @ApiOkResponse({ standardSchema: suggestionsView })
  suggestDuplicates(@Query({ schema: suggestionsQuery }) { cursor }: SuggestionsQuery) {
    return this.duplicates.page(cursor);
  }

  @Get(':id/duplicates')
  @ApiOkResponse({ standardSchema: duplicatesView })
  async listDuplicates(@Param('id', { schema: idParam }) actorId: string) {
    return { items: await this.duplicates.of(actorId) };
  }
}
