import { DomainError, Fraction } from '@ceriss/kernel';
import type { MajorityRule, VotingMethod } from '../voting/method.js';
import type { BodyRules, StatutesText } from './body-rules.js';
import { amendingBody, methodsFor, ordinaryMethod } from './decision-rules.js';
import type { RuleSetRule } from './rule-set.refusals.js';

const ONE = new Fraction(1);

const refuse = (code: RuleSetRule, facts: Record<string, string | number>, wouldPassIf?: Record<string, string>) =>
  new DomainError<RuleSetRule>(code, { facts, ...(wouldPassIf && { wouldPassIf }) });

/** Throws where what is decided in other ways than the ordinary one contradicts itself or could never be met. */
export const checkDecisions = (body: BodyRules): void => {
  const { decisions = [] } = body;
  const kinds = decisions.flatMap(({ matters }) => matters);
  const twice = kinds.find((kind, index) => kinds.indexOf(kind) !== index);
  if (twice) throw refuse('RULE_SET_CODE_TWICE', { where: body.code, code: twice });
  for (const { methods = [] } of decisions) {
    const names = methods.map(({ method }) => method);
    const same = names.find((name, index) => names.indexOf(name) !== index);
    if (same) throw refuse('RULE_SET_CODE_TWICE', { where: body.code, code: same });
    for (const method of methods) checkMethod(method, body);
  }
};

const checkMethod = (method: VotingMethod, body: BodyRules): void => {
  if (method.method === 'score' && method.lowest >= method.highest) {
    const { lowest, highest } = method;
    throw refuse('RULE_SET_METHOD_IMPOSSIBLE', { body: body.code, method: 'score', lowest, highest });
  }
  if (method.method === 'approval' && method.leastShare !== undefined) checkShare(method.leastShare, body);
  if (method.method === 'yes-no') for (const majority of method.majorities) checkMajority(majority, body);
};

const checkShare = (share: string, { code }: BodyRules): void => {
  if (Fraction.parse(share).compare(ONE) > 0) throw refuse('RULE_SET_SHARE_OUT_OF_RANGE', { body: code, share });
};

const checkMajority = ({ counting, comparison, threshold }: MajorityRule, body: BodyRules): void => {
  checkShare(threshold, body);
  if (comparison === 'more-than' && Fraction.parse(threshold).equals(ONE)) {
    const facts = { body: body.code, share: threshold, comparison };
    throw refuse('RULE_SET_SHARE_OUT_OF_RANGE', facts, { comparison: 'at-least' });
  }
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
  if (!body) throw refuse('RULE_SET_CODE_UNKNOWN', { body: 'statutes', code: code ?? 'patronato' });
  if (methodsFor(body, 'statutes').every((method) => isHarder(method, body))) return;
  throw refuse(
    'RULE_SET_CHANGE_UNPROTECTED',
    { body: body.code },
    { majority: `more than ${body.majority.threshold}` },
  );
};

/* A larger part, or the same part of the whole census instead of those who vote. */
const isHarder = (method: VotingMethod, body: BodyRules): boolean => {
  if (method.method !== 'yes-no' || ordinaryMethod(body).method !== 'yes-no') return false;
  const ordinary = Fraction.parse(body.majority.threshold);
  return method.majorities.some(({ of, threshold }) => {
    const more = Fraction.parse(threshold).compare(ordinary);
    return more > 0 || (more === 0 && of === 'census');
  });
};

/** Throws where terms, proxies or sessions name what is not there. */
export const checkConduct = ({ code, constituencies, proxies, sessions }: BodyRules): void => {
  const seats = constituencies.reduce((total, constituency) => total + constituency.seats, 0);
  if (proxies && proxies.perSeat >= seats) {
    throw refuse('RULE_SET_PROXIES_IMPOSSIBLE', { body: code, perSeat: proxies.perSeat, seats });
  }
  const known = constituencies.map((constituency) => constituency.code);
  const unknown = sessions?.mayAsk?.constituencies.find((asking) => !known.includes(asking));
  if (unknown !== undefined) throw refuse('RULE_SET_CODE_UNKNOWN', { body: code, code: unknown });
};
