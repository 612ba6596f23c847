import { refusalGaps } from '@ceriss/event-sourcing/testing';
import { expect, it } from '@jest/globals';
import { FILE_REFUSALS } from './domain/bank-statement/file.refusals.js';
import type { FinancingRefusal } from './domain/refusals.js';
import { messages } from './interface/http/messages.js';

const UNKNOWN = 'there is nothing under that id, and others are nobody’s to list';
const OVER = 'it is over for good: no command leads back';

/** The refusals that nothing would make pass, and why. */
const FINAL: Partial<Record<FinancingRefusal, string>> = {
  POOL_NOT_FOUND: UNKNOWN,
  PLEDGE_NOT_FOUND: UNKNOWN,
  CALL_NOT_FOUND: UNKNOWN,
  APPLICATION_NOT_FOUND: UNKNOWN,
  AWARD_NOT_FOUND: UNKNOWN,
  INVOICE_NOT_FOUND: UNKNOWN,
  SUBCONTRACT_NOT_FOUND: UNKNOWN,
  JUSTIFICATION_NOT_FOUND: UNKNOWN,
  REIMBURSEMENT_NOT_FOUND: UNKNOWN,
  REPAYMENT_NOT_FOUND: UNKNOWN,
  REPAYMENT_PAYMENT_NOT_FOUND: UNKNOWN,
  MATCH_FUND_NOT_FOUND: UNKNOWN,
  MATCH_GIFT_NOT_FOUND: UNKNOWN,
  PAYEE_NOT_FOUND: 'the registry names who can be paid; nobody here does',
  PAYMENT_ORDER_NOT_FOUND: UNKNOWN,
  PAYMENT_BATCH_NOT_FOUND: UNKNOWN,
  BANK_ENTRY_NOT_FOUND: UNKNOWN,
  LEDGER_TRANSACTION_NOT_FOUND: UNKNOWN,
  FOUNDATION_COMMITMENT_NOT_FOUND: UNKNOWN,
  FOUNDATION_ENTRY_NOT_FOUND: UNKNOWN,
  DONATION_NOT_FOUND: UNKNOWN,
  NOT_THE_DONOR: 'it must not tell whether there is such a pledge',
  CALL_CANCELLED: OVER,
  CALL_ALREADY_RESOLVED: 'what is definitive is reviewed by procedures that are no part of this system',
  APPLICATION_ALREADY_CURED: 'an applicant is asked once; what came is judged',
  SCORES_ALREADY_FROZEN: 'frozen points change by an upheld allegation only, and nobody’s are given again',
  JUSTIFICATION_CLOSED: OVER,
  AWARD_LAPSED: OVER,
  AWARD_RENOUNCED: OVER,
  AWARD_WITHOUT_PERIOD: 'the time of a project is fixed when it is granted, or never',
  AID_ALREADY_GRANTED: 'aid that was granted is not reserved any more',
  PLEDGE_WITHDRAWN: OVER,
  FOUNDATION_YEAR_CLOSED: OVER,
  REPAYMENT_BY_STATEMENT: 'what the bank has told is undone by no hand',
  BANK_ENTRY_RETURN_STANDS: 'what came back may have been ordered anew: taking it away would let it be paid twice',
  BANK_ENTRY_RECEIPT_STANDS: 'its pledge, source or loan has it and knows no way back',
};

/** Which of several codes it is depends on what is wrong: these are chosen in a table, and their specs hold what each of them says. */
const CHOSEN: readonly string[] = [
  ...FILE_REFUSALS,
  ...['APPLICANT_NOT_VERIFIED', 'APPLICANT_SUSPENDED'],
  ...['ALLEGATION_LATE', 'REFORMULATION_LATE', 'ALLEGATION_NOT_FOUND', 'ALLEGATION_ANSWERED'],
];

it('says of every refusal what would make it pass, or here why nothing would', () => {
  const nothingHelps = FINAL as Readonly<Record<string, string>>;
  const { unseen, ...gaps } = refusalGaps({ root: import.meta.dirname, codes: Object.keys(messages), nothingHelps });
  expect(gaps).toEqual({ unadvised: [], stale: [] });
  expect(unseen.toSorted()).toEqual(CHOSEN.toSorted());
});
