import { deciderSpec } from '@ceriss/event-sourcing/testing';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { boxAggregate, type BoxCommand } from './box.decider.js';
import type { BoxEvent } from './box.events.js';
import { boxesFor, boxOf } from './boxes.js';
import { countOf, nothingCounted, together } from './consultation-count.js';
import { answersOf, marksOf, type Question } from './question.js';
import type { NextBallot } from './consultation.events.js';

const given = deciderSpec(boxAggregate.decider);
const consultationId = '0198f000-0000-7000-8000-0000000000b1';
const [voter, other] = ['7a1c0d9e-52b4-8f3a-9c61-0f4b2d7e8a15', '8a1c0d9e-52b4-8f3a-9c61-0f4b2d7e8a15'];
const [opensAt, closesAt] = ['2026-10-01T08:00:00.000Z', '2026-10-02T08:00:00.000Z'];
const moved = (instant: string, milliseconds: number): Date => new Date(Date.parse(instant) + milliseconds);
const questions: Question[] = [
  {
    code: 'a',
    text: 'A',
    options: [
      { code: 'x', text: 'X' },
      { code: 'y', text: 'Y' },
    ],
    atMost: 1,
  },
  {
    code: 'b',
    text: 'B',
    options: [
      { code: 'x', text: 'X' },
      { code: 'y', text: 'Y' },
      { code: 'z', text: 'Z' },
    ],
    atMost: 2,
  },
];

type Vote = { who?: string; sealed?: string; at?: Date; nextBallot?: NextBallot };
const REPLACES: NextBallot = { rule: 'replaces', atMost: 2 };
const vote = ({ who = voter, sealed = 'A', at = moved(opensAt, 1), nextBallot = REPLACES }: Vote): BoxCommand => ({
  type: 'CastConsultationBallot',
  data: { consultationId, voter: who, sealed, terms: { opensAt, closesAt, nextBallot }, now: at },
});
const cast = (sealed = 'A', { who = voter, at = moved(opensAt, 1), replaces = false } = {}): BoxEvent => ({
  type: 'governance.consultation-ballot-cast',
  data: { consultationId, voter: who, sealed, replaces, castAt: at.toISOString() },
});
/** What is sealed is its own marks here; a `?` opens to nothing. */
const open = (_: string, sealed: string) => (sealed === '?' ? undefined : sealed);
const seal = (now = new Date(closesAt)): BoxCommand => ({
  type: 'SealBox',
  data: { consultationId, box: 3, questions, closesAt, open, now },
});
const sealed = (...marks: (string | undefined)[]): BoxEvent => ({
  type: 'governance.consultation-box-sealed',
  data: { consultationId, box: 3, count: countOf(questions, marks), sealedAt: closesAt },
});

describe('A box takes a ballot', () => {
  it('from the opening to the last millisecond before the close', () => {
    const [first, last] = [new Date(opensAt), moved(closesAt, -1)];
    given()
      .when(vote({ at: first }))
      .then(cast('A', { at: first }));
    given()
      .when(vote({ at: last }))
      .then(cast('A', { at: last }));
    given()
      .when(vote({ at: moved(opensAt, -1) }))
      .thenRefused('CONSULTATION_NOT_OPEN_YET', { wouldPassIf: { notBefore: opensAt } });
    for (const late of [0, 1]) {
      given()
        .when(vote({ at: moved(closesAt, late) }))
        .thenRefused('CONSULTATION_OVER', { wouldPassIf: { before: closesAt } });
    }
  });
  it('never after it was sealed, whatever a clock says', () =>
    given(sealed()).when(vote({})).thenRefused('CONSULTATION_OVER'));
  it('of each voter: one, where a second is refused', () => {
    const nextBallot = { rule: 'refused' } as const;
    given().when(vote({ nextBallot })).then(cast());
    given(cast()).when(vote({ nextBallot })).thenRefused('CONSULTATION_BALLOT_ALREADY_CAST');
    given(cast())
      .when(vote({ nextBallot, who: other }))
      .then(cast('A', { who: other }));
  });
  it('of each voter: the next one instead, so often', () => {
    given(cast())
      .when(vote({ sealed: 'B' }))
      .then(cast('B', { replaces: true }));
    given(cast(), cast('B', { replaces: true }))
      .when(vote({ sealed: 'C' }))
      .thenRefused('CONSULTATION_BALLOTS_TOO_MANY', { facts: { cast: 2, atMost: 2 } });
  });
});

