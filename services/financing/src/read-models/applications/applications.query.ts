import { EVENT_STORE } from '@ceriss/event-sourcing';
import type { Log } from '@ceriss/eventstoredb';
import { euros } from '@ceriss/kernel';
import { asOf, type At, type ProjectionRunner } from '@ceriss/read-models';
import { PROJECTIONS } from '@ceriss/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, In, IsNull, Not } from 'typeorm';
import type { ApplicationsOfCall, HandedIn } from '../../application/call/applications-of-call.js';
import { afterId, type Slice } from '../after.js';
import { caughtUp } from '../caught-up.js';
import { AllegationRow, ApplicationRow } from './applications.entity.js';

export type ApplicationFilter = Readonly<{ callId?: string | undefined; applicantId?: string | undefined }>;

const shown = ({ costCents, requestedCents, ...application }: ApplicationRow) => ({
  ...application,
  cost: euros(costCents),
  requested: euros(requestedCents),
});

@Injectable()
export class ApplicationsQuery implements ApplicationsOfCall {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(EVENT_STORE) private readonly log: Log,
    @Inject(PROJECTIONS) private readonly projections: ProjectionRunner,
  ) {}

  async list({ callId, applicantId, ...slice }: Slice & ApplicationFilter, at: At = {}) {
    const query = asOf(this.dataSource, ApplicationRow, 'application', at);
    if (callId !== undefined) query.andWhere('application.callId = :callId', { callId });
    if (applicantId !== undefined) query.andWhere('application.applicantId = :applicantId', { applicantId });
    return (await afterId(query, 'applicationId', slice)).map(shown);
  }

  async one(applicationId: string, at: At = {}) {
    const application = await asOf(this.dataSource, ApplicationRow, 'application', at)
      .where('application.applicationId = :applicationId', { applicationId })
      .getOne();
    return application ? shown(application) : undefined;
  }

  /** What was said against the provisional proposal, in the order in which it came. */
  async allegations(applicationId: string, at: At = {}) {
    return asOf(this.dataSource, AllegationRow, 'allegation', at)
      .where('allegation.applicationId = :applicationId', { applicationId })
      .orderBy('allegation.allegationId')
      .getMany();
  }

  /** Nothing more is handed in after the window, so what the log holds at the moment of asking is everything. */
  async submitted(callId: string): Promise<string[]> {
    await caughtUp(['applications'], this.log, this.projections);
    const where = { callId, submittedAt: Not(IsNull()) };
    const rows = await this.dataSource.getRepository(ApplicationRow).find({ where, order: { applicationId: 'ASC' } });
    return rows.map(({ applicationId }) => applicationId);
  }

  async ofApplicant(callId: string, applicantId: string): Promise<HandedIn[]> {
    await caughtUp(['applications'], this.log, this.projections);
    const where = { callId, applicantId, submittedAt: Not(IsNull()), status: Not(In(['inadmissible', 'withdrawn'])) };
    const rows = await this.dataSource.getRepository(ApplicationRow).find({ where, order: { applicationId: 'ASC' } });
    return rows.map(({ applicationId, submittedAt }) => ({ applicationId, submittedAt: submittedAt!.toISOString() }));
  }
}
