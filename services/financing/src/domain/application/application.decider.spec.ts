import { deciderSpec } from '@ceriss/event-sourcing/testing';
import { euros } from '@ceriss/kernel';
import { describe, it } from '@jest/globals';
import type { Applicant } from '../applicant/applicant.decider.js';
import { callAggregate, type Call } from '../call/call.decider.js';
import { PLAIN_CONDITIONS } from '../call/call-conditions.js';
import { callExamples } from '../call/call.events.js';
import { applicationAggregate } from './application.decider.js';
import { applicationExamples, type ApplicationEvent, type Project } from './application.events.js';

const given = deciderSpec(applicationAggregate.decider);
const of = <T extends ApplicationEvent['type']>(type: T) =>
  ({ type, data: applicationExamples[type] }) as ApplicationEvent;
const drafted = of('financing.application-drafted');
const submitted = of('financing.application-submitted');
const asked = of('financing.cure-requested');
const cured = of('financing.application-cured');
const admitted = of('financing.application-admitted');
const inadmissible = of('financing.application-declared-inadmissible');
const { applicationId, callId, applicantId, ...project } = applicationExamples['financing.application-drafted'];
const { submittedAt } = applicationExamples['financing.application-submitted'];
const { dueBy, askedOn, missing } = applicationExamples['financing.cure-requested'];
const promoter = { subject: 'promoter-1', organisation: applicantId, role: 'promoter' };
const stranger = { ...promoter, organisation: callId };

const { evolve, initialState } = callAggregate.decider;
const draftCall = evolve(initialState(), {
  type: 'financing.call-drafted',
  data: callExamples['financing.call-drafted'],
});
const call = evolve(draftCall, { type: 'financing.call-published', data: callExamples['financing.call-published'] });
const { opensAt, closesAt } = callExamples['financing.call-published'];
const clerk = { subject: 'manager-1', role: 'programme-manager' };
const verified: Applicant = { standing: 'verified', blocks: [], lifted: [] };

describe('Drafting an application', () => {
  const draft = (
    change: Partial<Project> = {},
    state: Call = call,
    by: typeof promoter | { subject: string; role: string } = promoter,
  ) =>
    ({
      type: 'DraftApplication',
      data: { applicationId, callId, project: { ...project, ...change }, call: state, by },
    }) as const;

  it('is done for the organisation of whoever drafts', () => given().when(draft()).then(drafted));
  it('changes nothing the second time', () => given(drafted).when(draft()).thenNothing());
  it('is refused to somebody without an organisation', () =>
    given()
      .when(draft({}, call, { subject: 'x', role: 'promoter' }))
      .thenRefused('APPLICANT_ORGANISATION_MISSING', { wouldPassIf: { organisation: 'given' } }));
  it('is refused for an unknown call and for a draft of one', () => {
    given()
      .when(draft({}, { status: 'none' }))
      .thenRefused('CALL_NOT_FOUND');
    given()
      .when(draft({}, draftCall))
      .thenRefused('CALL_NOT_OPEN', { wouldPassIf: { callStatus: 'published' } });
  });
  it('may ask for the whole cost and not for a cent more, nor for nothing', () => {
    given()
      .when(draft({ cost: project.requested }))
      .then({ ...drafted, data: { ...drafted.data, cost: project.requested } } as ApplicationEvent);
    given()
      .when(draft({ cost: euros(1_049_999_99n) }))
      .thenRefused('APPLICATION_AMOUNT_INVALID', {
        wouldPassIf: { requestedAtLeast: euros(1n), requestedAtMost: euros(1_049_999_99n) },
      });
    given()
      .when(draft({ requested: euros(0n) }))
      .thenRefused('APPLICATION_AMOUNT_INVALID');
  });
  it('may ask for the whole budget and not for a cent more', () => {
    const big = { cost: euros(2_000_000_00n), requested: euros(1_200_000_01n) };
    given()
      .when(draft(big))
      .thenRefused('APPLICATION_EXCEEDS_BUDGET', { wouldPassIf: { requestedAtMost: euros(1_200_000_00n) } });
  });
});

describe('Submitting an application', () => {
  const submit = (now: string | number, o: { applicant?: Applicant; by?: typeof promoter; call?: Call } = {}) =>
    ({
      type: 'SubmitApplication',
      data: { call, applicant: verified, others: [], by: promoter, ...o, now: new Date(now), today: '2027-01-20' },
    }) as const;
  const at = (instant: string, offset: number) => new Date(Date.parse(instant) + offset).toISOString();
  const submittedIn = (instant: string) =>
    ({ type: submitted.type, data: { ...submitted.data, submittedAt: instant } }) as ApplicationEvent;

  it('records the instant', () => given(drafted).when(submit(submittedAt)).then(submitted));
  it('changes nothing the second time', () => given(drafted, submitted).when(submit(closesAt)).thenNothing());
  it.each([at(opensAt, 0), at(opensAt, 1), at(closesAt, -1), at(closesAt, 0)])('is in time at %s', (now) =>
    given(drafted).when(submit(now)).then(submittedIn(now)),
  );
  it('is early one millisecond before the window', () =>
    given(drafted)
      .when(submit(at(opensAt, -1)))
      .thenRefused('APPLICATION_EARLY', {
        facts: { opensAt },
        wouldPassIf: { submittedFrom: '2026-12-10T08:00:00.000Z' },
      }));
  it('is late one millisecond after the window', () =>
    given(drafted)
      .when(submit(at(closesAt, 1)))
      .thenRefused('APPLICATION_LATE', {
        facts: { closesAt, lateByMs: 1 },
        wouldPassIf: { submittedAtMost: '2027-01-31T22:59:59.999Z' },
      }));
  it('is refused to another organisation', () =>
    given(drafted)
      .when(submit(submittedAt, { by: stranger }))
      .thenRefused('NOT_THE_APPLICANT', { wouldPassIf: { organisation: '01980000-0000-7000-8000-00000000a002' } }));
  it('is refused with an unresolved reimbursement', () => {
    const blocks = [{ blockId: callId, kind: 'unresolved-reimbursement', reference: 'RE-1' }] as const;
    given(drafted)
      .when(submit(submittedAt, { applicant: { ...verified, blocks } }))
      .thenRefused('APPLICANT_BLOCKED', { facts: { blocks }, wouldPassIf: { blocks: [] } });
  });
  it.each([
    ['unknown', 'APPLICANT_NOT_VERIFIED'],
    ['suspended', 'APPLICANT_SUSPENDED'],
  ] as const)('is refused to an actor that is %s', (standing, code) =>
    given(drafted)
      .when(submit(submittedAt, { applicant: { ...verified, standing } }))
      .thenRefused(code, { facts: { standing }, wouldPassIf: { standing: 'verified' } }),
  );
  it('is refused before there is a draft', () =>
    given().when(submit(submittedAt)).thenRefused('APPLICATION_NOT_FOUND'));
});

