import { describe, expect, it } from '@jest/globals';
import { newId } from '@ceriss/kernel';
import { foldEvents } from './fold-events.js';
import { projection } from './projection.js';
import type { Shapes } from './rows/table-shape.js';
import {
  Account,
  accountCodec,
  opened,
  received,
  recorded,
  shopProjection,
  toNew,
  type AccountEvent,
} from './testing/shop.js';

const column = (property: string, primary = false) => ({
  ...{ property, name: property, primary, initial: 0n },
  stored: (value: unknown) => value,
});
const shapes: Shapes = new Map(
  shopProjection().tables.map((entity) => {
    const names =
      entity === Account ? ['id', 'place', 'balance', 'notes', 'changedAt', 'revision'] : ['place', 'accounts'];
    return [
      entity,
      { schema: 'public', name: entity.name, columns: names.map((name, index) => column(name, index === 0)) },
    ];
  }),
);

describe('a projection', () => {
  it('hands over decoded events with what the log knows about them', () => {
    const seen: unknown[] = [];
    const watching = projection<AccountEvent>({
      name: 'watching',
      version: 1,
      context: 'shop',
      tables: [],
      codecs: [accountCodec],
      on: { 'shop.account-opened': (event) => seen.push(event) },
    });
    const id = newId();
    const event = recorded(opened('Jaca'), id, 4);
    const { rows, taken } = foldEvents(watching, new Map(), [event, recorded(received(1), id, 5)]);
    expect(taken).toHaveLength(2);
    expect(rows.size).toBe(0);
    const { recorded: _, ...known } = event;
    expect(seen).toEqual([{ ...known, data: { place: 'Jaca' }, aggregateId: id }]);
  });

  it('needs a codec for every event that it names', () => {
    const incomplete = { ...shopProjection(), codecs: [], on: { 'shop.account-opened': () => undefined } };
    expect(() => projection<AccountEvent>(incomplete)).toThrow('shop.account-opened');
  });

  it('stops in front of an event it cannot take, and says which one and why without telling its values', () => {
    const [first, second] = [newId(), newId()];
    const broken = toNew({ type: 'shop.account-opened', data: { place: 7 as unknown as string } });
    const events = [recorded(opened('Jaca'), first, 0), recorded(broken, second, 0), recorded(received(2), first, 1)];
    const { rows, taken, refused } = foldEvents(shopProjection(), shapes, events);
    expect(taken).toEqual([events[0]]);
    expect(rows.size).toBe(2);
    expect(refused?.failure).toEqual({
      eventId: broken.id,
      stream: `shop.account-${second}`,
      revision: '0',
      type: 'shop.account-opened',
      reason: 'ZodError: place invalid_type',
    });
  });

  it('keeps nothing of what a refused event did before it failed', () => {
    const id = newId();
    const events = [recorded(opened('Jaca'), id, 0), recorded(opened('Jaca'), id, 1)];
    const { rows, refused } = foldEvents(shopProjection(), shapes, events);
    expect(refused?.failure.reason).toContain('exists already');
    const [, totals] = [...rows.changes()];
    expect([...totals!.changes.values()]).toMatchObject([{ after: { amounts: { accounts: 1n } } }]);
  });
});
