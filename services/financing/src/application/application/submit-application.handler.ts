import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, type Clock } from '@ceriss/kernel';
import { madridDate } from '@ceriss/spain';
import { Inject, Injectable } from '@nestjs/common';
import { applicantAggregate } from '../../domain/applicant/applicant.decider.js';
import { applicationAggregate } from '../../domain/application/application.decider.js';
import { knownApplication } from '../../domain/application/application.state.js';
import { callAggregate } from '../../domain/call/call.decider.js';
import { APPLICATIONS_OF_CALL, type ApplicationsOfCall } from '../call/applications-of-call.js';
import { stateOf } from '../state-of.js';

@Injectable()
export class SubmitApplicationHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(APPLICATIONS_OF_CALL) private readonly applications: ApplicationsOfCall,
  ) {}

  async execute(applicationId: string, context: CommandContext) {
    const now = this.clock.now();
    const { callId, applicantId } = knownApplication(await stateOf(this.store, applicationAggregate, applicationId));
    const call = await stateOf(this.store, callAggregate, callId);
    const applicant = await stateOf(this.store, applicantAggregate, applicantId);
    const handedIn = await this.applications.ofApplicant(callId, applicantId);
    const others = handedIn.map((one) => one.applicationId).filter((one) => one !== applicationId);
    const data = { call, applicant, others, by: context.actor, now, today: madridDate(now) };
    return handleCommand(this.store, applicationAggregate, applicationId, { type: 'SubmitApplication', data }, context);
  }
}
