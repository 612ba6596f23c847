import { rowsAsOf, type At } from '@ceriss/read-models';
import type { DataSource } from 'typeorm';
import { DirectoryActor } from '../actor-directory/actor-directory.entity.js';

/** For which actor an id stands, for whole sets of them: what was recorded of an alias is of the actor that survives. */
export class Survivors {
  private constructor(private readonly into: ReadonlyMap<string, string>) {}

  static async of(dataSource: DataSource, at: At): Promise<Survivors> {
    const merged: readonly { actorId: string; mergedInto: string }[] = await dataSource.query(
      `SELECT actor."actorId", actor."mergedInto" FROM ${rowsAsOf(dataSource, DirectoryActor, at)} actor WHERE actor."mergedInto" IS NOT NULL`,
    );
    return new Survivors(new Map(merged.map(({ actorId, mergedInto }) => [actorId, mergedInto])));
  }

  of(actorId: string): string {
    let survivor = actorId;
    for (let next = this.into.get(survivor); next !== undefined; next = this.into.get(survivor)) survivor = next;
    return survivor;
  }

  /** Each alias with the actor that it stands for, as two lists of the same length. */
  get pairs(): readonly [aliases: readonly string[], survivors: readonly string[]] {
    const aliases = [...this.into.keys()];
    return [aliases, aliases.map((alias) => this.of(alias))];
  }

  /** Every id under which something may have been recorded of these actors. */
  idsOf(actorIds: ReadonlySet<string>): readonly string[] {
    return [...actorIds, ...[...this.into.keys()].filter((alias) => actorIds.has(this.of(alias)))];
  }
}
