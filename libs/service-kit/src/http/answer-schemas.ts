import { z } from 'zod';

const id = z.uuid();

/** The answer to a command: the id of what it was about. */
export const idAnswer = <Name extends string>(name: Name) => z.strictObject({ [name]: id } as Record<Name, typeof id>);

/** A list that fits on one page. */
export const listOf = <Item extends z.ZodType>(item: Item) => z.strictObject({ items: z.array(item) });

/** A page of a list. `next` is absent on the last one. */
export const pageOf = <Item extends z.ZodType>(item: Item) => listOf(item).extend({ next: z.string().optional() });
