import type { CommandContext } from '@ceriss/event-sourcing';
import { CLOCK, DomainError, type Clock } from '@ceriss/kernel';
import { cursorOf, dayOf } from '@ceriss/read-models';
import { answer, CommandOf, created, idParam, page, pageOf } from '@ceriss/service-kit';
import { Body, Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import { DeclareAidHandler } from '../../application/de-minimis/declare-aid.handler.js';
import { ReserveAidHandler } from '../../application/de-minimis/reserve-aid.handler.js';
import { WithdrawDeclarationHandler } from '../../application/de-minimis/withdraw-declaration.handler.js';
import type { AidRegisterEvent } from '../../domain/de-minimis/aid-register.events.js';
import { AidQuery } from '../../read-models/aid/aid.query.js';
import {
  aidQuery,
  declareOwnAidDto,
  findingsQuery,
  grantorAidDto,
  type AidQueryDto,
  type DeclareOwnAidDto,
  type FindingsQuery,
  type GrantorAidDto,
} from './aid.dto.js';
import { declaredView, entryView, findingView, headroomView, reservedView, withdrawnView } from './aid.view.js';
import { reasonDto, reservationDto, type ReasonDto, type ReservationDto } from './applications.dto.js';
import { atQuery, type AtQuery } from './calls.dto.js';

const idsOf = (events: readonly AidRegisterEvent[]): string[] =>
  events.flatMap(({ type, data }) => (type === 'financing.aid-declared' ? [data.entryId] : []));

/** De minimis aid: what was granted and declared, and the room under the ceilings. */
@Controller('aid')
export class AidController {
  constructor(
    private readonly reserving: ReserveAidHandler,
    private readonly declaring: DeclareAidHandler,
    private readonly withdrawing: WithdrawDeclarationHandler,
    private readonly aid: AidQuery,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Post('reservations')
  @ApiOkResponse({ standardSchema: reservedView })
  async reserve(@Body({ schema: reservationDto }) body: ReservationDto, @CommandOf() context: CommandContext) {
    const receipt = await this.reserving.execute(body, context);
    const reserved = receipt.events.flatMap(({ type, data }) => (type === 'financing.aid-reserved' ? [data] : []));
    const { entryId, expiresAt } = reserved[0] ?? {};
    return answer(receipt, { reserved: true, ...(entryId && { entryId, expiresAt }) });
  }

  @Post('declarations')
  @ApiCreatedResponse({ standardSchema: declaredView })
  async declareOwn(@Body({ schema: declareOwnAidDto }) body: DeclareOwnAidDto, @CommandOf() context: CommandContext) {
    const { organisation } = context.actor;
    if (!organisation) {
      const facts = { organisation: null };
      throw new DomainError('APPLICANT_ORGANISATION_MISSING', { facts, wouldPassIf: { organisation: 'given' } });
    }
    const said = { ...body, beneficiaryId: organisation, saidBy: 'beneficiary' } as const;
    const receipt = await this.declaring.execute(said, context);
    const entryIds = idsOf(receipt.events);
    return created(receipt, entryIds[0] ?? organisation, { entryIds });
  }

  @Post('declarations-by-grantors')
  @ApiCreatedResponse({ standardSchema: declaredView })
  async declareGranted(@Body({ schema: grantorAidDto }) body: GrantorAidDto, @CommandOf() context: CommandContext) {
    const receipt = await this.declaring.execute({ ...body, saidBy: 'grantor' }, context);
    const entryIds = idsOf(receipt.events);
    return created(receipt, entryIds[0] ?? body.beneficiaryId, { entryIds });
  }

  @Post('declarations/:entryId/withdrawal')
  @ApiOkResponse({ standardSchema: withdrawnView })
  async withdraw(
    @Param('entryId', { schema: idParam }) entryId: string,
    @Body({ schema: reasonDto }) { reason }: ReasonDto,
    @CommandOf() context: CommandContext,
  ) {
    return answer(await this.withdrawing.execute(entryId, reason, context), { entryId });
  }

  @Get()
  @ApiOkResponse({ standardSchema: pageOf(entryView) })
  async list(@Query({ schema: aidQuery }) query: AidQueryDto) {
    const { asOf, validAt: _, ...filter } = query;
    return page(await this.aid.list(filter, { asOf }), query.limit, ({ entryId }) => entryId);
  }

  @Get('findings')
  @ApiOkResponse({ standardSchema: pageOf(findingView) })
  async findings(@Query({ schema: findingsQuery }) query: FindingsQuery) {
    const { asOf, validAt: _, ...slice } = query;
    const rows = await this.aid.findings(slice, { asOf });
    return page(rows, query.limit, ({ rule, entryId }) => cursorOf(rule, entryId));
  }

  @Get('headroom/:id')
  @ApiOkResponse({ standardSchema: headroomView })
  async headroom(@Param('id', { schema: idParam }) actorId: string, @Query({ schema: atQuery }) at: AtQuery) {
    return this.aid.headroom(actorId, dayOf(at, this.clock), at);
  }
}
