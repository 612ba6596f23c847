import type { CommandContext } from '@ceriss/event-sourcing';
import { answer, CallerOf, CommandOf, idAnswer, idParam, type Caller } from '@ceriss/service-kit';
import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { AcknowledgeConvocationHandler } from '../../application/session/acknowledge-convocation.handler.js';
import { AddAgendaItemHandler } from '../../application/session/add-agenda-item.handler.js';
import { CancelSessionHandler } from '../../application/session/cancel-session.handler.js';
import { RecordArrivalHandler } from '../../application/session/record-arrival.handler.js';
import { RecordDepartureHandler } from '../../application/session/record-departure.handler.js';
import { onOwnBehalf } from './own-behalf.js';
import * as dto from './sessions.dto.js';
import * as view from './sessions.view.js';

/** Who is summoned, who has come and who has gone. */
@Controller('sessions/:id')
export class SessionConductController {
  constructor(
    private readonly adding: AddAgendaItemHandler,
    private readonly cancelling: CancelSessionHandler,
    private readonly acknowledging: AcknowledgeConvocationHandler,
    private readonly arriving: RecordArrivalHandler,
    private readonly departing: RecordDepartureHandler,
  ) {}

  @Post('agenda-items')
  @ApiOkResponse({ standardSchema: idAnswer('sessionId') })
  async addItem(
    @Param('id', { schema: idParam }) sessionId: string,
    @Body({ schema: dto.addItem }) { item }: dto.AddItem,
    @CommandOf() context: CommandContext,
  ) {
    return answer(await this.adding.execute({ sessionId, item }, context), { sessionId });
  }

  @Post('cancellation')
  @ApiOkResponse({ standardSchema: idAnswer('sessionId') })
  async cancel(
    @Param('id', { schema: idParam }) sessionId: string,
    @Body({ schema: dto.cancelSession }) { reason }: dto.CancelSession,
    @CommandOf() context: CommandContext,
  ) {
    return answer(await this.cancelling.execute({ sessionId, reason }, context), { sessionId });
  }

  @Post('acknowledgements')
  @ApiOkResponse({ standardSchema: view.seatOf })
  async acknowledge(
    @Param('id', { schema: idParam }) sessionId: string,
    @Body({ schema: dto.ownSeat }) body: dto.OwnSeat,
    @CommandOf() context: CommandContext,
    @CallerOf() caller: Caller,
  ) {
    const own = onOwnBehalf(caller) !== undefined;
    const asked = { sessionId, own, ...(body.seat !== undefined && { seat: body.seat }) };
    const { seat, receipt } = await this.acknowledging.execute(asked, context);
    return answer(receipt, { sessionId, seat });
  }

  @Post('arrivals')
  @ApiOkResponse({ standardSchema: view.seatOf })
  async arrive(
    @Param('id', { schema: idParam }) sessionId: string,
    @Body({ schema: dto.arrival }) { seat, manner, heldBy, at }: dto.Arrival,
    @CommandOf() context: CommandContext,
  ) {
    const when = { ...(heldBy !== undefined && { heldBy }), ...(at !== undefined && { at: new Date(at) }) };
    return answer(await this.arriving.execute({ sessionId, seat, manner, ...when }, context), { sessionId, seat });
  }

  @Post('departures')
  @ApiOkResponse({ standardSchema: view.seatOf })
  async depart(
    @Param('id', { schema: idParam }) sessionId: string,
    @Body({ schema: dto.departure }) { seat, at }: dto.Departure,
    @CommandOf() context: CommandContext,
  ) {
    const when = at === undefined ? {} : { at: new Date(at) };
    return answer(await this.departing.execute({ sessionId, seat, ...when }, context), { sessionId, seat });
  }
}
