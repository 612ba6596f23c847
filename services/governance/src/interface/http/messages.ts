import type { Message } from '@ceriss/service-kit';
import type { PlanRule } from '../../domain/plan/plan.refusals.js';
import { constitutionMessages, type ConstitutionRule } from './constitution.messages.js';
import { commitmentMessages } from './commitments.messages.js';
import { consultationMessages } from './consultations.messages.js';
import { deliberationMessages } from './deliberations.messages.js';
import { planMessages } from './plans.messages.js';
import { proposalMessages, type VotingRule } from './proposals.messages.js';
import { sessionMessages } from './sessions.messages.js';

type Code =
  | ConstitutionRule
  | VotingRule
  | PlanRule
  | keyof typeof consultationMessages
  | keyof typeof commitmentMessages
  | keyof typeof deliberationMessages;

/** Every refusal of governance in words; `{name}` is the fact of that name. */
export const messages: Readonly<Record<Code, Message>> = {
  ...constitutionMessages,
  ...proposalMessages,
  ...planMessages,
  ...consultationMessages,
  ...commitmentMessages,
  ...deliberationMessages,
  ...sessionMessages,
};
