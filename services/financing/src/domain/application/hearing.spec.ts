import { deciderSpec } from '@ceriss/event-sourcing/testing';
import { euros } from '@ceriss/kernel';
import { describe, it } from '@jest/globals';
import { authorisationExamples } from '../authorisation/authorisation.events.js';
import { callAggregate, knownCall, type KnownCall } from '../call/call.decider.js';
import { PLAIN_CONDITIONS, type CallConditions } from '../call/call-conditions.js';
import { callExamples, type CallEvent } from '../call/call.events.js';
import { applicationAggregate } from './application.decider.js';
import { applicationExamples, type ApplicationEvent } from './application.events.js';

const given = deciderSpec(applicationAggregate.decider);
const of = <T extends ApplicationEvent['type']>(type: T) =>
  ({ type, data: applicationExamples[type] }) as ApplicationEvent;
const [drafted, submitted, asked, admitted, placed, granted] = [
  of('financing.application-drafted'),
  of('financing.application-submitted'),
  of('financing.cure-requested'),
  of('financing.application-admitted'),
  of('financing.application-placed'),
  of('financing.application-granted'),
];
const filed = of('financing.allegation-filed');
const answered = of('financing.allegation-answered');
const { applicationId, callId, applicantId, initiativeId, title, cost, requested } =
  applicationExamples['financing.application-drafted'];
const promoter = { subject: 'promoter-1', organisation: applicantId, role: 'promoter' };
const stranger = { ...promoter, organisation: callId };
const clerk = { subject: 'manager-1', role: 'programme-manager' };

const callIn = (conditions: Partial<CallConditions>, ...types: CallEvent['type'][]): KnownCall => {
  const events = [
    { type: 'financing.call-drafted', data: callExamples['financing.call-drafted'] },
    { type: 'financing.call-conditions-set', data: { callId, ...PLAIN_CONDITIONS, ...conditions } },
    ...types.map((type) => ({ type, data: callExamples[type] })),
  ] as CallEvent[];
  return knownCall(events.reduce(callAggregate.decider.evolve, callAggregate.decider.initialState()));
};
const proposed = callIn({ allegationWorkingDays: 10 }, 'financing.call-published', 'financing.proposal-published');
const { allegationsUntil } = callExamples['financing.proposal-published'];
const closed = callIn({}, 'financing.call-published', 'financing.call-window-closed');

describe('Withdrawing an application', () => {
  const withdraw = (by = promoter) =>
    ({ type: 'WithdrawApplication', data: { by, withdrawnOn: '2027-02-02' } }) as const;
  const withdrawn = of('financing.application-withdrawn');

  it.each([[[submitted]], [[submitted, asked]], [[submitted, admitted]]])(
    'is for the applicant to do, also after %j',
    (more) =>
      given(drafted, ...more)
        .when(withdraw())
        .then(withdrawn),
  );
  it('is done once, and not by another', () => {
    given(drafted, submitted, withdrawn).when(withdraw()).thenNothing();
    given(drafted, submitted)
      .when(withdraw(stranger))
      .thenRefused('NOT_THE_APPLICANT', { wouldPassIf: { organisation: '01980000-0000-7000-8000-00000000a002' } });
  });
  it('is too late when the award was granted', () =>
    given(drafted, submitted, admitted, placed, granted)
      .when(withdraw())
      .thenRefused('APPLICATION_GRANTED', { wouldPassIf: { renouncing: 'award' } }));
  it('ends the race: a later ranking does not bring it back', () =>
    given(drafted, submitted, admitted, withdrawn)
      .when({ type: 'PlaceApplication', data: { position: 1, outcome: 'proposed' } })
      .thenNothing());
});

