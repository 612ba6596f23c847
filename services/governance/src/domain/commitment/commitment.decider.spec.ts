import { deciderSpec } from '@ceriss/event-sourcing/testing';
import { describe, it } from '@jest/globals';
import { commitmentAggregate, type CommitmentCaller, type CommitmentCommand } from './commitment.decider.js';
import { commitmentExamples as examples, type CommitmentEvent, type CommitmentOwner } from './commitment.events.js';

const given = deciderSpec(commitmentAggregate.decider);
const now = new Date('2027-06-15T10:00:00.000Z');
const secretary: CommitmentCaller = { role: 'secretary', holdsSeat: false };
const actorId = '0198f000-0000-7000-8000-0000000000c1';
const happened = <T extends CommitmentEvent['type']>(type: T) =>
  ({ type, data: examples[type] }) as Extract<CommitmentEvent, { type: T }>;
const made = happened('governance.commitment-made');
const { madeOn, madeAt, ...what } = made.data;
const seat: CommitmentOwner = { kind: 'seat', bodyId: actorId, seat: 'ccaa-1' };

const make = (more: object = {}): CommitmentCommand => ({
  type: 'MakeCommitment',
  data: { ...what, by: secretary, today: madeOn, now: new Date(madeAt), ...more },
});
const asked = { by: secretary, today: '2027-06-15', now };
const extend = (dueOn: string, more: object = {}): CommitmentCommand => ({
  type: 'ExtendCommitment',
  data: { ...asked, dueOn, reasons: 'Las obras de adaptación se retrasan', ...more },
});
const evidence = examples['governance.commitment-fulfilled'].evidence;
const fulfil = (fulfilledOn: string, more: object = {}): CommitmentCommand => ({
  type: 'FulfilCommitment',
  data: { ...asked, evidence, fulfilledOn, ...more },
});
const withdraw = (more: object = {}): CommitmentCommand => ({
  type: 'WithdrawCommitment',
  data: { ...asked, reasons: 'Otra', ...more },
});

describe('A commitment', () => {
  it('is made once, for today or later', () => {
    given().when(make()).then(made);
    given(made).when(make()).thenRefused('COMMITMENT_EXISTS');
    given()
      .when(make({ dueOn: madeOn }))
      .then({ ...made, data: { ...made.data, dueOn: madeOn } });
    given()
      .when(make({ dueOn: '2026-12-15' }))
      .thenRefused('COMMITMENT_DUE_IN_THE_PAST', { wouldPassIf: { dueOnAtLeast: madeOn } });
  });

  it.each([
    [{ role: 'promoter', organisation: actorId, holdsSeat: false }, true],
    [{ role: 'promoter', organisation: '0198f000-0000-7000-8000-0000000000c2', holdsSeat: false }, false],
    [{ role: 'member', holdsSeat: true }, false],
  ])('of an actor is made by %j: %s', (by, own) => {
    const result = given().when(make({ by }));
    if (own) return result.then(made);
    return result.thenRefused('COMMITMENT_OF_ANOTHER_OWNER', { wouldPassIf: { organisation: actorId } });
  });
  it.each([
    [true, true],
    [false, false],
  ])('of a seat is made by who holds it: %s', (holdsSeat, own) => {
    const result = given().when(make({ owner: seat, by: { role: 'member', organisation: actorId, holdsSeat } }));
    if (own) return result.then({ ...made, data: { ...made.data, owner: seat } });
    return result.thenRefused('COMMITMENT_OF_ANOTHER_OWNER', { wouldPassIf: { seat: 'ccaa-1' } });
  });

  const extended = (dueOn: string): CommitmentEvent => ({
    type: 'governance.commitment-extended',
    data: {
      ...{ before: '2027-06-30', dueOn, reasons: 'Las obras de adaptación se retrasan' },
      ...{ extendedOn: '2027-06-15', extendedAt: now.toISOString() },
    },
  });
  it('is extended to a later day that is to come, overdue or not', () => {
    given(made).when(extend('2027-07-01')).then(extended('2027-07-01'));
    for (const dueOn of ['2027-06-30', '2027-06-29'])
      given(made)
        .when(extend(dueOn))
        .thenRefused('COMMITMENT_NOT_LATER', { wouldPassIf: { after: '2027-06-30' } });
    given(made, extended('2027-09-30'))
      .when(extend('2027-09-30'))
      .thenRefused('COMMITMENT_NOT_LATER', { facts: { before: '2027-09-30' } });
    given(made)
      .when(extend('2027-07-02', { today: '2027-07-03' }))
      .thenRefused('COMMITMENT_DUE_IN_THE_PAST');
    given(made)
      .when(extend('2027-07-03', { today: '2027-07-03' }))
      .then({ ...extended('2027-07-03'), data: { ...extended('2027-07-03').data, extendedOn: '2027-07-03' } } as never);
  });

  it.each([
    ['2026-12-15', false],
    ['2026-12-16', true],
    ['2027-06-15', true],
    ['2027-06-16', false],
  ])('is fulfilled on %s: %s', (fulfilledOn, possible) => {
    const result = given(made).when(fulfil(fulfilledOn));
    if (!possible)
      return result.thenRefused('COMMITMENT_FULFILLED_OUTSIDE_TIME', {
        wouldPassIf: { from: madeOn, until: '2027-06-15' },
      });
    return result.then({
      type: 'governance.commitment-fulfilled',
      data: { evidence, fulfilledOn, recordedAt: now.toISOString() },
    });
  });
  it('is not fulfilled without evidence', () =>
    given(made)
      .when(fulfil('2027-06-15', { evidence: [] }))
      .thenRefused('COMMITMENT_WITHOUT_EVIDENCE', { wouldPassIf: { evidenceAtLeast: 1 } }));
  it('is withdrawn with reasons', () =>
    given(made)
      .when(withdraw())
      .then({
        type: 'governance.commitment-withdrawn',
        data: { reasons: 'Otra', withdrawnOn: '2027-06-15', withdrawnAt: now.toISOString() },
      }));
  it.each(['governance.commitment-fulfilled', 'governance.commitment-withdrawn'] as const)('%s is its end', (end) => {
    for (const command of [extend('2028-01-01'), fulfil('2027-06-15'), withdraw()])
      given(made, happened(end)).when(command).thenRefused('COMMITMENT_ENDED');
  });
  it.each([extend('2028-01-01'), fulfil('2027-06-15'), withdraw()])('asks $type of its owner only', (command) => {
    given().when(command).thenRefused('COMMITMENT_NOT_FOUND');
    const by = { role: 'promoter', organisation: '0198f000-0000-7000-8000-0000000000c2', holdsSeat: false };
    const foreign = { ...command, data: { ...command.data, by } } as CommitmentCommand;
    given(made).when(foreign).thenRefused('COMMITMENT_OF_ANOTHER_OWNER');
  });
});
