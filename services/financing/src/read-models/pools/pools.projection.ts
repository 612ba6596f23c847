import { projection } from '@ceriss/read-models';
import { centsOf } from '@ceriss/kernel';
import { poolCodec, type PoolEvent } from '../../domain/pool/pool.events.js';
import { PoolRow, ReservationRow, SourceRow } from './pools.entity.js';

export const pools = projection<PoolEvent>({
  name: 'pools',
  version: 1,
  context: 'financing',
  tables: [PoolRow, SourceRow, ReservationRow],
  codecs: [poolCodec],
  on: {
    'financing.pool-created': ({ data: { rules, ...pool }, revision }, rows) =>
      rows.insert(PoolRow, {
        ...pool,
        rulesVersion: rules.version,
        privateKinds: rules.privateKinds,
        privateShareLimit: rules.privateShare.limit,
        privateShareInclusive: rules.privateShare.inclusive,
        revision,
      }),
    'financing.source-committed': ({ data: { amount, funder, ...source }, revision }, rows) => {
      rows.insert(SourceRow, {
        ...source,
        cents: centsOf(amount),
        funderId: 'actorId' in funder ? funder.actorId : null,
        publicFund: 'publicFund' in funder ? funder.publicFund : null,
      });
      rows.update(PoolRow, { poolId: source.poolId }, { revision });
    },
    'financing.budget-reserved': ({ data: { poolId, callId, amount, reservedOn }, revision }, rows) => {
      rows.insert(ReservationRow, { poolId, callId, cents: centsOf(amount), reservedOn });
      rows.update(PoolRow, { poolId }, { revision });
    },
    'financing.budget-reservation-refused': ({ data: { poolId }, revision }, rows) =>
      rows.update(PoolRow, { poolId }, { revision }),
  },
});
