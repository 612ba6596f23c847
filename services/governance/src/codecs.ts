import { bodyCodec, bodyExamples } from './domain/body/body.events.js';
import { calendarCodec, calendarExamples } from './domain/calendar/calendar.events.js';
import { commentCodec, commentExamples } from './domain/comment/comment.events.js';
import { commitmentCodec, commitmentExamples } from './domain/commitment/commitment.events.js';
import { boxCodec, boxExamples } from './domain/consultation/box.events.js';
import { consultationCodec, consultationExamples } from './domain/consultation/consultation.events.js';
import { deliberationCodec, deliberationExamples } from './domain/deliberation/deliberation.events.js';
import { matterCodec, matterExamples } from './domain/matter/matter.events.js';
import { participantCodec, participantExamples } from './domain/participant/participant.events.js';
import { planCodec } from './domain/plan/plan.events.js';
import { planExamples } from './domain/plan/plan.examples.js';
import { proposalCodec } from './domain/proposal/proposal.events.js';
import { proposalExamples } from './domain/proposal/proposal.examples.js';
import { localHolidaysCodec, localHolidaysExamples } from './domain/local-holidays/local-holidays.events.js';
import { sessionCodec } from './domain/session/session.events.js';
import { sessionExamples } from './domain/session/session.examples.js';
import { ruleSetCodec, ruleSetExamples } from './domain/rule-set/rule-set.events.js';

/** Every stored event of the context, for generators, checks and the audit. */
export const codecs = [
  ruleSetCodec,
  bodyCodec,
  proposalCodec,
  matterCodec,
  planCodec,
  consultationCodec,
  boxCodec,
  participantCodec,
  commitmentCodec,
  deliberationCodec,
  commentCodec,
  calendarCodec,
  sessionCodec,
  localHolidaysCodec,
];

/** One fictional example per stored event type. */
export const examples = {
  ...ruleSetExamples,
  ...bodyExamples,
  ...proposalExamples,
  ...matterExamples,
  ...planExamples,
  ...consultationExamples,
  ...boxExamples,
  ...participantExamples,
  ...commitmentExamples,
  ...deliberationExamples,
  ...commentExamples,
  ...calendarExamples,
  ...sessionExamples,
  ...localHolidaysExamples,
};
