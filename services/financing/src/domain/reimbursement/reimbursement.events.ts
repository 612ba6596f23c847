import { eventCodec, type Event } from '@ceriss/event-sourcing';
import { z } from 'zod';
import { dayCount, segment } from '../interest/interest.rules.js';
import { document } from '../justification/justification.events.js';
import { code, day, id, label, money } from '../stored-shapes.js';

/** What statutes or a call say about paying back. Data, copied into the reimbursement that it governs. */
export const reimbursementRules = z.object({
  version: label,
  /** Working days to be heard. */
  hearingWithin: z.int().min(1),
  dayCount,
  limitationYears: z.int().min(1),
  /** Days to pay of one's own accord once it is agreed. */
  payWithinDays: z.int().min(1),
});
export type ReimbursementRules = z.infer<typeof reimbursementRules>;

export const causes = ['ineligible-cost', 'not-justified', 'breach-of-conditions', 'false-data', 'annulment'] as const;
export const cause = z.enum(causes);
/** Part of a payment that is to come back, and the day from which it bears interest. */
export const item = z.object({ instalment: z.int().min(1), paidOn: day, amount: money });
export type Item = z.infer<typeof item>;
export const closings = ['allegations-upheld', 'time-barred', 'withdrawn'] as const;

const ofReimbursement = { reimbursementId: id, awardId: id, beneficiaryId: id };
const authority = z.object({ actorId: id, amount: money, rule: label });
export const opened = z.object({
  ...ofReimbursement,
  callId: id,
  poolId: id,
  cause,
  items: z.array(item).min(1),
  authority,
  openedOn: day,
  hearingEndsOn: day,
  limitationFrom: day,
  rules: reimbursementRules,
});
export type OpenedReimbursement = z.infer<typeof opened>;
const alleged = z.object({ ...ofReimbursement, allegedOn: day, document });
const agreed = z.object({
  ...ofReimbursement,
  callId: id,
  poolId: id,
  agreedOn: day,
  authority,
  items: z.array(item.extend({ segments: z.array(segment) })).min(1),
  principal: money,
  interest: money,
  total: money,
  /** The answer to what was alleged. */
  answer: document.optional(),
  payBy: day,
});
const closed = z.object({
  ...ofReimbursement,
  callId: id,
  closedOn: day,
  reason: z.enum(closings),
  /** What had been agreed and will not come back any more. */
  writtenOff: money,
});
const interrupted = z.object({ ...ofReimbursement, interruptedOn: day, act: label });
const deferred = z.object({
  ...ofReimbursement,
  poolId: id,
  deferredOn: day,
  interest: money,
  plan: z.array(z.object({ dueOn: day, principal: money, interest: money })).min(1),
});
const received = z.object({ ...ofReimbursement, amount: money, receivedOn: day, bankReference: label });
const offset = { ...ofReimbursement, offsetId: id, instalment: z.int().min(1), amount: money };
const offsetOrdered = z.object({ ...offset, orderedOn: day });
const offsetMade = z.object({ ...offset, madeOn: day });
const offsetReleased = z.object({ ...offset, because: code });
const handedOver = z.object({ ...ofReimbursement, handedOverOn: day, to: label, outstanding: money });
const settled = z.object({ ...ofReimbursement, settledOn: day });

export type ReimbursementEvent =
  | Event<'financing.reimbursement-opened', OpenedReimbursement>
  | Event<'financing.reimbursement-alleged', z.infer<typeof alleged>>
  | Event<'financing.reimbursement-agreed', z.infer<typeof agreed>>
  | Event<'financing.reimbursement-closed', z.infer<typeof closed>>
  | Event<'financing.reimbursement-limitation-interrupted', z.infer<typeof interrupted>>
  | Event<'financing.reimbursement-deferred', z.infer<typeof deferred>>
  | Event<'financing.reimbursement-received', z.infer<typeof received>>
  | Event<'financing.reimbursement-offset-ordered', z.infer<typeof offsetOrdered>>
  | Event<'financing.reimbursement-offset-made', z.infer<typeof offsetMade>>
  | Event<'financing.reimbursement-offset-released', z.infer<typeof offsetReleased>>
  | Event<'financing.reimbursement-handed-over', z.infer<typeof handedOver>>
  | Event<'financing.reimbursement-settled', z.infer<typeof settled>>;

export const reimbursementCodec = eventCodec<ReimbursementEvent>({
  'financing.reimbursement-opened': { schema: opened },
  'financing.reimbursement-alleged': { schema: alleged },
  'financing.reimbursement-agreed': { schema: agreed },
  'financing.reimbursement-closed': { schema: closed },
  'financing.reimbursement-limitation-interrupted': { schema: interrupted },
  'financing.reimbursement-deferred': { schema: deferred },
  'financing.reimbursement-received': { schema: received },
  'financing.reimbursement-offset-ordered': { schema: offsetOrdered },
  'financing.reimbursement-offset-made': { schema: offsetMade },
  'financing.reimbursement-offset-released': { schema: offsetReleased },
  'financing.reimbursement-handed-over': { schema: handedOver },
  'financing.reimbursement-settled': { schema: settled },
});
