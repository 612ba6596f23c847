import { euros, Fraction } from '@ceriss/kernel';
import { describe, expect, it } from '@jest/globals';
import { PLAIN_CONDITIONS } from './call-conditions.js';
import { callExamples } from './call.events.js';
import type { KnownCall } from './call.state.js';
import { requireCurrent } from './current-ranking.rules.js';
import { rank, type Candidate } from './ranking.rules.js';

const uuid = (n: number) => `01980000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const candidate = (n: number, need: number, o: Partial<Candidate> = {}): Candidate => ({
  ...{ applicationId: uuid(n), applicantId: uuid(100 + n), initiativeId: uuid(200 + n), requested: euros(100n) },
  ...{ submittedAt: '2027-01-10T10:00:00.000Z', total: new Fraction(need), points: { need: new Fraction(need) }, ...o },
});
const { callId, draftedOn: _, ...example } = callExamples['financing.call-drafted'];
const terms = { ...example, budget: euros(200n), tieBreak: [{ by: 'criterion', criterion: 'need' } as const] };
const conditions = { ...PLAIN_CONDITIONS, criterionMinimums: [{ criterion: 'need', points: 50 }] };
const three = [candidate(1, 90), candidate(2, 70), candidate(3, 60)];
const call = {
  ...{ status: 'ranked', callId, terms, conditions, panel: [], replaced: [], conflicts: [], amendments: 0 },
  ranking: rank(three, terms, conditions),
} as KnownCall;
const refusal = (candidates: readonly Candidate[], pending: string[] = []) => {
  try {
    requireCurrent(call, { candidates, pending });
    return undefined;
  } catch (error) {
    const { code, refusal: said } = error as { code: string; refusal: { facts: Record<string, unknown> } };
    return [code, said.facts['outdated'] ?? said.facts['pending']];
  }
};
const [first, second, third] = three as [Candidate, Candidate, Candidate];

describe('A ranking is current', () => {
  it('while the points that it was made from stand, in whatever order they are read', () => {
    expect(refusal(three)).toBeUndefined();
    expect(refusal(three.toReversed())).toBeUndefined();
  });
  it('when somebody has withdrawn, or asks for less: nobody has other points', () => {
    expect(refusal([first, third])).toBeUndefined();
    expect(refusal([second, third])).toBeUndefined();
    expect(refusal([{ ...first, requested: euros(1n) }, second, third])).toBeUndefined();
  });
});

describe('A ranking is outdated', () => {
  it('when a total has changed, even where nobody changes places', () =>
    expect(refusal([candidate(1, 91), second, third])).toEqual(['CALL_RANKING_OUTDATED', [uuid(1)]]));
  it('when equal totals are told apart otherwise', () => {
    const tied = [candidate(2, 70), candidate(3, 70)];
    const before = { ...call, ranking: rank(tied, terms, conditions) };
    const points = { need: new Fraction(71) };
    const now = [tied[0]!, { ...tied[1]!, points }];
    expect(() => requireCurrent(before, { candidates: tied, pending: [] })).not.toThrow();
    expect(() => requireCurrent(before, { candidates: now, pending: [] })).toThrow('CALL_RANKING_OUTDATED');
  });
  it('when a minimum of one criterion is reached no more under the same total', () => {
    const points = { need: new Fraction(49) };
    expect(refusal([first, second, { ...third, points }])).toEqual(['CALL_RANKING_OUTDATED', [uuid(3)]]);
  });
  it('while scores that were set aside have not been frozen anew', () =>
    expect(refusal([first, third], [uuid(2)])).toEqual(['CALL_ASSESSMENT_PENDING', [uuid(2)]]));
});
