import { centsOf, type MoneyJson } from '@ceriss/kernel';
import type { Projected, Rows } from '@ceriss/read-models';
import type { AwardEvent } from '../../domain/award/award.events.js';
import * as release from '../../domain/open-data/award.releases.js';
import type { JsonObject } from '../../domain/open-data/merge.rules.js';
import { OpenAwardChangeRow, OpenAwardRow, OpenReleaseRow, OpenTransactionRow } from './open-data.entity.js';
import { moment, placeOf } from './place.js';

type Of<T extends AwardEvent['type']> = Projected<Extract<AwardEvent, { type: T }>>;
type Any = Projected<AwardEvent>;

const released = (event: Any, tag: string, body: JsonObject, rows: Rows): void =>
  rows.insert(OpenReleaseRow, {
    ...{ releaseId: event.id, callId: null, awardId: event.data.awardId, place: placeOf(event) },
    ...{ releasedAt: moment(event), tags: [tag], body, conditions: null },
  });

const touched = (event: Any, change: Partial<OpenAwardRow>, rows: Rows): void =>
  rows.update(
    OpenAwardRow,
    { awardId: event.data.awardId },
    { ...change, place: placeOf(event), changedAt: moment(event) },
  );

const change = (event: Any, kind: string, day: string, cents: bigint | null, rows: Rows): release.Change => {
  const made = { changeId: event.id, kind, day, cents };
  rows.insert(OpenAwardChangeRow, { ...made, awardId: event.data.awardId, place: placeOf(event) });
  return made;
};

type Paid = Readonly<{ awardId: string; beneficiaryId: string; instalment: number; amount: MoneyJson }>;

const moved = (event: Any, { awardId, beneficiaryId, instalment }: Paid, cents: bigint, day: string, rows: Rows) => {
  const transaction = { transactionId: event.id, awardId, payeeId: beneficiaryId, instalment, cents, day };
  rows.insert(OpenTransactionRow, { ...transaction, place: placeOf(event) });
  released(event, 'implementation', release.paymentOf(transaction), rows);
  touched(event, {}, rows);
};

const periodColumns = (period: Readonly<{ from: string; to: string }> | undefined): Partial<OpenAwardRow> =>
  period ? { periodFrom: period.from, periodTo: period.to } : {};

export const awardRows = {
  'financing.award-granted': (event: Of<'financing.award-granted'>, rows: Rows): void => {
    const { awardId, callId, applicationId, beneficiaryId, initiativeId, resolutionId, grantDate, amount } = event.data;
    const place = placeOf(event);
    rows.insert(OpenAwardRow, {
      ...{ awardId, callId, applicationId, beneficiaryId, initiativeId, resolutionId, grantDate },
      ...{ grantedCents: centsOf(amount), amountCents: centsOf(amount), status: 'pending', acceptedOn: null },
      ...{ beneficiaryIds: [beneficiaryId], periodFrom: null, periodTo: null },
      ...{ grantedPlace: place, place, changedAt: moment(event) },
    });
    released(event, 'award', release.grantOf(event.data), rows);
  },
  'financing.award-terms-fixed': (event: Of<'financing.award-terms-fixed'>, rows: Rows): void => {
    const { shares, period } = event.data;
    released(event, 'awardUpdate', release.termsOf(event.data), rows);
    const beneficiaryIds = shares.map(({ beneficiaryId }) => beneficiaryId);
    touched(event, { beneficiaryIds, ...periodColumns(period) }, rows);
  },
  'financing.award-accepted': (event: Of<'financing.award-accepted'>, rows: Rows): void => {
    released(event, 'contract', release.acceptanceOf(event.data), rows);
    touched(event, { status: 'active', acceptedOn: event.data.acceptedOn }, rows);
  },
  'financing.award-lapsed': (event: Of<'financing.award-lapsed'>, rows: Rows): void => {
    released(event, 'awardCancellation', release.lapseOf(event.data.awardId), rows);
    touched(event, { status: 'unsuccessful' }, rows);
  },
  'financing.award-renounced': (event: Of<'financing.award-renounced'>, rows: Rows): void => {
    const { amount, left, renouncedOn } = event.data;
    const made = change(event, 'renounced', renouncedOn, -centsOf(amount), rows);
    const whole = centsOf(left) === 0n;
    const tag = whole ? 'awardCancellation' : 'awardUpdate';
    released(event, tag, release.renunciationOf(event.data, made), rows);
    touched(event, { amountCents: centsOf(left), ...(whole && { status: 'cancelled' }) }, rows);
  },
  'financing.award-modified': (event: Of<'financing.award-modified'>, rows: Rows): void => {
    const made = change(event, 'modified', event.data.modifiedOn, null, rows);
    released(event, 'awardUpdate', release.modificationOf(event.data, made), rows);
    touched(event, periodColumns(event.data.period), rows);
  },
  'financing.instalment-reduced': (event: Of<'financing.instalment-reduced'>, rows: Rows): void => {
    const { awardId, because, reducedOn, amount } = event.data;
    const made = change(event, because, reducedOn, -centsOf(amount), rows);
    released(event, 'awardUpdate', release.reductionOf(awardId, made), rows);
    touched(event, {}, rows);
  },
  'financing.payment-executed': (event: Of<'financing.payment-executed'>, rows: Rows): void =>
    moved(event, event.data, centsOf(event.data.amount), event.data.executedOn, rows),
  'financing.payment-returned': (event: Of<'financing.payment-returned'>, rows: Rows): void =>
    moved(event, event.data, -centsOf(event.data.amount), event.data.returnedOn, rows),
  'financing.payment-undone': (event: Of<'financing.payment-undone'>, rows: Rows): void =>
    moved(event, event.data, -centsOf(event.data.amount), event.data.undoneOn, rows),
};