describe('An application that was not completed', () => {
  const { resolutionId } = authorisationExamples['financing.authorisation-recorded'];
  const inForce = { matter: { kind: 'call', reference: callId }, from: '2026-12-01T10:00:00.000Z' };
  const claim = { resolutionId, authorisation: { inForce, superseded: false } };
  const deem = (on: string) =>
    ({
      type: 'DeemWithdrawn',
      data: { claim, call: closed, by: clerk, on, now: new Date(`${on}T10:00:00.000Z`) },
    }) as const;
  const deemed = of('financing.application-deemed-withdrawn');

  it('is taken for withdrawn by a resolution the day after its term, once', () => {
    given(drafted, submitted, asked)
      .when(deem('2027-02-15'))
      .thenRefused('CURE_TERM_RUNNING', { wouldPassIf: { dayAfter: '2027-02-15' } });
    given(drafted, submitted, asked).when(deem('2027-02-16')).then(deemed);
    given(drafted, submitted, asked, deemed).when(deem('2027-02-17')).thenNothing();
  });
  it('must have been asked for something', () =>
    given(drafted, submitted)
      .when(deem('2027-02-16'))
      .thenRefused('APPLICATION_NOT_IN_CURE', { wouldPassIf: { status: 'cure-asked' } }));
  it('is not, without a resolution in force', () =>
    given(drafted, submitted, asked)
      .when({
        type: 'DeemWithdrawn',
        data: { ...deem('2027-02-16').data, claim: { resolutionId, authorisation: { superseded: false } } },
      })
      .thenRefused('CALL_WITHOUT_RESOLUTION_IN_FORCE', {
        wouldPassIf: {
          resolution: 'in force, not superseded',
          matter: { kind: 'call', reference: '01980000-0000-7000-8000-00000000f002' },
        },
      }));
});

describe('An allegation', () => {
  const { allegationId, text } = applicationExamples['financing.allegation-filed'];
  const file = (filedOn: string, o: { call?: KnownCall; by?: typeof promoter } = {}) =>
    ({ type: 'FileAllegation', data: { allegationId, text, call: proposed, by: promoter, ...o, filedOn } }) as const;
  const history = [drafted, submitted, admitted, placed];

  it('is filed until the last day of the term and not the day after', () => {
    given(...history)
      .when(file(allegationsUntil))
      .then({ type: filed.type, data: { ...filed.data, filedOn: allegationsUntil } } as ApplicationEvent);
    given(...history)
      .when(file('2027-03-02'))
      .thenRefused('ALLEGATION_LATE', {
        facts: { allegationsUntil, day: '2027-03-02' },
        wouldPassIf: { dayAtMost: '2027-03-01' },
      });
  });
  it('needs a provisional proposal, and is for the applicant', () => {
    given(...history)
      .when(file('2027-02-20', { call: closed }))
      .thenRefused('ALLEGATION_NOT_DUE', { facts: { status: 'closed' }, wouldPassIf: { callStatus: 'proposed' } });
    given(...history)
      .when(file('2027-02-20', { by: stranger }))
      .thenRefused('NOT_THE_APPLICANT');
  });
  it('is not heard from who is out, and is filed once', () => {
    given(drafted, submitted, of('financing.application-declared-inadmissible'))
      .when(file('2027-02-20'))
      .thenRefused('APPLICATION_OUT', { wouldPassIf: { statusNotIn: ['inadmissible', 'withdrawn'] } });
    given(...history, filed)
      .when(file('2027-02-20'))
      .thenNothing();
  });

  const answer = (o: object = {}) =>
    ({
      type: 'AnswerAllegation',
      data: {
        ...{ ...applicationExamples['financing.allegation-answered'], call: proposed, by: clerk },
        ...o,
      },
    }) as never;
  it('is answered once, with reasons', () => {
    given(...history, filed)
      .when(answer())
      .then(answered);
    given(...history, filed, answered)
      .when(answer())
      .thenRefused('ALLEGATION_ANSWERED', { wouldPassIf: { allegationIdIn: [] } });
    given(...history)
      .when(answer())
      .thenRefused('ALLEGATION_NOT_FOUND', { wouldPassIf: { allegationIdIn: [] } });
  });
  const points = { need: 90, model: 80, 'evaluation-design': 70, partnership: 60, sustainability: 50 };
  it('that is upheld may give other points, of all criteria of the call', () => {
    given(...history, filed)
      .when(answer({ points }))
      .then(answered, {
        type: 'financing.scores-corrected',
        data: {
          ...{ applicationId, allegationId, ruleVersion: 'scoring@1', total: '73' },
          points: Object.fromEntries(Object.entries(points).map(([code, all]) => [code, String(all)])),
        },
      });
    given(...history, filed)
      .when(answer({ points: { need: 90 } }))
      .thenRefused('SCORE_CRITERIA_DIFFER', {
        wouldPassIf: { criteria: ['evaluation-design', 'model', 'need', 'partnership', 'sustainability'] },
      });
  });
  it('that is not upheld changes no points', () =>
    given(...history, filed)
      .when(answer({ upheld: false, points }))
      .thenRefused('ALLEGATION_NOT_UPHELD', { wouldPassIf: { upheld: true } }));
});

