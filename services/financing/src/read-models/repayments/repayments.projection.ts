import { centsOf, type Cents } from '@ceriss/kernel';
import { projection, type Rows } from '@ceriss/read-models';
import { repaymentCodec, type RepaymentEvent } from '../../domain/repayment/repayment.events.js';
import { RepaymentInstalmentRow, RepaymentPaymentRow, RepaymentRow, RepaymentVersionRow } from './repayments.entity.js';

type Terms = Pick<
  Extract<RepaymentEvent, { type: 'financing.repayment-agreed' | 'financing.repayment-rescheduled' }>['data'],
  'loanId' | 'reference' | 'instalments' | 'drawings' | 'interest' | 'agreedOn'
>;
type Place = Readonly<{ version: number; reason: string | null; repaid: Cents }>;

const terms = ({ instalments, drawings, interest, ...told }: Terms, place: Place, rows: Rows): void => {
  const { loanId, reference, agreedOn } = told;
  const { version, reason, repaid } = place;
  rows.insert(RepaymentVersionRow, {
    ...{ loanId, version, reference, reason, agreedOn, supersededOn: null },
    ...{ dayCount: interest.dayCount, rates: interest.rates },
    drawings: drawings.map(({ receivedOn, amount }) => ({ receivedOn, cents: amount.cents })),
  });
  let throughCents = repaid;
  for (const { number, dueOn, principal } of instalments) {
    const principalCents = centsOf(principal);
    throughCents += principalCents;
    rows.insert(RepaymentInstalmentRow, { loanId, version, number, dueOn, principalCents, throughCents });
  }
};

export const repaymentEntities = [RepaymentRow, RepaymentVersionRow, RepaymentInstalmentRow, RepaymentPaymentRow];

export const repayments = projection<RepaymentEvent>({
  name: 'repayments',
  version: 1,
  context: 'financing',
  tables: repaymentEntities,
  history: repaymentEntities,
  codecs: [repaymentCodec],
  on: {
    'financing.repayment-agreed': ({ data, revision }, rows) => {
      const { loanId, source, lender, agreedOn } = data;
      rows.insert(RepaymentRow, {
        ...{ loanId, agreedOn, revision },
        poolId: source.kind === 'source' ? source.poolId : null,
        pledgeId: source.kind === 'pledge' ? source.pledgeId : null,
        lenderId: 'actorId' in lender ? lender.actorId : null,
        publicFund: 'publicFund' in lender ? lender.publicFund : null,
      });
      terms(data, { version: 1, reason: null, repaid: 0n }, rows);
    },
    'financing.repayment-rescheduled': ({ data, revision }, rows) => {
      const { loanId, version, reason, agreedOn: supersededOn } = data;
      rows.update(RepaymentRow, { loanId }, { revision });
      rows.update(RepaymentVersionRow, { loanId, version: version - 1 }, { supersededOn });
      terms(data, { version, reason, repaid: centsOf(data.repaid) }, rows);
    },
    'financing.repayment-made': ({ data, revision }, rows) => {
      const { loanId, paymentId, paidOn, interest, principal, bankReference, bankAccount } = data;
      rows.update(RepaymentRow, { loanId }, { revision });
      rows.insert(RepaymentPaymentRow, {
        ...{ loanId, paymentId, paidOn, bankReference, bankAccount },
        ...{ interestCents: centsOf(interest), principalCents: centsOf(principal) },
      });
    },
    'financing.repayment-undone': ({ data: { loanId, paymentId }, revision }, rows) => {
      rows.update(RepaymentRow, { loanId }, { revision });
      rows.remove(RepaymentPaymentRow, { loanId, paymentId });
    },
  },
});
