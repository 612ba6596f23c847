import { cursorOf } from '@ceriss/read-models';
import type { CommandContext } from '@ceriss/event-sourcing';
import { answer, CommandOf, created, found, idAnswer, idParam, page, pageOf } from '@ceriss/service-kit';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import { EndRelationHandler } from '../../application/relation/end-relation.handler.js';
import { ConfirmRelationHandler } from '../../application/relation/confirm-relation.handler.js';
import { RecordRelationHandler } from '../../application/relation/record-relation.handler.js';
import { RequestRelationConfirmationHandler } from '../../application/relation/request-relation-confirmation.handler.js';
import type { TieEnd } from '../../domain/relation/tie-end.js';
import { TiesQuery } from '../../read-models/ties/ties.query.js';
import {
  confirmRelationDto,
  endRelationDto,
  recordRelationDto,
  relationsQuery,
  type ConfirmRelationDto,
  type EndRelationDto,
  type RecordRelationDto,
  type RelationsQuery,
} from './ties.dto.js';
import { atQuery, type AtQuery } from './initiatives.dto.js';
import { listedRelationView, relationView } from './views.js';

/* The schema has seen to it that there is one of the two. */
const endOf = (actorId: string | undefined, initiativeId: string | undefined): TieEnd =>
  actorId === undefined ? { kind: 'initiative', id: initiativeId! } : { kind: 'actor', id: actorId };

@Controller('relations')
export class RelationsController {
  constructor(
    private readonly recording: RecordRelationHandler,
    private readonly confirming: ConfirmRelationHandler,
    private readonly requesting: RequestRelationConfirmationHandler,
    private readonly ending: EndRelationHandler,
    private readonly ties: TiesQuery,
  ) {}

  @Post()
  @ApiCreatedResponse({ standardSchema: idAnswer('relationId') })
  async recordRelation(
    @Body({ schema: recordRelationDto }) body: RecordRelationDto,
    @CommandOf() context: CommandContext,
  ) {
    const { fromActorId, fromInitiativeId, toActorId, toInitiativeId, ...facts } = body;
    const ends = { from: endOf(fromActorId, fromInitiativeId), to: endOf(toActorId, toInitiativeId) };
    const { relationId, receipt } = await this.recording.execute({ ...ends, ...facts, origin: 'officer' }, context);
    return created(receipt, relationId, { relationId });
  }

  @Post(':id/confirmations')
  @ApiOkResponse({ standardSchema: idAnswer('relationId') })
  async confirmRelation(
    @Param('id', { schema: idParam }) relationId: string,
    @Body({ schema: confirmRelationDto }) body: ConfirmRelationDto,
    @CommandOf() context: CommandContext,
  ) {
    return answer(await this.confirming.execute({ relationId, ...body }, context), { relationId });
  }

  @Post(':id/confirmation-requests')
  @ApiOkResponse({ standardSchema: idAnswer('relationId') })
  async requestRelationConfirmation(
    @Param('id', { schema: idParam }) relationId: string,
    @CommandOf() context: CommandContext,
  ) {
    return answer(await this.requesting.execute(relationId, context), { relationId });
  }

  @Post(':id/end')
  @ApiOkResponse({ standardSchema: idAnswer('relationId') })
  async endRelation(
    @Param('id', { schema: idParam }) relationId: string,
    @Body({ schema: endRelationDto }) body: EndRelationDto,
    @CommandOf() context: CommandContext,
  ) {
    return answer(await this.ending.execute({ relationId, ...body }, context), { relationId });
  }

  @Get()
  @ApiOkResponse({ standardSchema: pageOf(listedRelationView) })
  async listRelations(@Query({ schema: relationsQuery }) query: RelationsQuery) {
    const { limit, cursor, asOf, validAt, ...filter } = query;
    const rows = await this.ties.relations(filter, { limit, cursor }, { asOf, validAt });
    return page(rows, limit, ({ validFrom, relationId }) => cursorOf(validFrom, relationId));
  }

  @Get(':id')
  @ApiOkResponse({ standardSchema: relationView })
  async showRelation(@Param('id', { schema: idParam }) relationId: string, @Query({ schema: atQuery }) at: AtQuery) {
    return found(await this.ties.relation(relationId, at));
  }
}
