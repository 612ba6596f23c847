import { deciderSpec } from '@ceriss/event-sourcing/testing';
import { describe, expect, it } from '@jest/globals';
import { callExamples, type CallTerms } from '../call/call.events.js';
import { fieldOf } from '../call/field.rules.js';
import { applicationAggregate } from './application.decider.js';
import { applicationExamples, type ApplicationEvent, type Points } from './application.events.js';
import { knownApplication } from './application.state.js';
import { scoresOf } from './scoring.rules.js';

const { decider } = applicationAggregate;
const given = deciderSpec(decider);
const of = <T extends ApplicationEvent['type']>(type: T) =>
  ({ type, data: applicationExamples[type] }) as ApplicationEvent;
const { applicationId } = applicationExamples['financing.application-drafted'];
const [drafted, submitted, admitted, frozen, placed, granted] = [
  of('financing.application-drafted'),
  of('financing.application-submitted'),
  of('financing.application-admitted'),
  of('financing.scores-frozen'),
  of('financing.application-placed'),
  of('financing.application-granted'),
];
const admission = [drafted, submitted, admitted];
const terms: CallTerms = {
  ...callExamples['financing.call-drafted'],
  criteria: [
    { code: 'need', weight: 60 },
    { code: 'model', weight: 40 },
  ],
  assessorsPerApplication: 2,
};
const scored = (assessor: string, points: Points): ApplicationEvent => ({
  type: 'financing.application-scored',
  data: { applicationId, assessor, points },
});
const conflict = (assessor: string): ApplicationEvent => ({
  type: 'financing.conflict-declared',
  data: { applicationId, assessor, reason: 'member of the applicant' },
});
const score = (assessor: string, points: Points) =>
  ({ type: 'ScoreApplication', data: { assessor, points, terms } }) as const;
const freeze = { type: 'FreezeScores', data: { terms } } as const;

describe('Scoring', () => {
  it('takes points of all criteria, from 0 to 100', () =>
    given(...admission)
      .when(score('a1', { need: 0, model: 100 }))
      .then(scored('a1', { need: 0, model: 100 })));
  it('changes nothing when the same points come twice, and takes other points instead', () => {
    const history = [...admission, scored('a1', { need: 10, model: 20 })];
    given(...history)
      .when(score('a1', { need: 10, model: 20 }))
      .thenNothing();
    given(...history)
      .when(score('a1', { need: 10, model: 21 }))
      .then(scored('a1', { need: 10, model: 21 }));
  });
  it.each([[{ need: 1 }], [{ need: 1, model: 2, luck: 3 }], [{ need: 1, luck: 2 }]])(
    'refuses the criteria of %j',
    (points) =>
      given(...admission)
        .when(score('a1', points as Points))
        .thenRefused('SCORE_CRITERIA_DIFFER', { wouldPassIf: { criteria: ['model', 'need'] } }),
  );
  it('is refused to an assessor with a declared conflict', () =>
    given(...admission, conflict('a1'))
      .when(score('a1', { need: 1, model: 2 }))
      .thenRefused('ASSESSOR_HAS_CONFLICT', { wouldPassIf: { assessor: 'without-conflict' } }));
  it('is refused before admission and after freezing', () => {
    given(drafted, submitted)
      .when(score('a1', { need: 1, model: 2 }))
      .thenRefused('APPLICATION_NOT_ADMITTED', { wouldPassIf: { status: 'admitted' } });
    given(...admission, frozen)
      .when(score('a1', { need: 1, model: 2 }))
      .thenRefused('SCORES_ALREADY_FROZEN');
  });
});

describe('Freezing', () => {
  const both = [scored('a1', { need: 80, model: 71 }), scored('a2', { need: 75, model: 70 })];

  it('keeps exact means and total', () =>
    given(...admission, ...both)
      .when(freeze)
      .then({
        type: 'financing.scores-frozen',
        data: { applicationId, points: { need: '155/2', model: '141/2' }, total: '747/10', ruleVersion: 'scoring@1' },
      }));
  it('happens once, and only to what is admitted', () => {
    given(...admission, ...both, frozen)
      .when(freeze)
      .thenNothing();
    given(drafted, submitted).when(freeze).thenRefused('APPLICATION_NOT_ADMITTED');
  });
  it('gives the full total to full points and zero to none', () => {
    const all = (points: number) => Array.from({ length: 3 }, () => ({ need: points, model: points }));
    expect([0, 100].map((points) => scoresOf(all(points), terms).total.toString())).toEqual(['0', '100']);
  });
});

describe('The place in the ranking', () => {
  const place = { type: 'PlaceApplication', data: { position: 1, outcome: 'proposed' } } as const;
  const { awardId } = applicationExamples['financing.application-granted'];
  const mark = { type: 'MarkGranted', data: { awardId } } as const;

  it('is taken by what is assessed', () => {
    given(...admission, frozen)
      .when(place)
      .then(placed);
    given(...admission)
      .when(place)
      .thenRefused('APPLICATION_NOT_ASSESSED', { wouldPassIf: { scores: 'frozen' } });
  });
  it('is the same whether the award or the place is heard of first', () => {
    given(...admission, frozen, placed)
      .when(mark)
      .then(granted);
    given(...admission, frozen)
      .when(mark)
      .then(granted);
    given(...admission, frozen, granted)
      .when(place)
      .thenNothing();
    given(...admission, frozen, granted)
      .when(mark)
      .thenNothing();
  });
});

describe('The field of a call', () => {
  const application = (...history: ApplicationEvent[]) =>
    knownApplication(history.reduce(decider.evolve, decider.initialState()));

  it('has the assessed as candidates and the rest as pending, without drafts and the inadmissible', () => {
    const out = of('financing.application-declared-inadmissible');
    const { candidates, pending } = fieldOf([
      application(drafted),
      application(drafted, submitted, out),
      application(...admission),
      application(...admission, frozen),
    ]);
    expect(pending).toEqual([applicationId]);
    expect(candidates.map(({ total, submittedAt }) => [total.toString(), submittedAt])).toEqual([
      ['253/3', applicationExamples['financing.application-submitted'].submittedAt],
    ]);
  });
  it('of nobody is empty', () => expect(fieldOf([])).toEqual({ candidates: [], pending: [] }));
});
