import { rowsAsOf, type At } from '@ceriss/read-models';
import type { DataSource } from 'typeorm';
import { DirectoryActor } from './actor-directory.entity.js';

type Ids = readonly { actorId: string }[];

/** The actor that an id stands for: itself, or the end of the chain of merges that begins with it. */
export const survivorOf = async (dataSource: DataSource, actorId: string, at: At = {}): Promise<string> => {
  const actors = rowsAsOf(dataSource, DirectoryActor, at);
  const rows = await dataSource.query<Ids>(
    `WITH RECURSIVE chain AS (
       SELECT actor."actorId", actor."mergedInto" FROM ${actors} actor WHERE actor."actorId" = $1
       UNION SELECT next."actorId", next."mergedInto" FROM ${actors} next JOIN chain ON next."actorId" = chain."mergedInto"
     ) SELECT "actorId" FROM chain WHERE "mergedInto" IS NULL`,
    [actorId],
  );
  return rows[0]?.actorId ?? actorId;
};

/** The ids that stand for an actor beside its own, through others too, in their order. */
export const aliasesOf = async (dataSource: DataSource, actorId: string, at: At = {}): Promise<string[]> => {
  const actors = rowsAsOf(dataSource, DirectoryActor, at);
  const rows = await dataSource.query<Ids>(
    `WITH RECURSIVE alias AS (
       SELECT actor."actorId" FROM ${actors} actor WHERE actor."mergedInto" = $1
       UNION SELECT more."actorId" FROM ${actors} more JOIN alias ON more."mergedInto" = alias."actorId"
     ) SELECT "actorId" FROM alias ORDER BY 1`,
    [actorId],
  );
  return rows.map((row) => row.actorId);
};

/** Every id that stands for the actor that an id stands for, that actor's own first: whichever of them is asked by, the answer is the same. */
export const idsOf = async (dataSource: DataSource, actorId: string, at: At = {}): Promise<string[]> => {
  const survivor = await survivorOf(dataSource, actorId, at);
  return [survivor, ...(await aliasesOf(dataSource, survivor, at))];
};
