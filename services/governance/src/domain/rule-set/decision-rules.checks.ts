import { DomainError, Fraction, type Json } from '@ceriss/kernel';
import type { MajorityRule, MethodNamed, VotingMethod } from '../voting/method.js';
import type { BodyRules, StatutesText } from './body-rules.js';
import { amendingBody, methodsFor, ordinaryMethod } from './decision-rules.js';
import type { RuleSetRule } from './rule-set.refusals.js';

const ONE = new Fraction(1);

type Told = Readonly<Record<string, Json>>;
const refuse = (code: RuleSetRule, facts: Told, wouldPassIf: Told) =>
  new DomainError<RuleSetRule>(code, { facts, wouldPassIf });

const ONCE = { occurrencesAtMost: 1 };

/** Throws where what is decided in other ways than the ordinary one contradicts itself or could never be met. */
export const checkDecisions = (body: BodyRules): void => {
  const { decisions = [] } = body;
  const kinds = decisions.flatMap(({ matters }) => matters);
  const twice = kinds.find((kind, index) => kinds.indexOf(kind) !== index);
  if (twice) throw refuse('RULE_SET_CODE_TWICE', { where: body.code, code: twice }, ONCE);
  for (const { methods = [] } of decisions) {
    const names = methods.map(({ method }) => method);
    const same = names.find((name, index) => names.indexOf(name) !== index);
    if (same) throw refuse('RULE_SET_CODE_TWICE', { where: body.code, code: same }, ONCE);
    for (const method of methods) checkMethod(method, body);
  }
};

const checkMethod = (method: VotingMethod, body: BodyRules): void => {
  if (method.method === 'score') checkRange(method, body);
  if (method.method === 'approval' && method.leastShare !== undefined) checkShare(method.leastShare, body);
  if (method.method === 'yes-no') for (const majority of method.majorities) checkMajority(majority, body);
};

/* The sum of so many points is a whole number that a tally holds exactly, whoever votes. */
const HIGHEST_SCORE = 1_000_000;

const checkRange = ({ lowest, highest }: MethodNamed<'score'>, { code }: BodyRules): void => {
  const facts = { body: code, method: 'score', lowest, highest };
  if (lowest >= highest) throw refuse('RULE_SET_METHOD_IMPOSSIBLE', facts, { highestMoreThan: lowest });
  if (highest > HIGHEST_SCORE) throw refuse('RULE_SET_METHOD_IMPOSSIBLE', facts, { highestAtMost: HIGHEST_SCORE });
};

const checkShare = (share: string, { code }: BodyRules): void => {
  if (Fraction.parse(share).compare(ONE) <= 0) return;
  throw refuse('RULE_SET_SHARE_OUT_OF_RANGE', { body: code, share }, { shareAtMost: '1' });
};

type Compared = Readonly<{ comparison: MajorityRule['comparison']; threshold: string }>;

/** Throws where a majority is more than all there is, or is met without anybody in favour. */
export const checkComparison = ({ comparison, threshold }: Compared, code: string): void => {
  const facts = { body: code, share: threshold, comparison };
  const share = Fraction.parse(threshold);
  if (comparison === 'more-than' && share.equals(ONE)) {
    throw refuse('RULE_SET_SHARE_OUT_OF_RANGE', facts, { comparison: 'at-least' });
  }
  if (comparison === 'at-least' && share.equals(Fraction.zero)) {
    throw refuse('RULE_SET_SHARE_OUT_OF_RANGE', facts, { comparison: 'more-than' });
  }
};

const checkMajority = ({ counting, comparison, threshold }: MajorityRule, body: BodyRules): void => {
  checkShare(threshold, body);
  checkComparison({ comparison, threshold }, body.code);
  if (counting === 'weights') checkAllWeighted(body);
};

const HUNDRED = new Fraction(100);

/** Throws unless every constituency has a weight and all of them sum to 100. */
export const checkAllWeighted = ({ code, constituencies }: BodyRules): void => {
  const sum = Fraction.sum(constituencies.map(({ weight }) => Fraction.parse(weight ?? '0')));
  const without = constituencies.filter(({ weight }) => weight === undefined).map((constituency) => constituency.code);
  if (sum.equals(HUNDRED) && without.length === 0) return;
  throw new DomainError<RuleSetRule>('RULE_SET_WEIGHTS_NOT_100', {
    facts: { body: code, sum: sum.toString(), without },
    wouldPassIf: { sum: '100', without: [] },
  });
};

/** Throws unless a known body changes the statutes, and needs more for it than for anything else. */
export const checkProtected = (text: StatutesText): void => {
  const code = amendingBody(text);
  const body = text.bodies.find((candidate) => candidate.code === code);
  if (!body) {
    const codeIn = text.bodies.map((one) => one.code);
    throw refuse('RULE_SET_CODE_UNKNOWN', { body: 'statutes', code: code ?? 'patronato' }, { codeIn });
  }
  if (methodsFor(body, 'statutes').every((method) => isHarder(method, body))) return;
  throw refuse(
    'RULE_SET_CHANGE_UNPROTECTED',
    { body: body.code },
    { majority: `more than ${body.majority.threshold}` },
  );
};

/* A larger part, or the same part of the whole census instead of those who vote: not one that a tie would reach and the usual one not. */
const isHarder = (method: VotingMethod, body: BodyRules): boolean => {
  if (method.method !== 'yes-no' || ordinaryMethod(body).method !== 'yes-no') return false;
  const ordinary = Fraction.parse(body.majority.threshold);
  return method.majorities.some(({ of, threshold, comparison }) => {
    const more = Fraction.parse(threshold).compare(ordinary);
    const softer = comparison === 'at-least' && body.majority.comparison === 'more-than';
    return more > 0 || (more === 0 && of === 'census' && !softer);
  });
};

/** Throws where terms, proxies or sessions name what is not there. */
export const checkConduct = ({ code, constituencies, proxies, sessions }: BodyRules): void => {
  const seats = constituencies.reduce((total, constituency) => total + constituency.seats, 0);
  if (proxies && proxies.perSeat >= seats) {
    throw refuse(
      'RULE_SET_PROXIES_IMPOSSIBLE',
      { body: code, perSeat: proxies.perSeat, seats },
      { perSeatLessThan: seats },
    );
  }
  const known = constituencies.map((constituency) => constituency.code);
  checkKnown(code, sessions?.mayAsk?.constituencies ?? [], known);
};

/** Throws where a body names a seat or a constituency that it does not have. */
export const checkKnown = (body: string, named: readonly string[], known: readonly string[]): void => {
  const unknown = named.find((code) => !known.includes(code));
  if (unknown === undefined) return;
  throw refuse('RULE_SET_CODE_UNKNOWN', { body, code: unknown }, { codeIn: [...known] });
};
