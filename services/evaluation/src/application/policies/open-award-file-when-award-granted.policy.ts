import type { AwardGranted } from '@ceriss/contracts';
import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { Inject, Injectable } from '@nestjs/common';
import { awardFileAggregate } from '../../domain/award-file/award-file.decider.js';

/** Whatever is granted is evaluated: from here on plans and reports can be about the award. */
@Injectable()
export class OpenAwardFileWhenAwardGranted {
  constructor(@Inject(EVENT_STORE) private readonly store: EventStore) {}

  execute({ awardId, callId, initiativeId, beneficiaryId, grantDate }: AwardGranted, context: CommandContext) {
    const data = { awardId, callId, initiativeId, beneficiaryId, grantDate };
    return handleCommand(this.store, awardFileAggregate, awardId, { type: 'OpenAwardFile', data }, context);
  }
}
