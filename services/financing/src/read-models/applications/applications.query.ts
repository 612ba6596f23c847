import { EVENT_STORE, StoreUnavailable } from '@ceriss/event-sourcing';
import type { Log } from '@ceriss/eventstoredb';
import { euros } from '@ceriss/kernel';
import type { ProjectionRunner } from '@ceriss/read-models';
import { PROJECTIONS } from '@ceriss/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, IsNull, Not } from 'typeorm';
import type { ApplicationsOfCall } from '../../application/call/applications-of-call.js';
import { afterId, type Slice } from '../after.js';
import { ApplicationRow } from './applications.entity.js';

const PATIENCE_MS = 5_000;

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

  async list({ callId, applicantId, ...slice }: Slice & ApplicationFilter) {
    const query = this.dataSource.getRepository(ApplicationRow).createQueryBuilder('application');
    if (callId !== undefined) query.andWhere('application.callId = :callId', { callId });
    if (applicantId !== undefined) query.andWhere('application.applicantId = :applicantId', { applicantId });
    return (await afterId(query, 'applicationId', slice)).map(shown);
  }

  async one(applicationId: string) {
    const application = await this.dataSource.getRepository(ApplicationRow).findOneBy({ applicationId });
    return application ? shown(application) : undefined;
  }

  /** Nothing more is handed in after the window, so what the log holds at the moment of asking is everything. */
  async submitted(callId: string): Promise<string[]> {
    const end = await this.log.lastPosition();
    if (!(await this.projections.waitFor(['applications'], end, PATIENCE_MS))) {
      throw new StoreUnavailable('the list of applications has not caught up with the log');
    }
    const where = { callId, submittedAt: Not(IsNull()) };
    const rows = await this.dataSource.getRepository(ApplicationRow).find({ where, order: { applicationId: 'ASC' } });
    return rows.map(({ applicationId }) => applicationId);
  }
}
