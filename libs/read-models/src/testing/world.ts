import { openLog, type Log } from '@ceriss/eventstoredb';
import { newId } from '@ceriss/kernel';
import { testLog, testPostgres } from '@ceriss/testing';
import type { MigrationInterface } from 'typeorm';
import type { Position } from '@ceriss/event-sourcing';
import { openReadModels, type ReadModels } from '../open-read-models.js';
import { ProjectionRunner } from '../projection-runner.js';
import type { Projection } from '../projection.js';
import {
  Account,
  CreateShop1700000000000,
  PlaceTotal,
  accountStream,
  opened,
  received,
  shopProjection,
} from './shop.js';

export const openShop = (url: string, applicationName = 'spec', more: readonly Migration[] = []): Promise<ReadModels> =>
  openReadModels({
    url,
    entities: [Account, PlaceTotal],
    migrations: [CreateShop1700000000000, ...more],
    applicationName,
  });

type Migration = new () => MigrationInterface;

/** A log and a database that only one spec uses, and what runs on them. */
export class World {
  readonly #runners: ProjectionRunner[] = [];

  private constructor(
    readonly log: Log,
    readonly url: string,
    readonly readModels: ReadModels,
    private readonly dropDatabase: () => Promise<void>,
  ) {}

  static async open(...migrations: readonly Migration[]): Promise<World> {
    const database = await testPostgres();
    const readModels = await openShop(database.url, 'spec', migrations);
    return new World(openLog(testLog()), database.url, readModels, () => database.stop());
  }

  get backends() {
    const { dataSource, pool } = this.readModels;
    return { log: this.log, dataSource, pool };
  }

  runner(...projections: readonly Projection[]): ProjectionRunner {
    const all = projections.length > 0 ? projections : [shopProjection()];
    const runner = new ProjectionRunner({ ...this.backends, projections: all });
    this.#runners.push(runner);
    return runner;
  }

  /** Opens an account and lets it receive one cent for each further event. */
  async account(place: string, receipts = 0): Promise<{ id: string; position: Position }> {
    const id = newId();
    const events = [opened(place), ...Array.from({ length: receipts }, () => received(1))];
    const { position } = await this.log.append(accountStream(id), events, 'no_stream');
    return { id, position };
  }

  async query<R>(sql: string, values: readonly unknown[] = []): Promise<R[]> {
    return (await this.readModels.pool.query(sql, [...values])).rows as R[];
  }

  async close(): Promise<void> {
    await Promise.all(this.#runners.map((runner) => runner.stop()));
    await this.log.close();
    await this.readModels.close();
    await this.dropDatabase();
  }
}
