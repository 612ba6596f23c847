import { DomainError, Fraction } from '@ceriss/kernel';
import { seatsOf, type BodyRules, type StatutesText } from './body-rules.js';
import { checkSize, sharesIn } from './size.checks.js';
import { checkParticipation, checkPlaces } from './place-and-participation.checks.js';
import type { RuleSetRule } from './rule-set.refusals.js';
import {
  checkAllWeighted,
  checkConduct,
  checkDecisions,
  checkComparison,
  checkKnown,
  checkProtected,
} from './decision-rules.checks.js';

const ONE = new Fraction(1);

/** Throws DomainError where the text contradicts itself or could never be met. */
export const checkStatutes = (text: StatutesText): void => {
  const { bodies } = text;
  for (const body of bodies) checkSize(body);
  checkOnce(
    bodies.map(({ code }) => code),
    'statutes',
  );
  for (const body of bodies) {
    for (const check of [checkCodes, checkWeights, checkShares, checkQuorum, checkStateMajority]) check(body);
    for (const check of [checkPeriod, checkDecisions, checkConduct]) check(body);
  }
  checkPlaces(text);
  checkParticipation(text);
  checkProtected(text);
};

const checkOnce = (codes: readonly string[], where: string): void => {
  const twice = codes.find((code, index) => codes.indexOf(code) !== index);
  if (twice === undefined) return;
  const wouldPassIf = { occurrencesAtMost: 1 };
  throw new DomainError<RuleSetRule>('RULE_SET_CODE_TWICE', { facts: { where, code: twice }, wouldPassIf });
};

const checkCodes = (body: BodyRules): void => {
  const constituencies = body.constituencies.map(({ code }) => code);
  const seats = seatsOf(body).map(({ seat }) => seat);
  checkOnce(constituencies, body.code);
  checkOnce(seats, body.code);
  const { chair, secretary } = body.officers;
  const officers = secretary === 'staff' ? chair : [...chair, ...secretary];
  checkKnown(body.code, officers, seats);
  checkKnown(body.code, body.stateMajority?.constituencies ?? [], constituencies);
};

const checkWeights = (body: BodyRules): void => {
  if (body.majority.counting === 'weights') checkAllWeighted(body);
};

const checkShares = (body: BodyRules): void => {
  const { code, majority } = body;
  const above = sharesIn(body).find((share) => Fraction.parse(share).compare(ONE) > 0);
  if (above !== undefined) {
    const facts = { body: code, share: above };
    throw new DomainError<RuleSetRule>('RULE_SET_SHARE_OUT_OF_RANGE', { facts, wouldPassIf: { shareAtMost: '1' } });
  }
  checkComparison(majority, code);
};

const checkPeriod = ({ code, votingPeriod }: BodyRules): void => {
  if (votingPeriod.minimumSeconds <= votingPeriod.maximumSeconds) return;
  throw new DomainError<RuleSetRule>('RULE_SET_PERIOD_IMPOSSIBLE', {
    facts: { body: code, ...votingPeriod },
    wouldPassIf: { minimumSecondsAtMost: votingPeriod.maximumSeconds },
  });
};

const checkQuorum = ({ code, quorum, constituencies }: BodyRules): void => {
  const atLeast = quorum.constituencies?.atLeast ?? 0;
  if (atLeast <= constituencies.length) return;
  throw new DomainError<RuleSetRule>('RULE_SET_QUORUM_IMPOSSIBLE', {
    facts: { body: code, atLeast, constituencies: constituencies.length },
    wouldPassIf: { constituenciesAtMost: constituencies.length },
  });
};

const checkStateMajority = (body: BodyRules): void => {
  const { code, stateMajority } = body;
  if (!stateMajority) return;
  const seats = seatsOf(body);
  const state = seats.filter(({ constituency }) => stateMajority.constituencies.includes(constituency)).length;
  if (2 * state > seats.length) return;
  throw new DomainError<RuleSetRule>('RULE_SET_STATE_MAJORITY_IMPOSSIBLE', {
    reference: stateMajority.reference,
    facts: { body: code, stateSeats: state, seats: seats.length },
    wouldPassIf: { stateSeats: Math.floor(seats.length / 2) + 1 },
  });
};
