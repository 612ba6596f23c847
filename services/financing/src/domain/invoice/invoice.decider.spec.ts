import { deciderSpec } from '@ceriss/event-sourcing/testing';
import { centsOf, euros, Fraction } from '@ceriss/kernel';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { awardExamples } from '../award/award.events.js';
import { evolve as evolveAward, initialState as noAward, type Award } from '../award/award.state.js';
import { initialState as noCost } from '../cost/cost.state.js';
import type { Pool } from '../pool/pool.decider.js';
import { poolExamples } from '../pool/pool.events.js';
import type { ChargeInvoice, Wanted } from './charge.decisions.js';
import { invoiceAggregate } from './invoice.decider.js';
import { invoiceExamples, type InvoiceEvent } from './invoice.events.js';

const given = deciderSpec(invoiceAggregate.decider);
const example = invoiceExamples['financing.invoice-recorded'];
const charge = invoiceExamples['financing.invoice-charged'];
const granted = evolveAward(noAward(), {
  type: 'financing.award-granted',
  data: awardExamples['financing.award-granted'],
});
const award = evolveAward(granted, {
  type: 'financing.award-accepted',
  data: awardExamples['financing.award-accepted'],
});
const { poolId, rules } = poolExamples['financing.pool-created'];
const sources = [{ sourceId: charge.awardId, kind: 'state' as const, amount: 10n ** 12n, purposes: ['support'] }];
const pool: Pool = {
  status: 'open',
  poolId,
  rules,
  sources,
  received: {},
  receipts: [],
  pledges: {},
  refusedPledges: [],
  reserved: {},
  released: [],
};
const ids = (n: number) => `01980000-0000-7000-8000-0000000001${String(n).padStart(2, '0')}`;

const charging = (wanted: Wanted, n = 0, more: Partial<ChargeInvoice['data']> = {}): ChargeInvoice => {
  const { invoiceId, document, rules: costRules } = example;
  const of = { purpose: 'support', incurredOn: '2027-05-09', period: charge.period, today: '2027-05-10' };
  const expenseId = n === 0 ? charge.expenseId : ids(n);
  const data = { invoiceId, expenseId, document, rules: costRules, wanted, ...of, award, pool, cost: noCost() };
  return { type: 'ChargeInvoice', data: { ...data, ...more } };
};
const amount = (cents: bigint): Wanted => ({ amount: euros(cents) });
const recorded: InvoiceEvent = { type: 'financing.invoice-recorded', data: example };
const charged = (cents: bigint, share: string, n = 0): InvoiceEvent => ({
  type: 'financing.invoice-charged',
  data: { ...charge, expenseId: n === 0 ? charge.expenseId : ids(n), amount: euros(cents), share },
});