describe('A box is sealed', () => {
  it('at the close and not before, once', () => {
    given().when(seal()).then(sealed());
    given()
      .when(seal(moved(closesAt, -1)))
      .thenRefused('CONSULTATION_STILL_OPEN');
    given(sealed()).when(seal()).thenNothing();
  });
  it('with the count of the last ballot of each voter', () =>
    given(cast('10110'), cast('01001', { replaces: true }), cast('00000', { who: other }))
      .when(seal())
      .then(sealed('01001', '00000')));
  it('telling ballots that cannot be read', () =>
    given(cast('?'), cast('11000', { who: other }))
      .when(seal())
      .then(sealed(undefined, undefined)));
});

describe('The count', () => {
  it('is of each option, with blanks and what could not be read', () =>
    expect(countOf(questions, ['10110', '01000', '00001', '00000', undefined, '11000', '1'])).toEqual({
      ballots: 7,
      unreadable: 3,
      questions: [
        {
          code: 'a',
          blank: 2,
          options: [
            { code: 'x', votes: 1 },
            { code: 'y', votes: 1 },
          ],
        },
        {
          code: 'b',
          blank: 2,
          options: [
            { code: 'x', votes: 1 },
            { code: 'y', votes: 1 },
            { code: 'z', votes: 1 },
          ],
        },
      ],
    }));

  const ballot = fc.option(fc.constantFrom('10110', '01000', '00001', '00000', '11000'), { nil: undefined });
  it('is the same whatever the order, and however the ballots lie in boxes', () => {
    fc.assert(
      fc.property(fc.array(ballot, { maxLength: 60 }), fc.integer({ min: 1, max: 9 }), (ballots, boxes) => {
        const whole = countOf(questions, ballots);
        expect(countOf(questions, ballots.toReversed())).toEqual(whole);
        const parts = Array.from({ length: boxes }, (_, box) =>
          countOf(
            questions,
            ballots.filter((__, at) => at % boxes === box),
          ),
        );
        expect(parts.reduce(together, nothingCounted(questions))).toEqual(whole);
      }),
    );
  });
});

describe('Marks', () => {
  it('are of one length and read back as they were chosen', () => {
    expect(marksOf(questions, { a: ['y'], b: ['x', 'z'] })).toBe('01101');
    expect(marksOf(questions, {})).toBe('00000');
    expect(answersOf(questions, '01101')).toEqual({ a: ['y'], b: ['x', 'z'] });
    expect(answersOf(questions, '11000')).toBeUndefined();
    expect(answersOf(questions, '0110')).toBeUndefined();
    expect(answersOf(questions, '0110x')).toBeUndefined();
  });
  it.each([
    [{ c: [] }, 'CONSULTATION_QUESTION_UNKNOWN'],
    [{ a: ['z'] }, 'CONSULTATION_OPTION_UNKNOWN'],
    [{ a: ['x', 'y'] }, 'CONSULTATION_OPTIONS_TOO_MANY'],
    [{ b: ['x', 'y', 'z'] }, 'CONSULTATION_OPTIONS_TOO_MANY'],
  ])('are refused for %j', (answers, code) =>
    expect(() => marksOf(questions, answers as Record<string, string[]>)).toThrow(code),
  );
  it('count an option once, however often it is named', () =>
    expect(marksOf(questions, { b: ['x', 'x', 'y'] })).toBe('00110'));
});

describe('Boxes', () => {
  it.each([
    [1, 1],
    [50, 1],
    [51, 2],
    [100_000, 2_000],
    [10_000_000, 4_096],
  ])('for %i ballots are %i', (expected, boxes) => expect(boxesFor(expected)).toBe(boxes));
  it('are the same for the same voter, and within their number', () => {
    expect(boxOf(voter, 7)).toBe(0x7a1c0d9e % 7);
    expect(boxOf('ffffffff-52b4-8f3a-9c61-0f4b2d7e8a15', 4_096)).toBe(4_095);
    expect(boxOf(voter, 1)).toBe(0);
  });
});