describe('A reformulation', () => {
  const dear = euros(1_260_000_00n);
  const before: ApplicationEvent = {
    type: 'financing.application-drafted',
    data: { ...drafted.data, cost: dear } as never,
  };
  const history = [before, submitted, admitted, placed];
  const day = '2027-02-22';
  const now = new Date('2027-02-22T10:00:00.000Z');
  const reformulate = (o: object = {}) =>
    ({
      type: 'Reformulate',
      data: { cost, requested, initiativeId, title, call: proposed, by: promoter, now, today: day, ...o },
    }) as never;
  const reformulated = of('financing.application-reformulated');

  it('brings the cost from 1,260,000 to 1,200,000 for the same object', () => {
    given(...history)
      .when(reformulate())
      .then(reformulated);
    given(...history, reformulated)
      .when(reformulate())
      .thenNothing();
  });
  it.each([{ title: 'Something else' }, { initiativeId: callId }])('cannot change the object: %j', (o) =>
    given(...history)
      .when(reformulate(o))
      .thenRefused('REFORMULATION_CHANGES_OBJECT', { wouldPassIf: { initiativeId, title } }),
  );
  it.each([{ cost: euros(1_260_000_01n) }, { requested: euros(1_050_000_01n) }])('raises nothing: %j', (o) =>
    given(...history)
      .when(reformulate(o))
      .thenRefused('REFORMULATION_RAISES', {
        wouldPassIf: { costAtMost: euros(1_260_000_00n), requestedAtMost: euros(1_050_000_00n) },
      }),
  );
  it('is in time until the last day of the term', () => {
    given(...history)
      .when(reformulate({ today: '2027-03-02' }))
      .thenRefused('REFORMULATION_LATE', { wouldPassIf: { dayAtMost: '2027-03-01' } });
    given(...history)
      .when(reformulate({ today: allegationsUntil }))
      .then(reformulated);
  });
  it('is for who is proposed', () =>
    given(before, submitted, admitted)
      .when(reformulate())
      .thenRefused('APPLICATION_NOT_PROPOSED_YET', { wouldPassIf: { status: 'proposed' } }));
  it('still meets the conditions of the call: 9/10 of the cost at most', () => {
    const limited = callIn(
      { allegationWorkingDays: 10, maximumShareOfCost: '9/10' },
      'financing.call-published',
      'financing.proposal-published',
    );
    given(...history)
      .when(reformulate({ call: limited, cost: euros(1_166_666_67n) }))
      .then({
        type: reformulated.type,
        data: { ...reformulated.data, cost: euros(1_166_666_67n) },
      } as ApplicationEvent);
    given(...history)
      .when(reformulate({ call: limited, cost: euros(1_166_666_66n) }))
      .thenRefused('APPLICATION_EXCEEDS_SHARE_OF_COST', { wouldPassIf: { requestedAtMost: euros(1_049_999_99n) } });
  });
});