describe('Charging an invoice', () => {
  it('records it and charges it to the award, once', () => {
    given()
      .when(charging(amount(123457n)))
      .then(recorded, charged(123457n, '1'));
    given(recorded, charged(123457n, '1'))
      .when(charging(amount(123457n)))
      .thenNothing();
  });
  it('takes the whole in parts to the last cent, and not one cent more', () => {
    const half = charged(60000n, '60000/123457');
    given(recorded, half)
      .when(charging(amount(63457n), 1))
      .then(charged(63457n, '63457/123457', 1));
    given(recorded, half)
      .when(charging(amount(63458n), 1))
      .thenRefused('INVOICE_OVERCHARGED', {
        rule: 'double-funding@1',
        facts: { eligible: euros(1_234_57n), charged: euros(600_00n), awards: [charge.awardId] },
        wouldPassIf: { amountAtMost: euros(634_57n) },
      });
  });
  it('refuses the same invoice again, from whatever award', () =>
    given(recorded, charged(123457n, '1'))
      .when(charging(amount(1n), 1))
      .thenRefused('INVOICE_OVERCHARGED', { wouldPassIf: { amountAtMost: euros(0n) } }));
  it('takes exact parts: three thirds are the whole', () => {
    const third: Wanted = { share: '1/3' };
    given(recorded)
      .when(charging(third, 1))
      .then(charged(41152n, '1/3', 1));
    const two = [charged(41152n, '1/3', 1), charged(41152n, '1/3', 2)];
    given(recorded, ...two)
      .when(charging(third, 3))
      .then(charged(41153n, '1/3', 3));
    given(recorded, ...two)
      .when(charging({ share: '100001/300000' }, 3))
      .thenRefused('INVOICE_OVERCHARGED', { wouldPassIf: { shareAtMost: '1/3' } });
  });
  it.each(['0', '-1/2', '2'])('refuses %s as a share', (share) =>
    given()
      .when(charging({ share }))
      .thenRefused('INVOICE_SHARE_INVALID', { facts: { share }, wouldPassIf: { shareAbove: '0', shareAtMost: '1' } }),
  );
  it.each([0n, -1n])('refuses %s cents', (cents) =>
    given()
      .when(charging(amount(cents)))
      .thenRefused('EXPENSE_AMOUNT_NOT_POSITIVE', { wouldPassIf: { amountAtLeast: euros(1n) } }),
  );
  it('refuses other figures for an invoice that is known', () =>
    given(recorded)
      .when(charging(amount(1n), 1, { document: { ...example.document, net: euros(1_020_30n) } }))
      .thenRefused('INVOICE_DIFFERS', { wouldPassIf: { net: euros(1_020_31n), vatRecoverable: false } }));
  it.each([
    [0n, 0n],
    [-1n, 0n],
    [1n, -1n],
  ])('refuses a document of %s net and %s of tax', (net, vat) =>
    given()
      .when(charging(amount(1n), 1, { document: { ...example.document, net: euros(net), vat: euros(vat) } }))
      .thenRefused('INVOICE_AMOUNTS_INVALID', { wouldPassIf: { netAtLeast: euros(1n), vatAtLeast: euros(0n) } }),
  );
  it('does not take tax that its payer gets back for a cost, unless the rules do', () => {
    const document = { ...example.document, vatRecoverable: true };
    given()
      .when(charging(amount(102032n), 1, { document }))
      .thenRefused('INVOICE_OVERCHARGED', { wouldPassIf: { amountAtMost: euros(1_020_31n) } });
    const lenient = { version: 'other@1', recoverableVatEligible: true };
    given()
      .when(charging(amount(123457n), 1, { document, rules: lenient }))
      .then(
        { type: 'financing.invoice-recorded', data: { ...example, document, rules: lenient } },
        charged(123457n, '1', 1),
      );
  });
  it.each(['2027-03-14', '2029-05-01'])('refuses a cost of %s, a day outside the period', (incurredOn) =>
    given()
      .when(charging(amount(1n), 1, { incurredOn, today: '2030-01-01' }))
      .thenRefused('EXPENSE_OUTSIDE_PERIOD', { wouldPassIf: { incurredFrom: '2027-03-15', incurredTo: '2029-04-30' } }),
  );
  it.each(['2027-03-15', '2029-04-30'])('takes a cost of %s, the first or last day of the period', (incurredOn) => {
    const at = { incurredOn, today: '2030-01-01' };
    const data = { ...charge, expenseId: ids(1), share: '1', incurredOn, chargedOn: at.today };
    given()
      .when(charging(amount(123457n), 1, at))
      .then(recorded, { type: 'financing.invoice-charged', data });
  });
  it('refuses what has not happened yet', () => {
    given()
      .when(charging(amount(1n), 1, { today: '2027-05-08' }))
      .thenRefused('EXPENSE_IN_FUTURE', {
        wouldPassIf: { issuedOnAtMost: '2027-05-08', incurredOnAtMost: '2027-05-08' },
      });
    given()
      .when(charging(amount(1n), 1, { incurredOn: '2027-05-11' }))
      .thenRefused('EXPENSE_IN_FUTURE');
  });
  it('needs an award that is accepted', () => {
    given()
      .when(charging(amount(1n), 1, { award: granted }))
      .thenRefused('EXPENSE_AWARD_NOT_ACCEPTED', { facts: { status: 'granted' }, wouldPassIf: { status: 'accepted' } });
    given()
      .when(charging(amount(1n), 1, { award: noAward() as Award }))
      .thenRefused('AWARD_NOT_FOUND');
  });
  it('needs sources for the purpose', () =>
    given()
      .when(charging(amount(1n), 1, { purpose: 'travel' }))
      .thenRefused('EXPENSE_WITHOUT_MATCHING_SOURCE', { wouldPassIf: { purposeIn: ['support'] } }));

  it('never charges more than the whole, whatever parts are asked for in whatever order', () => {
    const { initialState, evolve, decide } = invoiceAggregate.decider;
    const wanted = fc.oneof(
      fc.bigInt({ min: 1n, max: 90_000n }).map(amount),
      fc
        .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 9, max: 30 }))
        .map(([n, d]) => ({ share: `${n}/${d}` })),
    );
    fc.assert(
      fc.property(fc.array(wanted, { maxLength: 12 }), (parts) => {
        let state = initialState();
        let total = 0n;
        parts.forEach((part, index) => {
          try {
            for (const event of decide(charging(part, index + 1), state)) {
              state = evolve(state, event);
              if (event.type === 'financing.invoice-charged') total += centsOf(event.data.amount);
            }
          } catch (error) {
            expect(['INVOICE_OVERCHARGED', 'EXPENSE_AMOUNT_NOT_POSITIVE']).toContain((error as { code: string }).code);
          }
          expect(total <= 123457n).toBe(true);
        });
      }),
    );
  });
});

