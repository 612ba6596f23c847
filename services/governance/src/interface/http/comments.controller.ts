import type { CommandContext } from '@ceriss/event-sourcing';
import { cursorOf } from '@ceriss/read-models';
import { answer, CommandOf, created, idAnswer, idParam, page, pageOf } from '@ceriss/service-kit';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import { HideCommentHandler } from '../../application/comment/hide-comment.handler.js';
import { PostCommentHandler } from '../../application/comment/post-comment.handler.js';
import { ShowCommentHandler } from '../../application/comment/show-comment.handler.js';
import { CommentsQuery } from '../../read-models/comments/comments.query.js';
import * as dto from './deliberations.dto.js';

@Controller('comments')
export class CommentsController {
  constructor(
    private readonly posting: PostCommentHandler,
    private readonly hiding: HideCommentHandler,
    private readonly showing: ShowCommentHandler,
    private readonly comments: CommentsQuery,
  ) {}

  @Post()
  @ApiCreatedResponse({ standardSchema: idAnswer('commentId') })
  async post(@Body({ schema: dto.postComment }) body: dto.PostComment, @CommandOf() context: CommandContext) {
    const { commentId, receipt } = await this.posting.execute(body, context);
    return created(receipt, commentId, { commentId });
  }

  @Post(':id/hiding')
  @ApiOkResponse({ standardSchema: idAnswer('commentId') })
  async hide(
    @Param('id', { schema: idParam }) commentId: string,
    @Body({ schema: dto.moderateComment }) body: dto.ModerateComment,
    @CommandOf() context: CommandContext,
  ) {
    return answer(await this.hiding.execute(commentId, body, context), { commentId });
  }

  @Post(':id/showing')
  @ApiOkResponse({ standardSchema: idAnswer('commentId') })
  async show(
    @Param('id', { schema: idParam }) commentId: string,
    @Body({ schema: dto.moderateComment }) body: dto.ModerateComment,
    @CommandOf() context: CommandContext,
  ) {
    return answer(await this.showing.execute(commentId, body, context), { commentId });
  }

  @Get()
  @ApiOkResponse({ standardSchema: pageOf(dto.commentView) })
  async about(@Query({ schema: dto.commentsQuery }) { limit, cursor, asOf, about }: dto.CommentsPage) {
    const rows = await this.comments.about(about, { limit, cursor }, { asOf });
    return page(rows, limit, ({ postedAt, commentId }) => cursorOf(postedAt, commentId));
  }
}
