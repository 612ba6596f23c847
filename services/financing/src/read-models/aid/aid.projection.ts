import { centsOf } from '@ceriss/kernel';
import { projection } from '@ceriss/read-models';
import { aidRegisterCodec, type AidRegisterEvent } from '../../domain/de-minimis/aid-register.events.js';
import { AidEntryRow, AidFindingRow } from './aid.entity.js';

const UNSAID = { saidBy: null, grantor: null, reference: null, because: null };

export const aid = projection<AidRegisterEvent>({
  name: 'aid',
  version: 1,
  context: 'financing',
  tables: [AidEntryRow, AidFindingRow],
  history: [AidEntryRow, AidFindingRow],
  codecs: [aidRegisterCodec],
  on: {
    'financing.aid-reserved': ({ data: { rules: _, amount, expiresAt, ...entry } }, rows) => {
      const standing = { standing: 'reserved', expiresAt: new Date(expiresAt) } as const;
      rows.upsert(AidEntryRow, { ...entry, ...UNSAID, ...standing, cents: centsOf(amount) });
    },
    'financing.aid-granted': ({ data: { rules: _, amount, ...entry } }, rows) =>
      rows.upsert(AidEntryRow, { ...entry, ...UNSAID, standing: 'granted', expiresAt: null, cents: centsOf(amount) }),
    'financing.aid-reservation-released': ({ data: { entryId } }, rows) =>
      rows.update(AidEntryRow, { entryId }, { standing: 'released', expiresAt: null }),
    'financing.aid-reduced': ({ data: { entryId, amount } }, rows) =>
      rows.update(AidEntryRow, { entryId }, { cents: centsOf(amount) }),
    'financing.aid-declared': ({ data: { amount, declaredOn: _, ...entry } }, rows) => {
      const { beneficiaryId, grantor = null, reference = null } = entry;
      const said = { grantor, reference, because: null, awardId: null, expiresAt: null, members: [beneficiaryId] };
      rows.upsert(AidEntryRow, { ...entry, ...said, standing: 'declared', cents: centsOf(amount) });
    },
    'financing.aid-declaration-withdrawn': ({ data: { entryId, reason } }, rows) =>
      rows.update(AidEntryRow, { entryId }, { standing: 'withdrawn', because: reason }),
    'financing.aid-ceiling-passed': ({ data }, rows) => {
      const { amount: _, regime: __, used, ceiling, excess, ...finding } = data;
      const figures = { usedCents: centsOf(used), ceilingCents: centsOf(ceiling), excessCents: centsOf(excess) };
      rows.upsert(AidFindingRow, { ...finding, ...figures, clearedOn: null });
    },
    'financing.aid-finding-cleared': ({ data: { entryId, rule, clearedOn } }, rows) =>
      rows.update(AidFindingRow, { entryId, rule }, { clearedOn }),
  },
});
