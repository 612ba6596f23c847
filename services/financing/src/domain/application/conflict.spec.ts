import { deciderSpec } from '@ceriss/event-sourcing/testing';
import { describe, it } from '@jest/globals';
import { callExamples } from '../call/call.events.js';
import { applicationAggregate } from './application.decider.js';
import { applicationExamples, type ApplicationEvent, type Points } from './application.events.js';

const given = deciderSpec(applicationAggregate.decider);
const of = <T extends ApplicationEvent['type']>(type: T, o: object = {}) =>
  ({ type, data: { ...applicationExamples[type], ...o } }) as ApplicationEvent;
const { applicationId } = applicationExamples['financing.application-drafted'];
const admission = [
  of('financing.application-drafted'),
  of('financing.application-submitted'),
  of('financing.application-admitted'),
];
const terms = {
  ...callExamples['financing.call-drafted'],
  assessorsPerApplication: 2,
  criteria: [
    { code: 'need', weight: 60 },
    { code: 'model', weight: 40 },
  ],
};

const scored = (assessor: string, need: number): ApplicationEvent => ({
  type: 'financing.application-scored',
  data: { applicationId, assessor, points: { need, model: 80 } },
});
const three = [scored('a1', 90), scored('a2', 60), scored('a3', 30)];
const frozen = of('financing.scores-frozen', { points: { need: '60', model: '80' }, total: '68' });
const reason = 'member of the applicant';
const on = '2027-02-12';
const found = of('financing.conflict-found', { assessor: 'a1', reason });
const declared = of('financing.conflict-declared', { assessor: 'a1', reason });
const aside = of('financing.scores-set-aside', { assessor: 'a1', previousTotal: '68' });
const act = (origin: 'declared' | 'found') =>
  ({ type: 'RecordConflict', data: { assessor: 'a1', reason, origin, on } }) as const;
const freeze = { type: 'FreezeScores', data: { terms } } as const;
const score = (assessor: string, points: Points) =>
  ({ type: 'ScoreApplication', data: { assessor, points, terms } }) as const;

describe.each([
  ['declared', declared],
  ['found', found],
] as const)('A conflict of interest that is %s', (origin, event) => {
  it('is recorded once, with or without points of that assessor', () => {
    given(...admission)
      .when(act(origin))
      .then(event);
    given(...admission, scored('a1', 90))
      .when(act(origin))
      .then(event);
    given(...admission, event)
      .when(act(origin))
      .thenNothing();
  });
  it('takes the points out that had been given before, and lets no more in', () => {
    given(...admission, scored('a1', 90), event, scored('a2', 60))
      .when(freeze)
      .thenRefused('SCORES_MISSING', { facts: { assessors: 1, needed: 2 }, wouldPassIf: { assessorsAtLeast: 2 } });
    given(...admission, event)
      .when(score('a1', { need: 1, model: 1 }))
      .thenRefused('ASSESSOR_HAS_CONFLICT', { wouldPassIf: { assessor: 'without-conflict' } });
  });
  it('takes them out of frozen scores too: these fall, and are frozen anew without them', () => {
    given(...admission, ...three, frozen)
      .when(act(origin))
      .then(event, aside);
    given(...admission, ...three, frozen, event, aside)
      .when(freeze)
      .then(of('financing.scores-frozen', { points: { need: '45', model: '80' }, total: '59' }));
    given(...admission, ...three.slice(0, 2), frozen, event, aside)
      .when(freeze)
      .thenRefused('SCORES_MISSING', { facts: { assessors: 1, needed: 2 } });
  });
  it('leaves frozen scores alone that hold nothing of that assessor', () =>
    given(...admission, ...three.slice(1), frozen)
      .when(act(origin))
      .then(event));
  it('leaves points alone that an upheld allegation has put in their place', () =>
    given(
      ...[...admission, ...three, frozen, of('financing.allegation-filed'), of('financing.allegation-answered')],
      of('financing.scores-corrected'),
    )
      .when(act(origin))
      .then(event));
});

describe('Scores that were set aside', () => {
  const history = [...admission, ...three, frozen, found, aside];

  it('are still those of the others, which change no more', () => {
    given(...history)
      .when(score('a2', { need: 60, model: 80 }))
      .thenNothing();
    given(...history)
      .when(score('a2', { need: 61, model: 80 }))
      .thenRefused('SCORES_ALREADY_FROZEN');
  });
  it('are completed by somebody who had not scored', () =>
    given(...history)
      .when(score('a4', { need: 50, model: 80 }))
      .then(of('financing.application-scored', { assessor: 'a4', points: { need: 50, model: 80 } })));
  it('hold back no ranking that is heard of late: another will place the application', () => {
    given(...history)
      .when({ type: 'PlaceApplication', data: { position: 1, outcome: 'proposed' } })
      .thenNothing();
    given(...admission)
      .when({ type: 'PlaceApplication', data: { position: 1, outcome: 'proposed' } })
      .thenRefused('APPLICATION_NOT_ASSESSED', { wouldPassIf: { scores: 'frozen' } });
  });
  it('bring nobody back who has withdrawn', () =>
    given(...admission, ...three, frozen, of('financing.application-withdrawn'), found, aside)
      .when(score('a4', { need: 50, model: 80 }))
      .thenRefused('APPLICATION_NOT_ADMITTED', {
        facts: { applicationId, status: 'withdrawn' },
        wouldPassIf: { status: 'admitted' },
      }));
});
