import { z } from 'zod';
import { publishedEvent } from './published-event.js';

const context = 'financing';
const amount = z.object({ cents: z.string().regex(/^-?\d+$/), currency: z.literal('EUR') });
const id = z.uuid();
const day = z.iso.date();
const instalments = z.array(z.object({ number: z.int().min(1), dueOn: day, principal: amount }));
const payment = {
  ...{ loanId: id, paymentId: id, amount, interest: amount, principal: amount },
  /** The own account whose statement says so; null where a person recorded it. */
  bankAccount: z.string().nullable(),
};

const repaymentAgreed = publishedEvent({
  context,
  name: 'repayment-agreed',
  version: 1,
  description: 'A repayable source has a schedule: what came in of it is paid back in these instalments.',
  schema: z.object({ loanId: id, principal: amount, instalments, agreedOn: day }),
});

const repaymentRescheduled = publishedEvent({
  context,
  name: 'repayment-rescheduled',
  version: 1,
  description: 'What is owed still of a repayable source is paid back in other instalments.',
  schema: z.object({ loanId: id, version: z.int().min(2), added: amount, instalments, agreedOn: day }),
});

const repaymentMade = publishedEvent({
  context,
  name: 'repayment-made',
  version: 1,
  description: 'Interest and principal of a repayable source were paid back.',
  schema: z.object({ ...payment, paidOn: day }),
});

const repaymentUndone = publishedEvent({
  context,
  name: 'repayment-undone',
  version: 1,
  description: 'A payment on a repayable source had been recorded wrongly: it counts no more.',
  schema: z.object({ ...payment, undoneOn: day }),
});

export type RepaymentAgreed = z.infer<typeof repaymentAgreed.schema>;
export type RepaymentRescheduled = z.infer<typeof repaymentRescheduled.schema>;
export type RepaymentMade = z.infer<typeof repaymentMade.schema>;
export type RepaymentUndone = z.infer<typeof repaymentUndone.schema>;

/** What is told of sources that are paid back. */
export const loanEvents = { repaymentAgreed, repaymentRescheduled, repaymentMade, repaymentUndone } as const;