describe('Completing an application', () => {
  const ask = { type: 'RequestCure', data: { missing, call, by: clerk, askedOn } } as const;
  const cure = (curedOn: string, by = promoter) =>
    ({ type: 'Cure', data: { delivered: missing, curedOn, by } }) as const;

  it('is asked for within ten working days', () => given(drafted, submitted).when(ask).then(asked));
  it.each([
    ['04', '2027-03-02', 'the Balearic Islands, whose day is 1 March'],
    ['08', '2027-03-01', 'Castilla-La Mancha, where it is a working day'],
    ['01', '2027-03-01', 'Andalusia, whose day falls on a Sunday'],
  ])('has its last day by the calendar of the territory: in %s on %s (%s)', (territory, due) => {
    const conditions = { callId, ...PLAIN_CONDITIONS, territory };
    const there = evolve(call, { type: 'financing.call-conditions-set', data: conditions });
    const since = '2027-02-15';
    const askedThere = { type: asked.type, data: { ...asked.data, askedOn: since, dueBy: due } } as ApplicationEvent;
    given(drafted, submitted)
      .when({ type: 'RequestCure', data: { missing, call: there, by: clerk, askedOn: since } })
      .then(askedThere);
  });
  it('is asked for once', () => {
    given(drafted, submitted, asked).when(ask).thenNothing();
    given(drafted, submitted, asked, cured).when(ask).thenRefused('APPLICATION_ALREADY_CURED');
  });
  it('is asked for only while admission is open', () => {
    given(drafted)
      .when(ask)
      .thenRefused('APPLICATION_NOT_SUBMITTED', { wouldPassIf: { status: 'submitted' } });
    given(drafted, submitted, admitted).when(ask).thenRefused('APPLICATION_NOT_SUBMITTED');
  });
  it.each(['2027-02-14', dueBy])('is in time on %s', (curedOn) =>
    given(drafted, submitted, asked)
      .when(cure(curedOn))
      .then({ ...cured, data: { ...cured.data, curedOn } } as ApplicationEvent),
  );
  it('is late the day after', () =>
    given(drafted, submitted, asked)
      .when(cure('2027-02-16'))
      .thenRefused('CURE_LATE', {
        facts: { dueBy, curedOn: '2027-02-16' },
        wouldPassIf: { curedOnAtMost: '2027-02-15' },
      }));
  it('is for the applicant alone, and only when asked', () => {
    given(drafted, submitted, asked).when(cure(dueBy, stranger)).thenRefused('NOT_THE_APPLICANT');
    given(drafted, submitted)
      .when(cure(dueBy))
      .thenRefused('APPLICATION_NOT_IN_CURE', { wouldPassIf: { status: 'cure-asked' } });
  });
});

describe('Admission', () => {
  const admit = { type: 'AdmitApplication', data: { call, earlier: [], by: clerk } } as const;
  const { reason } = applicationExamples['financing.application-declared-inadmissible'];
  const refuse = (on: string) => ({ type: 'DeclareInadmissible', data: { reason, call, by: clerk, on } }) as const;

  it('admits what is submitted or cured, once', () => {
    given(drafted, submitted).when(admit).then(admitted);
    given(drafted, submitted, asked, cured).when(admit).then(admitted);
    given(drafted, submitted, admitted).when(admit).thenNothing();
  });
  it('does not admit a draft or an application that is incomplete', () => {
    given(drafted).when(admit).thenRefused('APPLICATION_NOT_SUBMITTED');
    given(drafted, submitted, asked).when(admit).thenRefused('APPLICATION_NOT_SUBMITTED');
  });
  it('declares inadmissible once, and never what is admitted', () => {
    given(drafted, submitted).when(refuse(dueBy)).then(inadmissible);
    given(drafted, submitted, inadmissible).when(refuse(dueBy)).thenNothing();
    given(drafted, submitted, admitted).when(refuse(dueBy)).thenRefused('APPLICATION_NOT_SUBMITTED');
  });
  it('waits for the end of the term to complete the application', () => {
    given(drafted, submitted, asked)
      .when(refuse(dueBy))
      .thenRefused('CURE_TERM_RUNNING', { facts: { dueBy }, wouldPassIf: { dayAfter: '2027-02-15' } });
    given(drafted, submitted, asked).when(refuse('2027-02-16')).then(inadmissible);
  });
});
