import type { Aggregate, Command, Event, Position } from '@ceriss/event-sourcing';
import { openLog, type Log } from '@ceriss/eventstoredb';
import { newId } from '@ceriss/kernel';
import { openReadModels, ProjectionRunner, type ReadModels } from '@ceriss/read-models';
import { testLog, testPostgres } from '@ceriss/testing';
import { entities, migrations, projections } from '../read-models/index.js';

const LONGEST_WAIT_MS = 10_000;

/** A log and read models that only one spec uses, with the projections running. */
export class ReadModelsWorld {
  #position: Position = 0n;

  private constructor(
    readonly log: Log,
    readonly readModels: ReadModels,
    private readonly runner: ProjectionRunner,
    private readonly dropDatabase: () => Promise<void>,
  ) {}

  static async open(): Promise<ReadModelsWorld> {
    const database = await testPostgres();
    const readModels = await openReadModels({ url: database.url, entities, migrations, applicationName: 'spec' });
    const log = openLog(testLog());
    const runner = new ProjectionRunner({ projections, log, ...readModels });
    runner.start();
    return new ReadModelsWorld(log, readModels, runner, () => database.stop());
  }

  get dataSource() {
    return this.readModels.dataSource;
  }

  /** Appends to the stream of an aggregate, at its end, and waits until the projections show it. Throws with their failures. */
  async happened<S, C extends Command, E extends Event>(
    { codec, streamOf }: Aggregate<S, C, E>,
    id: string,
    ...events: readonly E[]
  ): Promise<void> {
    const stream = streamOf(id);
    const history = await this.log.readStream(stream);
    const actor = { subject: 'spec', role: 'spec' };
    const recorded = events.map((event) => {
      const { schemaVersion, type, data } = codec.encode(event);
      const causation = { $correlationId: newId(), $causationId: newId(), commandId: newId() };
      return { id: newId(), type, data, metadata: { ...causation, actor, fingerprint: '', schemaVersion } };
    });
    const { position } = await this.log.append(stream, recorded, history.at(-1)?.revision ?? 'no_stream');
    this.#position = position;
    await this.#projected();
  }

  async #projected(): Promise<void> {
    const names = projections.map(({ name }) => name);
    if (await this.runner.waitFor(names, this.#position, LONGEST_WAIT_MS)) return;
    throw new Error(JSON.stringify(await this.runner.statuses()));
  }

  async close(): Promise<void> {
    await this.runner.stop();
    await this.log.close();
    await this.readModels.close();
    await this.dropDatabase();
  }
}
