import type { CommandContext } from '@ceriss/event-sourcing';
import { answer, CommandOf, idAnswer, idParam } from '@ceriss/service-kit';
import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { AdmitUrgentItemHandler } from '../../application/session/admit-urgent-item.handler.js';
import { CloseSessionHandler } from '../../application/session/close-session.handler.js';
import { DealWithItemHandler } from '../../application/session/deal-with-item.handler.js';
import { OpenSessionHandler } from '../../application/session/open-session.handler.js';
import { RecordNoQuorumHandler } from '../../application/session/record-no-quorum.handler.js';
import * as dto from './sessions.dto.js';
import * as view from './sessions.view.js';

/** A session as it is held. */
@Controller('sessions/:id')
export class SessionHoldingController {
  constructor(
    private readonly opening: OpenSessionHandler,
    private readonly failing: RecordNoQuorumHandler,
    private readonly admitting: AdmitUrgentItemHandler,
    private readonly dealing: DealWithItemHandler,
    private readonly closing: CloseSessionHandler,
  ) {}

  @Post('opening')
  @ApiOkResponse({ standardSchema: idAnswer('sessionId') })
  async open(
    @Param('id', { schema: idParam }) sessionId: string,
    @Body({ schema: dto.opening }) { call }: dto.Opening,
    @CommandOf() context: CommandContext,
  ) {
    return answer(await this.opening.execute({ sessionId, call }, context), { sessionId });
  }

  @Post('failure')
  @ApiOkResponse({ standardSchema: idAnswer('sessionId') })
  async recordNoQuorum(@Param('id', { schema: idParam }) sessionId: string, @CommandOf() context: CommandContext) {
    return answer(await this.failing.execute({ sessionId }, context), { sessionId });
  }

  /** Says whether it was admitted: that the members did not find it urgent is no refusal. */
  @Post('urgent-items')
  @ApiOkResponse({ standardSchema: view.urgencyView })
  async admitUrgent(
    @Param('id', { schema: idParam }) sessionId: string,
    @Body({ schema: dto.urgentItem }) body: dto.UrgentItem,
    @CommandOf() context: CommandContext,
  ) {
    const receipt = await this.admitting.execute({ sessionId, ...body }, context);
    const [event] = receipt.events;
    const admitted = event?.type === 'governance.urgent-item-admitted' ? event.data.item.item : null;
    return answer(receipt, { sessionId, admitted: admitted !== null, item: admitted });
  }

  @Post('outcomes')
  @ApiOkResponse({ standardSchema: idAnswer('sessionId') })
  async dealWith(
    @Param('id', { schema: idParam }) sessionId: string,
    @Body({ schema: dto.outcome }) body: dto.Outcome,
    @CommandOf() context: CommandContext,
  ) {
    return answer(await this.dealing.execute({ sessionId, ...body }, context), { sessionId });
  }

  @Post('closing')
  @ApiOkResponse({ standardSchema: idAnswer('sessionId') })
  async close(@Param('id', { schema: idParam }) sessionId: string, @CommandOf() context: CommandContext) {
    return answer(await this.closing.execute({ sessionId }, context), { sessionId });
  }
}
