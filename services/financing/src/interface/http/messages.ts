import type { Message } from '@ceriss/service-kit';
import type { FinancingRefusal } from '../../domain/refusals.js';
import { applicationMessages } from './messages/application.messages.js';
import { awardMessages } from './messages/award.messages.js';
import { costMessages } from './messages/costs.messages.js';
import { callCourseMessages } from './messages/call-course.messages.js';
import { hearingAndAidMessages } from './messages/hearing-and-aid.messages.js';
import { bankMessages } from './messages/bank.messages.js';
import { paymentMessages } from './messages/payment.messages.js';
import { poolAndCallMessages } from './messages/pool-and-call.messages.js';
import { matchFundMessages } from './messages/match-funds.messages.js';
import { repaymentMessages } from './messages/repayments.messages.js';
import { sourceMessages } from './messages/sources.messages.js';
import { subcontractMessages } from './messages/subcontracts.messages.js';
import { justificationMessages } from './messages/justification.messages.js';
import { reimbursementMessages } from './messages/reimbursement.messages.js';
import { foundationMessages } from './messages/foundation.messages.js';

/** Every refusal of this context in words: a code without words, or words without a code, does not compile. */
export const messages = {
  ...poolAndCallMessages,
  ...applicationMessages,
  ...awardMessages,
  ...costMessages,
  ...sourceMessages,
  ...repaymentMessages,
  ...matchFundMessages,
  ...subcontractMessages,
  ...callCourseMessages,
  ...hearingAndAidMessages,
  ...justificationMessages,
  ...reimbursementMessages,
  ...paymentMessages,
  ...bankMessages,
  ...foundationMessages,
} satisfies Record<FinancingRefusal, Message>;
