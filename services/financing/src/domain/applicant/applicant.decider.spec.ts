import { deciderSpec } from '@ceriss/event-sourcing/testing';
import { describe, expect, it } from '@jest/globals';
import { applicantAggregate } from './applicant.decider.js';
import { applicantExamples, type ApplicantEvent } from './applicant.events.js';
import { requireEligible } from './eligibility.rules.js';

const { decider } = applicantAggregate;
const given = deciderSpec(decider);
const of = <T extends ApplicantEvent['type']>(type: T) => ({ type, data: applicantExamples[type] }) as ApplicantEvent;
const recorded = of('financing.applicant-recorded');
const suspended = of('financing.applicant-suspended');
const reinstated = of('financing.applicant-reinstated');
const opened = of('financing.eligibility-block-opened');
const lifted = of('financing.eligibility-block-lifted');
const { actorId } = applicantExamples['financing.applicant-recorded'];
const block = applicantExamples['financing.eligibility-block-opened'];
const lifting = applicantExamples['financing.eligibility-block-lifted'];

describe('An applicant, as the registry tells', () => {
  it('is recorded once', () => {
    given().when({ type: 'RecordApplicant', data: { actorId } }).then(recorded);
    given(recorded).when({ type: 'RecordApplicant', data: { actorId } }).thenNothing();
  });
  it('is suspended once', () => {
    given(recorded).when({ type: 'SuspendApplicant', data: { actorId } }).then(suspended);
    given(recorded, suspended).when({ type: 'SuspendApplicant', data: { actorId } }).thenNothing();
  });
  it('is reinstated once, as what it was', () => {
    const command = { type: 'ReinstateApplicant', data: { actorId, standing: 'verified' } } as const;
    given(recorded, suspended).when(command).then(reinstated);
    given(recorded, suspended, reinstated).when(command).thenNothing();
  });
});

describe('Eligibility blocks', () => {
  it('are opened once', () => {
    given().when({ type: 'OpenBlock', data: block }).then(opened);
    given(opened).when({ type: 'OpenBlock', data: block }).thenNothing();
    given(opened, lifted).when({ type: 'OpenBlock', data: block }).thenNothing();
  });
  it('are lifted once', () => {
    given(opened).when({ type: 'LiftBlock', data: lifting }).then(lifted);
    given(opened, lifted).when({ type: 'LiftBlock', data: lifting }).thenNothing();
  });
  it('cannot be lifted when there is none', () =>
    given(recorded)
      .when({ type: 'LiftBlock', data: lifting })
      .thenRefused('ELIGIBILITY_BLOCK_NOT_FOUND', { wouldPassIf: { blockIdIn: [] } }));
});

describe('Eligibility', () => {
  const checkOn =
    (day: string, ...history: ApplicantEvent[]) =>
    () =>
      requireEligible(actorId, history.reduce(decider.evolve, decider.initialState()), day);
  const check = (...history: ApplicantEvent[]) => checkOn('2027-03-15', ...history);
  const code = (expected: string) => expect.objectContaining({ code: expected });

  it('is there for the verified, the reinstated and those whose blocks are lifted', () => {
    expect(check(recorded)).not.toThrow();
    expect(check(recorded, suspended, reinstated)).not.toThrow();
    expect(check(opened, recorded, lifted)).not.toThrow();
  });
  it('is refused to the unknown and to those reinstated as only registered', () => {
    expect(check()).toThrow(code('APPLICANT_NOT_VERIFIED'));
    const asRegistered: ApplicantEvent = {
      type: 'financing.applicant-reinstated',
      data: { actorId, standing: 'registered' },
    };
    expect(check(suspended, asRegistered)).toThrow(code('APPLICANT_NOT_VERIFIED'));
  });
  it('is refused to the suspended', () => expect(check(recorded, suspended)).toThrow(code('APPLICANT_SUSPENDED')));
  it('is refused to the blocked, naming the blocks', () => {
    const { blockId, kind, reference } = block;
    const refusal = expect.objectContaining({ facts: { actorId, blocks: [{ blockId, kind, reference }] } });
    expect(check(opened, recorded)).toThrow(expect.objectContaining({ code: 'APPLICANT_BLOCKED', refusal }));
  });
  it('is refused on the days of a dated block, both ends included, and on no other', () => {
    const dated = of('financing.eligibility-block-dated');
    const { validFrom, validTo } = applicantExamples['financing.eligibility-block-dated'];
    expect([validFrom, validTo]).toEqual(['2027-01-01', '2027-06-30']);
    for (const day of ['2027-01-01', '2027-06-30']) {
      expect(checkOn(day, recorded, opened, dated)).toThrow(code('APPLICANT_BLOCKED'));
    }
    for (const day of ['2026-12-31', '2027-07-01']) expect(checkOn(day, recorded, opened, dated)).not.toThrow();
    const { validTo: _, ...endless } = applicantExamples['financing.eligibility-block-dated'];
    const open: ApplicantEvent = { type: 'financing.eligibility-block-dated', data: endless };
    expect(checkOn('2040-01-01', recorded, opened, open)).toThrow(code('APPLICANT_BLOCKED'));
  });
});

describe('A block with days', () => {
  const dated = of('financing.eligibility-block-dated');
  const { validFrom, validTo } = applicantExamples['financing.eligibility-block-dated'];
  const open = (days: object) => ({ type: 'OpenBlock', data: { ...block, ...days } }) as const;

  it('is opened with them, also for one day', () => {
    given().when(open({ validFrom, validTo })).then(opened, dated);
    given()
      .when(open({ validFrom, validTo: validFrom }))
      .then(opened, { type: dated.type, data: { ...dated.data, validTo: validFrom } } as ApplicantEvent);
  });
  it('is refused when it ends the day before it begins', () =>
    given()
      .when(open({ validFrom: '2027-01-02', validTo: '2027-01-01' }))
      .thenRefused('ELIGIBILITY_BLOCK_PERIOD_INVALID', { wouldPassIf: { validToAtLeast: '2027-01-02' } }));
});
