import { centsOf } from '@ceriss/kernel';
import { projection, type Projected, type Rows } from '@ceriss/read-models';
import { awardCodec, type AwardEvent } from '../../domain/award/award.events.js';
import { AwardRow, InstalmentReportRow, InstalmentRow } from './awards.entity.js';

const changeAward = (
  { data: { awardId }, revision }: Projected<AwardEvent>,
  rows: Rows,
  changed: Partial<AwardRow> = {},
) => rows.update(AwardRow, { awardId }, { ...changed, revision });

const changeInstalment = (
  { awardId, instalment: number }: { awardId: string; instalment: number },
  rows: Rows,
  changed: Partial<InstalmentRow>,
) => rows.update(InstalmentRow, { awardId, number }, changed);

const untouched = {
  stage: 'waiting',
  approvals: 0n,
  endToEndId: null,
  bankReference: null,
  orderedOn: null,
  executedOn: null,
} as const;

const approvedAnew = { ...untouched, stage: 'requested' } as const;

export const awards = projection<AwardEvent>({
  name: 'awards',
  version: 2,
  context: 'financing',
  tables: [AwardRow, InstalmentRow, InstalmentReportRow],
  history: [AwardRow, InstalmentRow, InstalmentReportRow],
  codecs: [awardCodec],
  on: {
    'financing.award-granted': ({ data, revision }, rows) => {
      const { amount, instalments, paymentRules: _, ...award } = data;
      const { awardId } = award;
      const { beneficiaryId } = award;
      const standing = { status: 'granted', acceptedOn: null, paidCents: 0n, renouncedCents: 0n } as const;
      const unsaid = { eligibleCostCents: null, periodFrom: null, periodTo: null, parties: null };
      const shares = [{ beneficiaryId, amount, aidRegime: 'no-state-aid' as const }];
      rows.insert(AwardRow, { ...award, ...standing, ...unsaid, shares, cents: centsOf(amount), revision });
      for (const { number, amount: part, conditions } of instalments) {
        rows.insert(InstalmentRow, { awardId, number, conditions, cents: centsOf(part), ...untouched });
      }
    },
    'financing.award-accepted': (event, rows) =>
      changeAward(event, rows, { status: 'accepted', acceptedOn: event.data.acceptedOn }),
    'financing.award-lapsed': (event, rows) => changeAward(event, rows, { status: 'lapsed' }),
    'financing.award-terms-fixed': (event, rows) => {
      const { shares, eligibleCost, period, parties = null } = event.data;
      const dates = { periodFrom: period?.from ?? null, periodTo: period?.to ?? null };
      changeAward(event, rows, { shares, parties, eligibleCostCents: centsOf(eligibleCost), ...dates });
    },
    'financing.award-renounced': (event, rows) => {
      const { awardId, amount, left, shares, instalments } = event.data;
      const standing = left.cents === '0' ? ({ status: 'renounced' } as const) : {};
      changeAward(event, rows, { ...standing, shares, cents: centsOf(left) });
      rows.add(AwardRow, { awardId }, { renouncedCents: centsOf(amount) });
      for (const { number, amount: due } of instalments) {
        rows.update(InstalmentRow, { awardId, number }, { cents: centsOf(due) });
      }
    },
    'financing.award-modified': (event, rows) => {
      const { eligibleCost, period } = event.data;
      const dates = period ? { periodFrom: period.from, periodTo: period.to } : {};
      changeAward(event, rows, { eligibleCostCents: centsOf(eligibleCost), ...dates });
    },
    'financing.instalment-condition-fulfilled': (event, rows) => {
      const { awardId, instalment: number, condition, reportId } = event.data;
      const report = condition.kind === 'report-approved' ? condition.report : condition.kind;
      rows.upsert(InstalmentReportRow, { awardId, number, report, reportId });
      changeAward(event, rows);
    },
    'financing.payment-requested': (event, rows) => {
      changeInstalment(event.data, rows, { stage: 'requested' });
      changeAward(event, rows);
    },
    'financing.payment-approved': (event, rows) => {
      const { awardId, instalment: number } = event.data;
      // The row is named as present first: adding alone would also make a new one.
      changeInstalment(event.data, rows, { stage: 'requested' });
      rows.add(InstalmentRow, { awardId, number }, { approvals: 1n });
      changeAward(event, rows);
    },
    'financing.payment-ordered': (event, rows) => {
      const { endToEndId, orderedOn } = event.data;
      changeInstalment(event.data, rows, { stage: 'ordered', endToEndId, orderedOn });
      changeAward(event, rows);
    },
    'financing.payment-executed': (event, rows) => {
      const { awardId, bankReference, executedOn, amount } = event.data;
      changeInstalment(event.data, rows, { stage: 'executed', bankReference, executedOn });
      changeAward(event, rows);
      rows.add(AwardRow, { awardId }, { paidCents: centsOf(amount) });
    },
    'financing.instalment-reduced': (event, rows) => {
      const { awardId, instalment: number, amount } = event.data;
      // The row is named as present first: adding alone would also make a new one.
      changeInstalment(event.data, rows, { stage: 'waiting' });
      rows.add(InstalmentRow, { awardId, number }, { cents: -centsOf(amount) });
      changeAward(event, rows);
    },
    'financing.instalment-reduction-refused': (event, rows) => changeAward(event, rows),
    'financing.payment-rejected': (event, rows) => {
      changeInstalment(event.data, rows, approvedAnew);
      changeAward(event, rows);
    },
    'financing.payment-returned': (event, rows) => {
      const { awardId, amount } = event.data;
      changeInstalment(event.data, rows, approvedAnew);
      changeAward(event, rows);
      rows.add(AwardRow, { awardId }, { paidCents: -centsOf(amount) });
    },
    'financing.payment-undone': (event, rows) => {
      const { awardId, amount } = event.data;
      changeInstalment(event.data, rows, { stage: 'ordered', bankReference: null, executedOn: null });
      changeAward(event, rows);
      rows.add(AwardRow, { awardId }, { paidCents: -centsOf(amount) });
    },
  },
});
