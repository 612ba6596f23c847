import { expect, it } from '@jest/globals';
import { matchFundExamples } from '../../domain/match-fund/match-fund.events.js';
import { sourcesWhenMatchConfirmed } from './sources-when-match-confirmed.policy.js';

const { matches: _, through: __, ...confirmed } = matchFundExamples['financing.match-confirmed'];

it('puts the public money into the pool before the gifts, and nothing of nothing', () => {
  expect(
    sourcesWhenMatchConfirmed(confirmed).map(({ kind, amount, pledgeId }) => [kind, amount.cents, pledgeId]),
  ).toEqual([
    ['local', '5000', confirmed.fundId],
    ['citizens', '5000', confirmed.fundId],
  ]);
  const unmatched = { ...confirmed, matched: { cents: '0', currency: 'EUR' as const } };
  expect(sourcesWhenMatchConfirmed(unmatched).map(({ kind }) => kind)).toEqual(['citizens']);
});
