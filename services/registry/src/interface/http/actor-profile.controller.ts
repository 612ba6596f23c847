import type { CommandContext } from '@ceriss/event-sourcing';
import { answer, CommandOf, idAnswer, idParam } from '@ceriss/service-kit';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { AddIbanHandler } from '../../application/actor/add-iban.handler.js';
import { ChangeProfileHandler } from '../../application/actor/change-profile.handler.js';
import { CorrectProfileHandler } from '../../application/actor/correct-profile.handler.js';
import { RemoveIbanHandler } from '../../application/actor/remove-iban.handler.js';
import { SetIdentifiersHandler } from '../../application/actor/set-identifiers.handler.js';
import { ActorDirectoryQuery } from '../../read-models/actor-directory/actor-directory.query.js';
import {
  addIbanDto,
  changeProfileDto,
  correctProfileDto,
  identifiersDto,
  removeIbanDto,
  type AddIbanDto,
  type ChangeProfileDto,
  type CorrectProfileDto,
  type IdentifiersDto,
  type RemoveIbanDto,
} from './actor-profile.dto.js';
import { ibansView, profilesView } from './actors.view.js';
import { atQuery, type AtQuery } from './initiatives.dto.js';

@Controller('actors')
export class ActorProfileController {
  constructor(
    private readonly changing: ChangeProfileHandler,
    private readonly correcting: CorrectProfileHandler,
    private readonly identifying: SetIdentifiersHandler,
    private readonly adding: AddIbanHandler,
    private readonly removing: RemoveIbanHandler,
    private readonly directory: ActorDirectoryQuery,
  ) {}

  @Post(':id/profile-changes')
  @ApiOkResponse({ standardSchema: idAnswer('actorId') })
  async changeProfile(
    @Param('id', { schema: idParam }) actorId: string,
    @Body({ schema: changeProfileDto }) body: ChangeProfileDto,
    @CommandOf() context: CommandContext,
  ) {
    return answer(await this.changing.execute({ actorId, ...body }, context), { actorId });
  }

  @Post(':id/profile-corrections')
  @ApiOkResponse({ standardSchema: idAnswer('actorId') })
  async correctProfile(
    @Param('id', { schema: idParam }) actorId: string,
    @Body({ schema: correctProfileDto }) body: CorrectProfileDto,
    @CommandOf() context: CommandContext,
  ) {
    return answer(await this.correcting.execute({ actorId, ...body }, context), { actorId });
  }

  @Post(':id/identifiers')
  @ApiOkResponse({ standardSchema: idAnswer('actorId') })
  async setIdentifiers(
    @Param('id', { schema: idParam }) actorId: string,
    @Body({ schema: identifiersDto }) body: IdentifiersDto,
    @CommandOf() context: CommandContext,
  ) {
    return answer(await this.identifying.execute({ actorId, ...body }, context), { actorId });
  }

  @Post(':id/ibans')
  @ApiOkResponse({ standardSchema: idAnswer('actorId') })
  async addIban(
    @Param('id', { schema: idParam }) actorId: string,
    @Body({ schema: addIbanDto }) body: AddIbanDto,
    @CommandOf() context: CommandContext,
  ) {
    return answer(await this.adding.execute({ actorId, ...body }, context), { actorId });
  }

  @Post(':id/ibans/removal')
  @ApiOkResponse({ standardSchema: idAnswer('actorId') })
  async removeIban(
    @Param('id', { schema: idParam }) actorId: string,
    @Body({ schema: removeIbanDto }) body: RemoveIbanDto,
    @CommandOf() context: CommandContext,
  ) {
    return answer(await this.removing.execute({ actorId, ...body }, context), { actorId });
  }

  @Get(':id/profiles')
  @ApiOkResponse({ standardSchema: profilesView })
  async listProfiles(@Param('id', { schema: idParam }) actorId: string, @Query({ schema: atQuery }) at: AtQuery) {
    return { items: await this.directory.profiles(actorId, at) };
  }

  @Get(':id/ibans')
  @ApiOkResponse({ standardSchema: ibansView })
  async listIbans(@Param('id', { schema: idParam }) actorId: string) {
    return { items: await this.directory.ibans(actorId) };
  }
}
