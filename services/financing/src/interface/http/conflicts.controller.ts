import type { CommandContext } from '@ceriss/event-sourcing';
import { answer, CommandOf, idAnswer, idParam } from '@ceriss/service-kit';
import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { DeclareConflictHandler } from '../../application/application/declare-conflict.handler.js';
import { FindConflictHandler } from '../../application/application/find-conflict.handler.js';
import { conflictFoundDto, reasonDto, type ConflictFoundDto, type ReasonDto } from './applications.dto.js';

/** Conflicts of interest of assessors with an application, whoever tells of them and whenever. */
@Controller('applications/:id/conflicts')
export class ConflictsController {
  constructor(
    private readonly declareConflict: DeclareConflictHandler,
    private readonly findConflict: FindConflictHandler,
  ) {}

  @Post()
  @ApiOkResponse({ standardSchema: idAnswer('applicationId') })
  async declare(
    @Param('id', { schema: idParam }) applicationId: string,
    @Body({ schema: reasonDto }) { reason }: ReasonDto,
    @CommandOf() context: CommandContext,
  ) {
    return answer(await this.declareConflict.execute(applicationId, reason, context), { applicationId });
  }

  @Post('found')
  @ApiOkResponse({ standardSchema: idAnswer('applicationId') })
  async find(
    @Param('id', { schema: idParam }) applicationId: string,
    @Body({ schema: conflictFoundDto }) body: ConflictFoundDto,
    @CommandOf() context: CommandContext,
  ) {
    return answer(await this.findConflict.execute(applicationId, body, context), { applicationId });
  }
}
