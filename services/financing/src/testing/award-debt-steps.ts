import { euros } from '@ceriss/kernel';
import { CloseReimbursementHandler } from '../application/reimbursement/close-reimbursement.handler.js';
import { DeferReimbursementHandler } from '../application/reimbursement/defer-reimbursement.handler.js';
import { RecordReceiptHandler } from '../application/reimbursement/record-receipt.handler.js';
import { stateOf } from '../application/state-of.js';
import { reimbursementAggregate } from '../domain/reimbursement/reimbursement.decider.js';
import { openCents } from '../domain/reimbursement/reimbursement.state.js';
import { clock, today, type Act, type Step } from './award-service.js';

type Opened = Readonly<{ reimbursementId: string }>;
type Of = 'reimbursement-opened' | 'reimbursement-agreed';
/* What is done to the last reimbursement that was opened, or agreed. */
const onLast =
  (of: Of, act: (reimbursementId: string, ...to: Parameters<Act>) => Promise<unknown>): Act =>
  async (...to) => {
    const last = to[2].of<Opened>(of).at(-1);
    if (last) await act(last.reimbursementId, ...to);
  };

const DAY_MS = 86_400_000;
const daysOn = (days: number): string => new Date(clock.now().getTime() + days * DAY_MS).toISOString().slice(0, 10);
/* When every right of this award has run out. */
const LATER = '2031-12-15T09:00:00.000Z';

/** What becomes of money that is asked back, beside being offset: it is paid in parts or at once, given up, or never comes. */
export const debtSteps: Readonly<Record<string, Step>> = {
  defer: {
    who: 'manager',
    act: () =>
      onLast('reimbursement-agreed', async (id, { store }, context) => {
        const known = await stateOf(store, reimbursementAggregate, id);
        const open = known.status === 'none' ? 0n : openCents(known);
        const plan = [
          { dueOn: daysOn(60), amount: euros(open / 3n) },
          { dueOn: daysOn(120), amount: euros(open - open / 3n) },
        ];
        await new DeferReimbursementHandler(store, clock).execute(id, plan, context);
      }),
  },
  payBack: {
    who: 'treasurer',
    act: (n) =>
      onLast('reimbursement-agreed', (id, { store }, context) => {
        const receipt = { amount: euros(BigInt(n) * 11_11n), receivedOn: today(), bankReference: `P-${n}` };
        return new RecordReceiptHandler(store, clock).execute(id, receipt, context);
      }),
  },
  giveUp: {
    who: 'ministry',
    act: () =>
      onLast('reimbursement-opened', (id, { store }, context) =>
        new CloseReimbursementHandler(store, clock).execute(id, 'withdrawn', context),
      ),
  },
  writeOff: {
    who: 'ministry',
    act: () =>
      onLast('reimbursement-agreed', (id, { store }, context) =>
        new CloseReimbursementHandler(store, clock).execute(id, 'time-barred', context),
      ),
  },
  yearsPass: {
    who: 'manager',
    act: () => () => {
      if (clock.now().toISOString() < LATER) clock.set(LATER);
      return Promise.resolve();
    },
  },
};
