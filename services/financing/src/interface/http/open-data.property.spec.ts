import type { Event, EventMetadata } from '@ceriss/event-sourcing';
import { namedId } from '@ceriss/kernel';
import type { EntityClass, Rows } from '@ceriss/read-models';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { awardExamples } from '../../domain/award/award.events.js';
import { callExamples } from '../../domain/call/call.events.js';
import { mergeReleases } from '../../domain/open-data/merge.rules.js';
import { recordShown, releaseOf } from './open-data.formats.js';
import { examplePublisher } from '../../open-data.config.js';
import * as row from '../../read-models/open-data/open-data.entity.js';
import { openData } from '../../read-models/open-data/open-data.projection.js';

type Kept = Record<string, unknown>;

/** Rows as the database would have them, by primary key: strict about what must and must not exist. */
class KeptRows implements Rows {
  readonly tables = new Map<EntityClass, Kept[]>();

  of<R extends object>(entity: EntityClass<R>): R[] {
    const rows = this.tables.get(entity) ?? [];
    this.tables.set(entity, rows);
    return rows as R[];
  }

  insert<R extends object>(entity: EntityClass<R>, one: R): void {
    this.of(entity).push(one);
  }

  upsert<R extends object>(entity: EntityClass<R>, one: R): void {
    this.insert(entity, one);
  }

  update<R extends object>(entity: EntityClass<R>, key: Partial<R>, change: Partial<R>): void {
    const found = this.of(entity).find((one) => Object.entries(key).every(([k, v]) => (one as Kept)[k] === v));
    if (!found) throw new Error(`${entity.name} has no such row`);
    Object.assign(found, change);
  }

  add(): void {
    throw new Error('not used');
  }

  remove(): void {
    throw new Error('not used');
  }
}

const id = (name: string): string => namedId('01980000-0000-7000-8000-00000000f499', name);
const callId = id('call');
const examples = { ...callExamples, ...awardExamples };
type Type = keyof typeof examples;
type Step = Readonly<{ type: Type; data?: object }>;

const call = (type: Type): Step => ({ type, data: { callId } });
const cents = fc.bigInt({ min: 1n, max: 999_999_99n }).map((n) => ({ cents: n.toString(), currency: 'EUR' }));

/* Any course of a call after its draft, and of an award after its grant. */
const callCourse = fc
  .record({ amendments: fc.nat(2), end: fc.constantFrom(...(['call-cancelled', 'call-resolved', ''] as const)) })
  .map(({ amendments, end }): Step[] => [
    ...(['call-drafted', 'call-conditions-set', 'call-published'] as const).map((one) => call(`financing.${one}`)),
    ...Array.from({ length: amendments }, () => call('financing.call-amended')),
    ...(end === '' ? [] : [call(`financing.${end}`)]),
  ]);

const later = [
  'award-modified',
  'award-renounced',
  'instalment-reduced',
  'payment-executed',
  'payment-returned',
  'payment-undone',
] as const;
const awardCourse = (awardId: string) =>
  fc
    .record({
      terms: fc.boolean(),
      then: fc.constantFrom(...(['award-accepted', 'award-lapsed', ''] as const)),
      rest: fc.array(fc.record({ type: fc.constantFrom(...later), amount: cents, whole: fc.boolean() }), {
        maxLength: 6,
      }),
    })
    .map(({ terms, then, rest }): Step[] => {
      const beneficiaryId = id(`${awardId} beneficiary`);
      const own = { awardId, callId, beneficiaryId };
      const shares = [beneficiaryId, id('partner')].map((one) => ({
        beneficiaryId: one,
        amount: { cents: '1', currency: 'EUR' },
        aidRegime: 'no-state-aid',
      }));
      return [
        { type: 'financing.award-granted', data: own },
        ...(terms ? [{ type: 'financing.award-terms-fixed', data: { awardId, shares } } as const] : []),
        ...(then === '' ? [] : [{ type: `financing.${then}`, data: own } as const]),
        ...rest.map(({ type, amount, whole }) => ({
          type: `financing.${type}` as const,
          data: { ...own, amount, left: whole ? { cents: '0', currency: 'EUR' } : amount },
        })),
      ];
    });

