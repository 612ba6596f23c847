import { DomainError } from '@ceriss/kernel';
import type { BodyRules } from './body-rules.js';
import type { RuleSetRule } from './rule-set.refusals.js';

/** As many seats as a body can have: every one of them is a name, and all of them are read whenever it decides. */
export const MOST_SEATS = 1_000;

/** As long as a share can be written: twenty digits over twenty. What is longer says nothing that is not said by less. */
export const LONGEST_FRACTION = 41;

/**
 * Throws where a body is larger than one could be. Whoever may propose a text of statutes could otherwise keep the service busy for ever with
 * one: it is asked before anything is counted.
 */
export const checkSize = (body: BodyRules): void => {
  const seats = body.constituencies.reduce((total, constituency) => total + constituency.seats, 0);
  if (seats > MOST_SEATS) {
    throw new DomainError<RuleSetRule>('RULE_SET_SEATS_TOO_MANY', {
      facts: { body: body.code, seats },
      wouldPassIf: { seatsAtMost: MOST_SEATS },
    });
  }
  if (!fractionsIn(body).some((fraction) => fraction.length > LONGEST_FRACTION)) return;
  throw new DomainError<RuleSetRule>('RULE_SET_FRACTION_TOO_LONG', {
    facts: { body: body.code, longest: LONGEST_FRACTION },
    wouldPassIf: { charactersAtMost: LONGEST_FRACTION },
  });
};

const given = (fractions: readonly (string | undefined)[]): string[] => fractions.filter((one) => one !== undefined);

/** The shares and thresholds by which a body decides and meets as usual. */
export const sharesIn = ({ quorum, majority, sessions }: BodyRules): string[] =>
  given([
    ...[quorum.share, majority.threshold, quorum.constituencies?.withShareOfSeats],
    ...[sessions?.secondCall?.share, sessions?.mayAsk?.share],
  ]);

const fractionsIn = (body: BodyRules): string[] => {
  const methods = (body.decisions ?? []).flatMap((decision) => decision.methods ?? []);
  const thresholds = methods.flatMap((method) => (method.method === 'yes-no' ? method.majorities : []));
  return [
    ...sharesIn(body),
    ...given(body.constituencies.map(({ weight }) => weight)),
    ...thresholds.map(({ threshold }) => threshold),
    ...given(methods.map((method) => (method.method === 'approval' ? method.leastShare : undefined))),
  ];
};
