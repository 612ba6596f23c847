import type { CommandContext } from '@ceriss/event-sourcing';
import { CLOCK, type Clock } from '@ceriss/kernel';
import { cursorOf } from '@ceriss/read-models';
import {
  answer,
  CallerOf,
  CommandOf,
  created,
  found,
  idAnswer,
  idParam,
  listOf,
  page,
  pageOf,
  type Caller,
} from '@ceriss/service-kit';
import { Body, Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import { DeclareLocalHolidaysHandler } from '../../application/local-holidays/declare-local-holidays.handler.js';
import { ConveneSessionHandler } from '../../application/session/convene-session.handler.js';
import { RequestSessionHandler } from '../../application/session/request-session.handler.js';
import { SupportRequestHandler } from '../../application/session/support-request.handler.js';
import { SessionsQuery } from '../../read-models/sessions/sessions.query.js';
import { onOwnBehalf } from './own-behalf.js';
import * as dto from './sessions.dto.js';
import * as view from './sessions.view.js';

const convocationOf = ({ startsAt, acknowledgeBy, urgent, ...rest }: dto.Convene, caller: Caller) => ({
  ...rest,
  startsAt: new Date(startsAt),
  ...(acknowledgeBy !== undefined && { acknowledgeBy: new Date(acknowledgeBy) }),
  ...(urgent !== undefined && { urgent }),
  staff: onOwnBehalf(caller) === undefined,
});

/** Sessions as they are called for and shown. */
@Controller()
export class SessionsController {
  constructor(
    private readonly requesting: RequestSessionHandler,
    private readonly supporting: SupportRequestHandler,
    private readonly convening: ConveneSessionHandler,
    private readonly declaring: DeclareLocalHolidaysHandler,
    private readonly sessions: SessionsQuery,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Post('session-requests')
  @ApiCreatedResponse({ standardSchema: idAnswer('sessionId') })
  async request(
    @Body({ schema: dto.requestSession }) { seat, ...body }: dto.RequestSession,
    @CommandOf() context: CommandContext,
  ) {
    const asked = { ...body, ...(seat !== undefined && { seat }) };
    const { sessionId, receipt } = await this.requesting.execute(asked, context);
    return created(receipt, sessionId, { sessionId });
  }

  @Post('sessions/:id/support')
  @ApiOkResponse({ standardSchema: idAnswer('sessionId') })
  async support(
    @Param('id', { schema: idParam }) sessionId: string,
    @Body({ schema: dto.ownSeat }) { seat }: dto.OwnSeat,
    @CommandOf() context: CommandContext,
  ) {
    const receipt = await this.supporting.execute({ sessionId, ...(seat !== undefined && { seat }) }, context);
    return answer(receipt, { sessionId });
  }

  @Post('sessions')
  @ApiCreatedResponse({ standardSchema: idAnswer('sessionId') })
  async convene(
    @Body({ schema: dto.convene }) body: dto.Convene,
    @CommandOf() context: CommandContext,
    @CallerOf() caller: Caller,
  ) {
    const { sessionId, receipt } = await this.convening.execute(convocationOf(body, caller), context);
    return created(receipt, sessionId, { sessionId });
  }

  @Post('sessions/:id/convocation')
  @ApiOkResponse({ standardSchema: idAnswer('sessionId') })
  async conveneRequested(
    @Param('id', { schema: idParam }) sessionId: string,
    @Body({ schema: dto.conveneRequested }) body: dto.Convene,
    @CommandOf() context: CommandContext,
    @CallerOf() caller: Caller,
  ) {
    const { receipt } = await this.convening.execute({ sessionId, ...convocationOf(body, caller) }, context);
    return answer(receipt, { sessionId });
  }

  @Get('sessions')
  @ApiOkResponse({ standardSchema: pageOf(view.listedSession) })
  async list(@Query({ schema: dto.sessionsQuery }) { limit, cursor, asOf, ...filter }: dto.SessionsPage) {
    const rows = await this.sessions.list(filter, { limit, cursor }, { asOf });
    return page(rows, limit, ({ bodyId, sessionId }) => cursorOf(bodyId, sessionId));
  }

  @Get('sessions/:id')
  @ApiOkResponse({ standardSchema: view.sessionView })
  async one(@Param('id', { schema: idParam }) id: string, @Query({ schema: dto.sessionQuery }) at: dto.SessionAt) {
    return found(await this.sessions.one(id, at));
  }

  @Get('overdue-acknowledgements')
  @ApiOkResponse({ standardSchema: pageOf(view.summonsView) })
  async overdue(@Query({ schema: dto.overdueQuery }) { limit, cursor, asOf, due }: dto.OverduePage) {
    const by = due === undefined ? this.clock.now() : new Date(due);
    const rows = await this.sessions.overdue(by, { limit, cursor }, { asOf });
    return page(rows, limit, ({ sessionId, seat }) => cursorOf(seat, sessionId));
  }

  @Post('local-holidays')
  @ApiOkResponse({ standardSchema: view.holidaysView.pick({ municipality: true, year: true }) })
  async declareHolidays(
    @Body({ schema: dto.localHolidays }) body: dto.LocalHolidays,
    @CommandOf() context: CommandContext,
  ) {
    const { municipality, year } = body;
    return answer(await this.declaring.execute(body, context), { municipality, year });
  }

  @Get('local-holidays')
  @ApiOkResponse({ standardSchema: listOf(view.holidaysView) })
  async holidays(@Query({ schema: dto.holidaysQuery }) { municipality, asOf }: dto.HolidaysQuery) {
    return { items: await this.sessions.localHolidays(municipality, { asOf }) };
  }
}