describe('Taking back', () => {
  const release = {
    type: 'ReleaseCharge',
    data: { expenseId: charge.expenseId, reason: 'x', releasedOn: '2027-06-02' },
  } as const;
  const { invoiceId, expenseId, awardId } = charge;
  const released: InvoiceEvent = {
    type: 'financing.invoice-charge-released',
    data: {
      invoiceId,
      expenseId,
      awardId,
      poolId: charge.poolId,
      amount: euros(5n),
      reason: 'x',
      releasedOn: '2027-06-02',
    },
  };
  it('a charge frees the invoice again, once, and the charge stays taken back', () => {
    given(recorded, charged(5n, '5/123457')).when(release).then(released);
    given(recorded, charged(5n, '5/123457'), released).when(release).thenNothing();
    given(recorded, charged(5n, '5/123457'), released)
      .when(charging(amount(5n)))
      .thenNothing();
    given(recorded, charged(5n, '5/123457'), released)
      .when(charging(amount(123457n), 1))
      .then(charged(123457n, '1', 1));
    given(recorded)
      .when(release)
      .thenRefused('INVOICE_CHARGE_NOT_FOUND', { wouldPassIf: { expenseIdIn: [] } });
    given().when(release).thenRefused('INVOICE_NOT_FOUND');
  });

  const note = invoiceExamples['financing.invoice-credited'];
  const credit = (net: bigint, vat = 0n, issuedOn = note.issuedOn) =>
    ({
      type: 'CreditInvoice',
      data: {
        creditNoteId: note.creditNoteId,
        number: note.number,
        issuedOn,
        net: euros(net),
        vat: euros(vat),
        today: '2027-06-01',
      },
    }) as const;
  const credited = (
    net: bigint,
    eligible: bigint,
    reductions: readonly (readonly [number, bigint])[],
  ): InvoiceEvent => ({
    type: 'financing.invoice-credited',
    data: {
      ...note,
      ...{ net: euros(net), vat: euros(0n), eligible: euros(eligible) },
      reductions: reductions.map(([n, cents]) => ({
        ...{ expenseId: ids(n), awardId, poolId: charge.poolId, amount: euros(cents) },
      })),
    },
  });

  it('a credit note lowers what is not charged first', () =>
    given(recorded, charged(100000n, '100000/123457', 1))
      .when(credit(23457n))
      .then(credited(23457n, 100000n, [])));
  it('then all charges in proportion, ties to the earlier one', () => {
    const half = Fraction.parse('50000/123457').toString();
    const two = [charged(50000n, half, 1), charged(50000n, half, 2)];
    given(recorded, ...two)
      .when(credit(23458n))
      .then(credited(23458n, 99999n, [[1, 1n]]));
    given(recorded, ...two)
      .when(credit(123457n))
      .then(
        credited(123457n, 0n, [
          [1, 50000n],
          [2, 50000n],
        ]),
      );
    given(recorded, ...two, credited(23458n, 99999n, [[1, 1n]]))
      .when(charging(amount(1n), 3))
      .thenRefused('INVOICE_OVERCHARGED', { facts: { charged: euros(999_99n), eligible: euros(999_99n) } });
  });
  it('is the same note when it comes twice; credits no more than the invoice, and not before it', () => {
    given(recorded, credited(1n, 123456n, []))
      .when(credit(1n))
      .thenNothing();
    given(recorded)
      .when(credit(123458n))
      .thenRefused('CREDIT_NOTE_EXCEEDS_INVOICE', { wouldPassIf: { amountAtMost: euros(1_234_57n) } });
    given(recorded)
      .when(credit(1n, 0n, '2027-05-08'))
      .thenRefused('CREDIT_NOTE_DATE_INVALID', {
        wouldPassIf: { issuedOnAtLeast: '2027-05-09', issuedOnAtMost: '2027-06-01' },
      });
    given(recorded)
      .when(credit(1n, 0n, '2027-06-02'))
      .thenRefused('CREDIT_NOTE_DATE_INVALID');
    given(recorded).when(credit(0n)).thenRefused('INVOICE_AMOUNTS_INVALID');
  });
});
