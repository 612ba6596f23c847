import { EVENT_STORE } from '@ceriss/event-sourcing';
import type { Log } from '@ceriss/eventstoredb';
import type { ProjectionRunner } from '@ceriss/read-models';
import { PROJECTIONS } from '@ceriss/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { AwardsOfInitiative } from '../../application/award/awards-of-initiative.js';
import { caughtUp } from '../caught-up.js';
import { AwardRow } from './awards.entity.js';

@Injectable()
export class AwardsOfInitiativeQuery implements AwardsOfInitiative {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(EVENT_STORE) private readonly log: Log,
    @Inject(PROJECTIONS) private readonly projections: ProjectionRunner,
  ) {}

  async granted(initiativeId: string): Promise<string[]> {
    await caughtUp(['awards'], this.log, this.projections);
    const rows = await this.dataSource
      .getRepository(AwardRow)
      .find({ where: { initiativeId }, order: { awardId: 'ASC' }, select: { awardId: true } });
    return rows.map(({ awardId }) => awardId);
  }
}
