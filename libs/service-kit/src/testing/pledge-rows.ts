import { bigintColumn, dropHistory, keepHistory, projection, type Projection } from '@ceriss/read-models';
import { Column, Entity, PrimaryColumn, type MigrationInterface, type QueryRunner } from 'typeorm';
import { pledgeCodec, type PledgeEvent } from './pledge.js';

@Entity('pledge')
export class PledgeRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') title!: string;
  @Column('bigint', { transformer: bigintColumn }) cents!: bigint;
  @Column('timestamptz', { name: 'closes_at' }) closesAt!: Date;
  @Column('boolean') seen!: boolean;
  @Column('boolean') closed!: boolean;
  @Column('bigint', { transformer: bigintColumn }) revision!: bigint;
}

export class CreatePledge1700000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "pledge" ("id" uuid NOT NULL PRIMARY KEY, "title" text NOT NULL, "cents" bigint NOT NULL,
        "closes_at" timestamptz NOT NULL, "seen" boolean NOT NULL, "closed" boolean NOT NULL, "revision" bigint NOT NULL)`,
    );
    await keepHistory(runner, 'pledge');
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropHistory(runner, 'pledge');
    await runner.query('DROP TABLE "pledge"');
  }
}

export const pledges: Projection = projection<PledgeEvent>({
  name: 'pledges',
  version: 1,
  context: 'registry',
  tables: [PledgeRow],
  history: [PledgeRow],
  codecs: [pledgeCodec],
  on: {
    'registry.pledge-made': ({ aggregateId: id, data: { title, cents, closesAt }, revision }, rows) =>
      rows.insert(PledgeRow, {
        id,
        title,
        cents: BigInt(cents),
        closesAt: new Date(closesAt),
        seen: false,
        closed: false,
        revision,
      }),
    'registry.pledge-raised': ({ aggregateId: id, data: { cents }, revision }, rows) => {
      // First what says that the row is there: an amount alone could be its beginning.
      rows.update(PledgeRow, { id }, { revision });
      rows.add(PledgeRow, { id }, { cents: BigInt(cents) });
    },
    'registry.pledge-seen': ({ aggregateId: id, revision }, rows) =>
      rows.update(PledgeRow, { id }, { seen: true, revision }),
    'registry.pledge-closed': ({ aggregateId: id, revision }, rows) =>
      rows.update(PledgeRow, { id }, { closed: true, revision }),
  },
});
