import { bodyAggregate } from './domain/body/body.decider.js';
import { calendarAggregate } from './domain/calendar/calendar.decider.js';
import { commentAggregate } from './domain/comment/comment.decider.js';
import { commitmentAggregate } from './domain/commitment/commitment.decider.js';
import { boxAggregate } from './domain/consultation/box.decider.js';
import { consultationAggregate } from './domain/consultation/consultation.decider.js';
import { deliberationAggregate } from './domain/deliberation/deliberation.decider.js';
import { matterAggregate } from './domain/matter/matter.decider.js';
import { participantAggregate } from './domain/participant/participant.decider.js';
import { planAggregate } from './domain/plan/plan.decider.js';
import { proposalAggregate } from './domain/proposal/proposal.decider.js';
import { localHolidaysAggregate } from './domain/local-holidays/local-holidays.decider.js';
import { sessionAggregate } from './domain/session/session.decider.js';
import { ruleSetAggregate } from './domain/rule-set/rule-set.decider.js';

/** Every kind of stream of the context, for replay. */
export const aggregates = {
  ruleset: ruleSetAggregate,
  body: bodyAggregate,
  proposal: proposalAggregate,
  matter: matterAggregate,
  plan: planAggregate,
  consultation: consultationAggregate,
  'consultation-box': boxAggregate,
  participant: participantAggregate,
  commitment: commitmentAggregate,
  deliberation: deliberationAggregate,
  comment: commentAggregate,
  'statutory-calendar': calendarAggregate,
  session: sessionAggregate,
  localholidays: localHolidaysAggregate,
};
