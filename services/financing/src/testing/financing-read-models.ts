import type { Aggregate, Command, Event, Position } from '@ceriss/event-sourcing';
import { openLog, type Log } from '@ceriss/eventstoredb';
import { openReadModels, ProjectionRunner, type ReadModels } from '@ceriss/read-models';
import { testLog, testPostgres } from '@ceriss/testing';
import { entities, migrations, projections } from '../read-models/index.js';
import { record } from './record.js';

const LONGEST_WAIT_MS = 10_000;

/** A log and read models that only one spec uses, with the projections running. */
export class FinancingReadModels {
  #position: Position = 0n;
  readonly #others: Log[] = [];

  private constructor(
    private readonly namespaced: Parameters<typeof openLog>[0],
    readonly log: Log,
    readonly readModels: ReadModels,
    readonly runner: ProjectionRunner,
    private readonly dropDatabase: () => Promise<void>,
  ) {}

  static async open(): Promise<FinancingReadModels> {
    const database = await testPostgres();
    const readModels = await openReadModels({
      url: database.url,
      entities,
      migrations,
      applicationName: 'financing-spec',
    });
    const namespaced = testLog();
    const log = openLog(namespaced);
    const { dataSource, pool } = readModels;
    const runner = new ProjectionRunner({ projections, log, dataSource, pool });
    runner.start();
    return new FinancingReadModels(namespaced, log, readModels, runner, () => database.stop());
  }

  get backends() {
    const { dataSource, pool } = this.readModels;
    return { log: this.log, dataSource, pool };
  }

  /** The same log, as another process sees it: with a connection and a memory of its own. */
  anotherLog(): Log {
    const log = openLog(this.namespaced);
    this.#others.push(log);
    return log;
  }

  /** Appends to the stream of an aggregate, at its end. */
  async happened<S, C extends Command, E extends Event>(
    aggregate: Aggregate<S, C, E>,
    id: string,
    ...events: readonly E[]
  ): Promise<void> {
    this.#position = await record(this.log, aggregate, id, events);
  }

  /** Waits until the projections show everything that has happened. Throws with their states when they do not. */
  async projected(): Promise<void> {
    const names = projections.map(({ name }) => name);
    if (await this.runner.waitFor(names, this.#position, LONGEST_WAIT_MS)) return;
    throw new Error(JSON.stringify(await this.runner.statuses()));
  }

  async close(): Promise<void> {
    await this.runner.stop();
    await Promise.all([this.log, ...this.#others].map((log) => log.close()));
    await this.readModels.close();
    await this.dropDatabase();
  }
}