/** Streams in an order of arrival of their own, each in its order. */
const interleaved = (streams: readonly (readonly Step[])[], picks: readonly number[]): Step[] => {
  const waiting = streams.map((steps) => [...steps]);
  const arrived: Step[] = [];
  for (let n = 0; waiting.some((steps) => steps.length > 0); n += 1) {
    const open = waiting.filter((steps) => steps.length > 0);
    arrived.push(open[picks[n % picks.length]! % open.length]!.shift()!);
  }
  return arrived;
};

const projected = (steps: readonly Step[], instants: readonly number[]): KeptRows => {
  const rows = new KeptRows();
  let time = Date.parse('2027-01-08T09:00:00.000Z');
  steps.forEach(({ type, data }, n) => {
    time += instants[n % instants.length]!;
    const event = { type, data: { ...examples[type], ...data } } as Event;
    const metadata = { schemaVersion: type === 'financing.payment-executed' ? 2 : 1 } as EventMetadata;
    const stream = `financing.call-${callId}`;
    const about = { id: id(`event ${n}`), stream, revision: BigInt(n), position: BigInt(n * 7), metadata };
    openData.apply({ ...event, ...about, created: new Date(time) } as Parameters<typeof openData.apply>[0], rows);
  });
  return rows;
};

const by = (a: { place: bigint }, b: { place: bigint }) => (a.place < b.place ? -1 : 1);

const recordFrom = (rows: KeptRows) => {
  const awards = rows.of(row.OpenAwardRow).map((award) => ({
    award,
    changes: rows.of(row.OpenAwardChangeRow).filter(({ awardId }) => awardId === award.awardId),
    transactions: rows.of(row.OpenTransactionRow).filter(({ awardId }) => awardId === award.awardId),
  }));
  const changes = rows.of(row.OpenCallChangeRow).toSorted(by);
  return recordShown(examplePublisher, rows.of(row.OpenCallRow)[0]!, { changes, awards }).compiledRelease;
};

const callOf = (rows: KeptRows, { callId: own, awardId }: row.OpenReleaseRow): string =>
  own ?? rows.of(row.OpenAwardRow).find((one) => one.awardId === awardId)!.callId;

/* A set of contracts is one whatever comes first: payments may be told before the acceptance of another. */
const sorted = ({ contracts, ...rest }: { contracts?: unknown }) => ({
  ...rest,
  ...(Array.isArray(contracts) && {
    contracts: contracts.toSorted((a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1)),
  }),
});

describe('The releases of a call', () => {
  it('merge into its record, whatever happened, however the streams arrived, in whatever order they are read', () => {
    const streams = fc.tuple(callCourse, awardCourse(id('a1')), awardCourse(id('a2')), awardCourse(id('a3')));
    const order = fc.array(fc.nat(100), { minLength: 1, maxLength: 20 });
    const instants = fc.array(fc.constantFrom(0, 0, 1, 60_000), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(streams, order, instants, fc.infiniteStream(fc.nat()), (courses, picks, gaps, chance) => {
        const rows = projected(interleaved(courses, picks), gaps);
        const releases = rows
          .of(row.OpenReleaseRow)
          .map((one) => releaseOf(examplePublisher, { ...one, callId: callOf(rows, one) }));
        const shuffled = releases
          .map((release) => ({ release, at: chance.next().value }))
          .toSorted((a, b) => a.at - b.at)
          .map(({ release }) => release);
        const { id: _, date: __, tag: ___, ...record } = recordFrom(rows);
        expect(sorted(mergeReleases(shuffled))).toEqual(sorted(JSON.parse(JSON.stringify(record))));
      }),
      { numRuns: 300 },
    );
  });
});
