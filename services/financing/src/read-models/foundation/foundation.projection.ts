import { centsOf } from '@ceriss/kernel';
import { projection, type Rows } from '@ceriss/read-models';
import {
  foundationCommitmentCodec,
  type FoundationCommitmentEvent,
} from '../../domain/foundation/foundation-commitment.decider.js';
import {
  foundationYearCodec,
  type ExpenseNature,
  type FoundationYearEvent,
} from '../../domain/foundation/foundation-year.events.js';
import { relatedPartyCodec, type RelatedPartyEvent } from '../../domain/foundation/related-party.decider.js';
import * as row from './foundation.entity.js';

const SUMS = {
  purposes: 'purposesCents',
  'obtaining-income': 'obtainingCents',
  administration: 'administrationCents',
} as const;

const received = (year: number, counts: boolean, cents: bigint, rows: Rows): void =>
  rows.add(row.FoundationYearRow, { year }, { [counts ? 'incomeCents' : 'outsideCents']: cents });

const spent = (year: number, nature: ExpenseNature, activity: string | null, cents: bigint, rows: Rows): void => {
  rows.add(row.FoundationYearRow, { year }, { [SUMS[nature]]: cents });
  if (activity !== null) rows.add(row.FoundationActivityActualRow, { year, activity }, { spentCents: cents });
};

export const foundationEntities = [
  row.FoundationYearRow,
  row.FoundationActivityRow,
  row.FoundationActivityActualRow,
  row.FoundationEntryRow,
  row.RelatedPartyRow,
  row.RelatedAuthorisationRow,
  row.FoundationCommitmentRow,
];

export const foundation = projection<FoundationYearEvent | RelatedPartyEvent | FoundationCommitmentEvent>({
  name: 'foundation',
  version: 1,
  context: 'financing',
  tables: foundationEntities,
  history: foundationEntities,
  codecs: [foundationYearCodec, relatedPartyCodec, foundationCommitmentCodec],
  on: {
    'financing.foundation-activity-planned': ({ data: { year, activity, title, planned, planLineId } }, rows) =>
      rows.upsert(row.FoundationActivityRow, { year, activity, title, planLineId, plannedCents: centsOf(planned) }),
    'financing.foundation-income-recorded': ({ data }, rows) => {
      const { year, entryId, kind, counts, amount, receivedOn: day, counterpartyId, document } = data;
      const entry = { entryId, year, kind, day, counterpartyId, document, cents: centsOf(amount) };
      const plain = { activity: null, authorisationId: null, undone: false };
      rows.insert(row.FoundationEntryRow, { ...entry, ...plain, side: 'income' });
      received(year, counts, centsOf(amount), rows);
    },
    'financing.foundation-expense-recorded': ({ data }, rows) => {
      const { year, entryId, nature, activity, amount, spentOn: day, counterpartyId, authorisationId, document } = data;
      const entry = { entryId, year, kind: nature, activity, day, counterpartyId, authorisationId, document };
      rows.insert(row.FoundationEntryRow, { ...entry, cents: centsOf(amount), side: 'expense', undone: false });
      spent(year, nature, activity, centsOf(amount), rows);
    },
    'financing.foundation-entry-undone': ({ data }, rows) => {
      const { year, entryId, counts, nature, activity, amount } = data;
      rows.update(row.FoundationEntryRow, { entryId }, { undone: true });
      if (nature === null) received(year, counts, -centsOf(amount), rows);
      else spent(year, nature, activity, -centsOf(amount), rows);
    },
    'financing.foundation-year-closed': ({ data: { year, closedOn } }, rows) => {
      rows.add(row.FoundationYearRow, { year }, { incomeCents: 0n });
      rows.update(row.FoundationYearRow, { year }, { closedOn });
    },
    'financing.related-party-declared': ({ data }, rows) => rows.insert(row.RelatedPartyRow, { ...data, until: null }),
    'financing.related-party-ended': ({ data: { partyId, since, until } }, rows) =>
      rows.update(row.RelatedPartyRow, { partyId, since }, { until }),
    'financing.related-transactions-authorised': ({ data: { upTo, ...one } }, rows) =>
      rows.insert(row.RelatedAuthorisationRow, { ...one, upToCents: centsOf(upTo) }),
    'financing.foundation-commitment-entered': ({ data }, rows) => {
      const { commitmentId, title, counterpartyId, instalments } = data;
      for (const { number, dueOn, amount } of instalments) {
        const due = { commitmentId, number, title, counterpartyId, dueOn, cents: centsOf(amount) };
        rows.insert(row.FoundationCommitmentRow, { ...due, paidOn: null, cancelledOn: null });
      }
    },
    'financing.foundation-commitment-paid': ({ data: { commitmentId, number, paidOn } }, rows) =>
      rows.update(row.FoundationCommitmentRow, { commitmentId, number }, { paidOn }),
    'financing.foundation-commitment-cancelled': ({ data: { commitmentId, numbers, cancelledOn } }, rows) => {
      for (const number of numbers) rows.update(row.FoundationCommitmentRow, { commitmentId, number }, { cancelledOn });
    },
  },
});
