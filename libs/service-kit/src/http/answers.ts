import type { Event, Receipt } from '@ceriss/event-sourcing';
import { NotFoundException } from '@nestjs/common';

/** A body with what the kit says about it in headers: `ETag`, `Ceriss-Position` and `Location`. */
export class Answer<Body = unknown> {
  constructor(
    readonly body: Body,
    readonly told: Readonly<{
      revision?: bigint | string | number;
      position?: bigint;
      createdId?: string;
      later?: true;
    }> = {},
  ) {}
}

export type CommandAnswer<Body = unknown> = Answer<Body>;

export type Page<Item> = Readonly<{ items: readonly Item[]; next?: string }>;

const toldBy = ({ revision, position }: Receipt<Event>) => ({
  ...(revision !== 'no_stream' && { revision }),
  ...(position !== undefined && { position }),
});

/** 200 with the stream's revision as `ETag` and the position a later read can wait for. */
export const answer = <E extends Event, Body>(receipt: Receipt<E>, body: Body): CommandAnswer<Body> =>
  new Answer(body, toldBy(receipt));

/** 201 with `Location: <the route's path>/<id>`; otherwise as `answer`. */
export const created = <E extends Event, Body>(receipt: Receipt<E>, id: string, body: Body): CommandAnswer<Body> =>
  new Answer(body, { ...toldBy(receipt), createdId: id });

/** 202 with `Location: <the route's path>/<id>`: it is recorded, and the work goes on. */
export const accepted = <E extends Event, Body>(receipt: Receipt<E>, id: string, body: Body): CommandAnswer<Body> =>
  new Answer(body, { ...toldBy(receipt), createdId: id, later: true });

/** 200 with `ETag` when the row has a `revision`; throws NotFoundException (404) when there is no row. */
export const found = <Row extends object>(row: Row | null | undefined): Answer<Row> => {
  if (!row) throw new NotFoundException();
  const { revision } = row as { revision?: bigint | string | number };
  return new Answer(row, { ...(revision !== undefined && { revision }) });
};

/** One page of a list. Query `limit + 1` rows: the one too many says that there is a next page. */
export const page = <Row>(rows: readonly Row[], limit: number, cursorOf: (last: Row) => string): Page<Row> => {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  if (rows.length <= limit || last === undefined) return { items };
  return { items, next: Buffer.from(cursorOf(last), 'utf8').toString('base64url') };
};
