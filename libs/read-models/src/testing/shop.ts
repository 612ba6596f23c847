import { eventCodec, type NewEvent, type Event } from '@ceriss/event-sourcing';
import { newId } from '@ceriss/kernel';
import { Column, Entity, Index, PrimaryColumn, type MigrationInterface, type QueryRunner } from 'typeorm';
import { z } from 'zod';
import { bigintColumn } from '../columns.js';
import type { StampedEvent } from '../history/instant.js';
import { dropHistory, keepHistory } from '../history/keep-history.js';
import { projection, type Projection } from '../projection.js';

/* A small context for the specs: accounts that receive amounts, and totals by place. */

export type AccountEvent =
  | Event<'shop.account-opened', { place: string; notes?: string[] }>
  | Event<'shop.amount-received', { cents: string }>
  | Event<'shop.account-renamed', { place: string }>
  | Event<'shop.account-closed', { reason: string }>;

export const accountCodec = eventCodec<AccountEvent>({
  'shop.account-opened': { schema: z.object({ place: z.string(), notes: z.array(z.string()).optional() }) },
  'shop.amount-received': { schema: z.object({ cents: z.string().regex(/^-?\d+$/) }) },
  'shop.account-renamed': { schema: z.object({ place: z.string() }) },
  'shop.account-closed': { schema: z.object({ reason: z.string() }) },
});

@Entity('account')
@Index('IDX_account_place', ['place'])
export class Account {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') place!: string;
  @Column('bigint', { name: 'balance_cents', default: 0, transformer: bigintColumn }) balance!: bigint;
  @Column('jsonb', { nullable: true }) notes!: string[] | null;
  @Column('timestamptz') changedAt!: Date;
  @Column('bigint', { transformer: bigintColumn }) revision!: bigint;
}

@Entity('place_total')
export class PlaceTotal {
  @PrimaryColumn('text') place!: string;
  @Column('bigint', { default: 0, transformer: bigintColumn }) accounts!: bigint;
}

export class CreateShop1700000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "account" ("id" uuid NOT NULL, "place" text NOT NULL, "balance_cents" bigint NOT NULL DEFAULT '0',
        "notes" jsonb, "changedAt" TIMESTAMP WITH TIME ZONE NOT NULL, "revision" bigint NOT NULL,
        CONSTRAINT "PK_54115ee388cdb6d86bb4bf5b2ea" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_account_place" ON "account" ("place")`);
    await runner.query(
      `CREATE TABLE "place_total" ("place" text NOT NULL, "accounts" bigint NOT NULL DEFAULT '0',
        CONSTRAINT "PK_place_total" PRIMARY KEY ("place"))`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE "place_total"');
    await runner.query('DROP TABLE "account"');
  }
}

/** For a shop whose rows have a history. */
export class KeepShop1700000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await keepHistory(runner, 'account');
    await keepHistory(runner, 'place_total');
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropHistory(runner, 'place_total');
    await dropHistory(runner, 'account');
  }
}

export const shopProjection = (version = 1): Projection =>
  projection({
    name: 'accounts',
    version,
    context: 'shop',
    tables: [Account, PlaceTotal],
    codecs: [accountCodec],
    on: {
      'shop.account-opened': (
        { aggregateId: id, data: { place, notes = null }, created: changedAt, revision },
        rows,
      ) => {
        rows.insert(Account, { id, place, balance: 0n, notes, changedAt, revision });
        rows.add(PlaceTotal, { place }, { accounts: 1n });
      },
      'shop.amount-received': ({ aggregateId: id, data: { cents }, created: changedAt, revision }, rows) => {
        rows.update(Account, { id }, { changedAt, revision });
        rows.add(Account, { id }, { balance: BigInt(cents) });
      },
      'shop.account-closed': ({ aggregateId: id }, rows) => rows.remove(Account, { id }),
    },
  });

/** The same with a history. */
export const keptShop = (version = 1): Projection => ({ ...shopProjection(version), history: [Account, PlaceTotal] });

type AccountShape = AccountEvent extends infer E ? (E extends Event ? Pick<E, 'type' | 'data'> : never) : never;

export const toNew = ({ type, data }: AccountShape): NewEvent => ({
  id: newId(),
  type,
  data: data as NewEvent['data'],
  metadata: {
    $correlationId: newId(),
    $causationId: newId(),
    actor: { subject: 'spec', role: 'operator' },
    commandId: newId(),
    fingerprint: 'none',
    schemaVersion: 1,
  },
});

export const accountStream = (id: string): string => `shop.account-${id}`;

export const opened = (place: string): NewEvent => toNew({ type: 'shop.account-opened', data: { place } });
export const received = (cents: number): NewEvent =>
  toNew({ type: 'shop.amount-received', data: { cents: `${cents}` } });
export const closed = (): NewEvent => toNew({ type: 'shop.account-closed', data: { reason: 'moved' } });

const CREATED = new Date('2026-01-01T00:00:00Z');

export const recorded = (event: NewEvent, id: string, revision: number): StampedEvent => ({
  ...event,
  stream: accountStream(id),
  revision: BigInt(revision),
  position: BigInt(revision),
  created: CREATED,
  recorded: CREATED.getTime() * 1_000 + revision,
});
