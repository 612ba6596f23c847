import type { CommandContext } from '@ceriss/event-sourcing';
import { answer, CommandOf, idAnswer, idParam } from '@ceriss/service-kit';
import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { RecordConflictHandler } from '../../application/application/record-conflict.handler.js';
import { conflictFoundDto, reasonDto, type ConflictFoundDto, type ReasonDto } from './applications.dto.js';

/** Conflicts of interest of assessors with an application, whoever tells of them and whenever. */
@Controller('applications/:id/conflicts')
export class ConflictsController {
  constructor(private readonly recording: RecordConflictHandler) {}

  @Post()
  @ApiOkResponse({ standardSchema: idAnswer('applicationId') })
  async declare(
    @Param('id', { schema: idParam }) applicationId: string,
    @Body({ schema: reasonDto }) { reason }: ReasonDto,
    @CommandOf() context: CommandContext,
  ) {
    const conflict = { assessor: context.actor.subject, reason, origin: 'declared' } as const;
    return answer(await this.recording.execute(applicationId, conflict, context), { applicationId });
  }

  @Post('found')
  @ApiOkResponse({ standardSchema: idAnswer('applicationId') })
  async find(
    @Param('id', { schema: idParam }) applicationId: string,
    @Body({ schema: conflictFoundDto }) body: ConflictFoundDto,
    @CommandOf() context: CommandContext,
  ) {
    const conflict = { ...body, origin: 'found' } as const;
    return answer(await this.recording.execute(applicationId, conflict, context), { applicationId });
  }
}
