import { centsOf } from '@ceriss/kernel';
import { projection, type Projected, type Rows } from '@ceriss/read-models';
import { interestTableCodec, type InterestTableEvent } from '../../domain/interest/interest-table.events.js';
import { reimbursementCodec, type ReimbursementEvent } from '../../domain/reimbursement/reimbursement.events.js';
import { InterestRateRow, ReimbursementRow } from './reimbursements.entity.js';

const change = (
  { data: { reimbursementId }, revision }: Projected<ReimbursementEvent>,
  rows: Rows,
  to: Partial<ReimbursementRow> = {},
): void => rows.update(ReimbursementRow, { reimbursementId }, { ...to, revision });

const later = {
  ...{ allegedOn: null, agreedOn: null, payBy: null, endedOn: null, endedBecause: null, plan: null },
  ...{ principalCents: null, interestCents: 0n, receivedCents: 0n, offsetCents: 0n, enforcedBy: null },
} as const;

export const reimbursements = projection<ReimbursementEvent>({
  name: 'reimbursements',
  version: 1,
  context: 'financing',
  tables: [ReimbursementRow],
  history: [ReimbursementRow],
  codecs: [reimbursementCodec],
  on: {
    'financing.reimbursement-opened': ({ data, revision }, rows) => {
      const { authority, rules: _, ...opened } = data;
      const { actorId: authorityId } = authority;
      const from = { limitationFrom: data.openedOn, status: 'opened' } as const;
      rows.insert(ReimbursementRow, { ...later, ...opened, ...from, authorityId, revision });
    },
    'financing.reimbursement-alleged': (event, rows) => change(event, rows, { allegedOn: event.data.allegedOn }),
    'financing.reimbursement-agreed': (event, rows) => {
      const { agreedOn, payBy, principal, interest, items, authority } = event.data;
      change(event, rows, {
        ...{ status: 'agreed', agreedOn, payBy, limitationFrom: agreedOn, authorityId: authority.actorId },
        items: items.map(({ instalment, paidOn, amount }) => ({ instalment, paidOn, amount })),
        ...{ principalCents: centsOf(principal), interestCents: centsOf(interest) },
      });
    },
    'financing.reimbursement-closed': (event, rows) =>
      change(event, rows, { status: 'closed', endedOn: event.data.closedOn, endedBecause: event.data.reason }),
    'financing.reimbursement-limitation-interrupted': (event, rows) =>
      change(event, rows, { limitationFrom: event.data.interruptedOn }),
    'financing.reimbursement-deferred': (event, rows) => {
      const { reimbursementId, plan, interest, deferredOn } = event.data;
      change(event, rows, { plan, limitationFrom: deferredOn });
      rows.add(ReimbursementRow, { reimbursementId }, { interestCents: centsOf(interest) });
    },
    'financing.reimbursement-received': (event, rows) => {
      const { reimbursementId, amount, receivedOn } = event.data;
      change(event, rows, { limitationFrom: receivedOn });
      rows.add(ReimbursementRow, { reimbursementId }, { receivedCents: centsOf(amount) });
    },
    'financing.reimbursement-offset-ordered': (event, rows) => change(event, rows),
    'financing.reimbursement-offset-made': (event, rows) => {
      const { reimbursementId, amount } = event.data;
      change(event, rows);
      rows.add(ReimbursementRow, { reimbursementId }, { offsetCents: centsOf(amount) });
    },
    'financing.reimbursement-offset-released': (event, rows) => change(event, rows),
    'financing.reimbursement-handed-over': (event, rows) => change(event, rows, { enforcedBy: event.data.to }),
    'financing.reimbursement-settled': (event, rows) =>
      change(event, rows, { status: 'settled', endedOn: event.data.settledOn, endedBecause: 'settled' }),
  },
});

export const interestRates = projection<InterestTableEvent>({
  name: 'interest-rates',
  version: 1,
  context: 'financing',
  tables: [InterestRateRow],
  history: [InterestRateRow],
  codecs: [interestTableCodec],
  on: {
    'financing.interest-rate-set': ({ data: { validFrom, percent, reference } }, rows) =>
      rows.insert(InterestRateRow, { validFrom, percent, reference }),
    'financing.interest-rate-corrected': ({ data: { validFrom, percent, reference } }, rows) =>
      rows.update(InterestRateRow, { validFrom }, { percent, reference }),
  },
});
