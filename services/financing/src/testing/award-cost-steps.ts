import { euros } from '@ceriss/kernel';
import { CreditInvoiceHandler } from '../application/invoice/credit-invoice.handler.js';
import { ChargeInvoiceHandler } from '../application/invoice/charge-invoice.handler.js';
import { ReleaseChargeHandler } from '../application/invoice/release-charge.handler.js';
import { CloseJustificationHandler } from '../application/justification/close-justification.handler.js';
import { OpenJustificationHandler } from '../application/justification/open-justification.handler.js';
import { SubmitJustificationHandler } from '../application/justification/submit-justification.handler.js';
import { VerifyLineHandler } from '../application/justification/verify-line.handler.js';
import { stateOf } from '../application/state-of.js';
import { invoiceAggregate } from '../domain/invoice/invoice.decider.js';
import { justificationAggregate } from '../domain/justification/justification.decider.js';
import type { DeclaredLine, JustificationRules } from '../domain/justification/justification.events.js';
import { exampleCostRules } from '../financing.config.js';
import { exampleJustificationRules } from '../recovery.config.js';
import { clock, today, type Act, type Step } from './award-service.js';
import { awardId, GRANTED } from './award-world.js';

/* A call that takes what was refused from the payment that bore it: there is still something left to set it off against. */
const rules: JustificationRules = { ...exampleJustificationRules, recovery: 'by-instalment' };
const BUDGET = [{ line: 'support', amount: euros(GRANTED) }];
/* Of 500, 100 and 400; the first half of what was granted is borne by the first instalment. */
const INVOICES = [500_00n, 100_00n, 400_00n];
/* Of these the sources bear one at most, beside the others: who charges two before anybody has heard of it has one refused. */
const LARGE = 600_00n;
const invoice = (n: number, net = INVOICES[n - 1]!) => ({
  ...{ issuerNif: 'G16123457', number: `F-2027-00${n}`, issuedOn: '2027-03-01' },
  ...{ net: euros(net), vat: euros(0n), vatRecoverable: false },
});
const purposeOf = (n: number) => (n === 2 ? 'training' : 'support');

const charge =
  (of: ReturnType<typeof invoice>, purpose: string, part: '1' | '1/3'): Act =>
  ({ store }, context) =>
    new ChargeInvoiceHandler(store, clock).execute(
      awardId,
      {
        ...{ invoice: of, purpose, incurredOn: '2027-03-01', rules: exampleCostRules },
        wanted: { share: part },
      },
      context,
    );

type Charged = Readonly<{ invoiceId: string; expenseId: string }>;
/* What is done to the nth invoice from the last; nothing where there are fewer. */
const onCharged =
  (n: number, act: (charged: Charged, ...to: Parameters<Act>) => ReturnType<Act>): Act =>
  async (...to) => {
    const [, , world] = to;
    const charged = world.of<Charged>('invoice-charged').at(-n);
    if (charged) await act(charged, ...to);
  };

/** Costs of the award, and its account of them. */
export const costSteps: Readonly<Record<string, Step>> = {
  charge: { who: 'manager', act: (n) => charge(invoice(n), purposeOf(n), '1') },
  chargeThird: { who: 'manager', act: (n) => charge(invoice(n), purposeOf(n), '1/3') },
  chargeLarge: { who: 'manager', act: (n) => charge(invoice(10 + n, LARGE), 'support', '1') },
  credit: {
    who: 'manager',
    act: (n) =>
      onCharged(n, ({ invoiceId }, { store }, context) => {
        const note = { number: `R-${n}`, issuedOn: today(), net: euros(BigInt(n) * 33_33n), vat: euros(0n) };
        return new CreditInvoiceHandler(store, clock).execute(invoiceId, note, context);
      }),
  },
  withdrawCharge: {
    who: 'manager',
    act: (n) =>
      onCharged(n, ({ invoiceId, expenseId }, { store }, context) =>
        new ReleaseChargeHandler(store, clock).execute(invoiceId, { expenseId, reason: 'x' }, context),
      ),
  },
  openAccount: {
    who: 'manager',
    act:
      () =>
      ({ store }, context) =>
        new OpenJustificationHandler(store).execute(
          awardId,
          { endsOn: '2027-12-31', budget: BUDGET, targets: [], rules },
          context,
        ),
  },
  handIn: {
    who: 'beneficiary',
    act:
      () =>
      async ({ store }, context, world) => {
        const lines: DeclaredLine[] = [];
        for (const { invoiceId, expenseId } of world.of<Charged>('invoice-charged')) {
          const known = await stateOf(store, invoiceAggregate, invoiceId);
          const cents = known.status === 'recorded' ? (known.charges[expenseId]?.cents ?? 0n) : 0n;
          if (cents === 0n) continue;
          const at = lines.length + 1;
          const of = { lineId: `l-${at}`, budgetLine: 'support', invoice: invoiceId, instalment: at > 2 ? 2 : 1 };
          lines.push({ ...of, expenseId, amount: euros(cents) });
        }
        if (lines.length === 0) return;
        const account = { document: `sha256:${'3c'.repeat(32)}`, lines, achievements: [] };
        await new SubmitJustificationHandler(store, clock).execute(awardId, account, context);
      },
  },
  verify: {
    who: 'manager',
    act:
      (n) =>
      async ({ store }, context) => {
        const account = await stateOf(store, justificationAggregate, awardId);
        const line = account.status === 'none' ? undefined : account.lines.find(({ lineId }) => lineId === `l-${n}`);
        if (!line) return;
        // The second line is refused, whatever it is.
        const eligible = n === 2 ? euros(0n) : line.amount;
        const input = { lineId: line.lineId, eligible, reason: 'x' };
        await new VerifyLineHandler(store, clock).execute(awardId, input, context);
      },
  },
  closeAccount: {
    who: 'manager',
    act:
      () =>
      ({ store }, context) =>
        new CloseJustificationHandler(store, clock).execute(awardId, context),
  },
};
