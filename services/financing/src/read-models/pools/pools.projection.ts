import { centsOf } from '@ceriss/kernel';
import { projection, type Rows } from '@ceriss/read-models';
import { poolCodec, type PoolEvent } from '../../domain/pool/pool.events.js';
import { sourceReference } from '../creditor-references.js';
import { PoolRow, ReservationRow, SourceRow } from './pools.entity.js';

type Committed = Extract<PoolEvent, { type: 'financing.source-committed' }>['data'] & Readonly<{ pledgeId?: string }>;

const commit = ({ amount, funder, pledgeId, ...source }: Committed, rows: Rows) =>
  rows.insert(SourceRow, {
    ...source,
    pledgeId: pledgeId ?? null,
    cents: centsOf(amount),
    receivedCents: 0n,
    creditorReference: pledgeId === undefined ? sourceReference(source.sourceId) : null,
    funderId: 'actorId' in funder ? funder.actorId : null,
    publicFund: 'publicFund' in funder ? funder.publicFund : null,
  });

export const pools = projection<PoolEvent>({
  name: 'pools',
  version: 3,
  context: 'financing',
  tables: [PoolRow, SourceRow, ReservationRow],
  history: [PoolRow, SourceRow, ReservationRow],
  codecs: [poolCodec],
  on: {
    'financing.pool-created': ({ data: { rules, ...pool }, revision }, rows) =>
      rows.insert(PoolRow, {
        ...pool,
        rulesVersion: rules.version,
        privateKinds: rules.privateKinds,
        privateShareLimit: rules.privateShare.limit,
        privateShareInclusive: rules.privateShare.inclusive,
        euKinds: rules.euShare?.kinds ?? null,
        euRate: rules.euShare?.rate ?? null,
        revision,
      }),
    'financing.source-committed': ({ data, revision }, rows) => {
      commit(data, rows);
      rows.update(PoolRow, { poolId: data.poolId }, { revision });
    },
    'financing.pledged-source-committed': ({ data, revision }, rows) => {
      commit(data, rows);
      rows.update(PoolRow, { poolId: data.poolId }, { revision });
    },
    'financing.pledged-source-refused': ({ data: { poolId }, revision }, rows) =>
      rows.update(PoolRow, { poolId }, { revision }),
    'financing.source-received': ({ data: { poolId, sourceId, amount }, revision }, rows) => {
      rows.add(SourceRow, { sourceId }, { receivedCents: centsOf(amount) });
      rows.update(PoolRow, { poolId }, { revision });
    },
    'financing.source-reduced': ({ data: { poolId, sourceId, amount }, revision }, rows) => {
      rows.add(SourceRow, { sourceId }, { cents: -centsOf(amount) });
      rows.update(PoolRow, { poolId }, { revision });
    },
    'financing.budget-reserved': ({ data: { poolId, callId, amount, reservedOn }, revision }, rows) => {
      rows.insert(ReservationRow, { poolId, callId, cents: centsOf(amount), reservedOn });
      rows.update(PoolRow, { poolId }, { revision });
    },
    'financing.budget-released': ({ data: { poolId, callId }, revision }, rows) => {
      rows.remove(ReservationRow, { poolId, callId });
      rows.update(PoolRow, { poolId }, { revision });
    },
    'financing.budget-reservation-refused': ({ data: { poolId }, revision }, rows) =>
      rows.update(PoolRow, { poolId }, { revision }),
  },
});
