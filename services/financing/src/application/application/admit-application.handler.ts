import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { Inject, Injectable } from '@nestjs/common';
import { applicationAggregate } from '../../domain/application/application.decider.js';
import { APPLICATIONS_OF_CALL, type ApplicationsOfCall, type HandedIn } from '../call/applications-of-call.js';
import { withCall } from './terms-of-application.js';

const before = (a: HandedIn, b: HandedIn): boolean =>
  a.submittedAt === b.submittedAt ? a.applicationId < b.applicationId : a.submittedAt < b.submittedAt;

@Injectable()
export class AdmitApplicationHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(APPLICATIONS_OF_CALL) private readonly applications: ApplicationsOfCall,
  ) {}

  async execute(applicationId: string, context: CommandContext) {
    const { application, call } = await withCall(this.store, applicationId);
    const { applicantId, submittedAt = '' } = application;
    const all = await this.applications.ofApplicant(call.callId, applicantId);
    const earlier = all.filter((one) => before(one, { applicationId, submittedAt })).map((one) => one.applicationId);
    const command = { type: 'AdmitApplication', data: { call, earlier, by: context.actor } } as const;
    return handleCommand(this.store, applicationAggregate, applicationId, command, context);
  }
}
