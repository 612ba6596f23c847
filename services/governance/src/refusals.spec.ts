import { fileURLToPath } from 'node:url';
import { refusalGaps } from '@ceriss/event-sourcing/testing';
import { expect, it } from '@jest/globals';
import { messages } from './interface/http/messages.js';

const THERE_IS_NONE = 'there is nothing of that id, and no value of the command makes it be there';
const MADE_ONCE = 'the same thing is made once: another one is another command';
const FOR_GOOD = 'what has been decided stays as it is';

/** Refusals that no change of the command would turn into a yes, by why that is so. */
const nothingHelps: Readonly<Record<string, string>> = {
  RULE_SET_NOT_FOUND: THERE_IS_NONE,
  RULE_SET_DRAFT_NOT_FOUND: THERE_IS_NONE,
  BODY_NOT_FOUND: THERE_IS_NONE,
  MANDATE_NOT_FOUND: THERE_IS_NONE,
  PROPOSAL_NOT_FOUND: THERE_IS_NONE,
  SESSION_NOT_FOUND: THERE_IS_NONE,
  PLAN_NOT_FOUND: THERE_IS_NONE,
  COMMITMENT_NOT_FOUND: THERE_IS_NONE,
  AMENDMENT_NOT_FOUND: THERE_IS_NONE,
  CONSULTATION_NOT_FOUND: THERE_IS_NONE,
  COMMENT_NOT_FOUND: THERE_IS_NONE,
  COMMENT_SUBJECT_UNKNOWN: THERE_IS_NONE,
  RULE_SET_EXISTS: MADE_ONCE,
  BODY_EXISTS: MADE_ONCE,
  PROPOSAL_EXISTS: MADE_ONCE,
  SESSION_EXISTS: MADE_ONCE,
  PLAN_EXISTS: MADE_ONCE,
  COMMITMENT_EXISTS: MADE_ONCE,
  CONSULTATION_EXISTS: MADE_ONCE,
  COMMENT_EXISTS: MADE_ONCE,
  RESOLUTION_ALREADY_ANSWERED: FOR_GOOD,
  DISSENT_ALREADY_RECORDED: FOR_GOOD,
  MINUTES_APPROVED_ALREADY: FOR_GOOD,
  COMMITMENT_ENDED: FOR_GOOD,
  AMENDMENT_DECIDED: FOR_GOOD,
  DELIBERATION_CLOSED: FOR_GOOD,
  CONSULTATION_SUMMARY_PUBLISHED: FOR_GOOD,
  TALLY_OF_ANNULLED_ROUND: 'a round that was annulled never has a result',
  DISSENT_NOT_AGAINST: 'a ballot that is counted says what it says',
  BALLOT_SEAT_RECUSED: 'a recusal holds for the whole matter',
  BALLOT_SEAT_CONFLICTED: 'an interest in the matter is one, whoever asks',
  CONSULTATION_BALLOT_ALREADY_CAST: 'a voter has one ballot, and has cast it',
  CONSULTATION_BALLOTS_TOO_MANY: 'a voter has so many ballots, and has cast them',
  CONSULTATION_OVER: 'a box that was sealed takes nothing more, whatever a clock says',
};

it('says of every refusal what would make it pass, or here why nothing would', () =>
  expect(
    refusalGaps({ root: fileURLToPath(new URL('.', import.meta.url)), codes: Object.keys(messages), nothingHelps }),
  ).toEqual({ unadvised: [], stale: [], unseen: [] }));
