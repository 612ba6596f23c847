import { centsOf } from '@ceriss/kernel';
import { projection } from '@ceriss/read-models';
import { euClaimCodec, type EuClaimEvent } from '../../domain/eu-claim/eu-claim.events.js';
import { EuClaimRow } from './eu-claims.entity.js';

export const euClaims = projection<EuClaimEvent>({
  name: 'eu-claims',
  version: 1,
  context: 'financing',
  tables: [EuClaimRow],
  history: [EuClaimRow],
  codecs: [euClaimCodec],
  on: {
    'financing.eu-claim-made': ({ data }, rows) => {
      const { eligible, amount, eligibleInAll, amountInAll, ...claim } = data;
      rows.insert(EuClaimRow, {
        ...claim,
        eligibleCents: centsOf(eligible),
        cents: centsOf(amount),
        eligibleInAllCents: centsOf(eligibleInAll),
        inAllCents: centsOf(amountInAll),
      });
    },
  },
});
