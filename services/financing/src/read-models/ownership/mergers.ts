import { rowsAsOf, type At } from '@ceriss/read-models';
import type { DataSource } from 'typeorm';
import { MergedActor } from './merged-actor.entity.js';

/** For which actor an id stands, and by which ids an actor is known, as of an instant. */
export class Mergers {
  private constructor(private readonly into: ReadonlyMap<string, string>) {}

  static async of(dataSource: DataSource, at: At): Promise<Mergers> {
    const rows = await dataSource.query<readonly MergedActor[]>(
      `SELECT merged."actorId", merged."mergedInto" FROM ${rowsAsOf(dataSource, MergedActor, at)} merged`,
    );
    return new Mergers(new Map(rows.map(({ actorId, mergedInto }) => [actorId, mergedInto])));
  }

  survivorOf(actorId: string): string {
    let survivor = actorId;
    for (let next = this.into.get(survivor); next !== undefined; next = this.into.get(survivor)) survivor = next;
    return survivor;
  }

  /** Each alias with the actor that it stands for, as two lists of the same length. */
  get pairs(): readonly [aliases: readonly string[], survivors: readonly string[]] {
    const aliases = [...this.into.keys()];
    return [aliases, aliases.map((alias) => this.survivorOf(alias))];
  }

  /** The actors with every id that stands for one of them: what was recorded of an alias is of the actor. */
  idsOf(actorIds: readonly string[]): readonly string[] {
    const known = new Set(actorIds);
    return [...actorIds, ...[...this.into.keys()].filter((alias) => known.has(this.survivorOf(alias)))].toSorted();
  }
}
