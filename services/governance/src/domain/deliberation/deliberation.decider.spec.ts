import { deciderSpec } from '@ceriss/event-sourcing/testing';
import { describe, it } from '@jest/globals';
import { deliberationAggregate, type DeliberationCommand } from './deliberation.decider.js';
import { deliberationExamples as examples, type DeliberationEvent } from './deliberation.events.js';

const given = deciderSpec(deliberationAggregate.decider);
const happened = <T extends DeliberationEvent['type']>(type: T) =>
  ({ type, data: examples[type] }) as Extract<DeliberationEvent, { type: T }>;
const opened = happened('governance.deliberation-opened');
const submitted = happened('governance.amendment-submitted');
const accepted = happened('governance.amendment-accepted');
const rejected = happened('governance.amendment-rejected');
const withdrawn = happened('governance.amendment-withdrawn');
const closed = happened('governance.deliberation-closed');
const { amendmentId, author } = submitted.data;
const second = '0198f000-0000-7000-8000-0000000000d9';
const now = new Date(accepted.data.decidedAt);

const { openedAt: _, ...draft } = opened.data;
const proposal = { status: 'draft', ...draft };
const { submittedAt, ...amendment } = submitted.data;
const submit = (more: object = {}): DeliberationCommand => ({
  type: 'SubmitAmendment',
  data: { ...amendment, proposal, now: new Date(submittedAt), ...more },
});
const other: DeliberationEvent = {
  ...submitted,
  data: { ...submitted.data, amendmentId: second, text: 'Otro texto.' },
};
const accept = (more: object = {}): DeliberationCommand => ({
  type: 'AcceptAmendment',
  data: { amendmentId, reasons: 'Es posible', onVersion: 1, proposalStatus: 'draft', now, ...more },
});
const reject: DeliberationCommand = {
  type: 'RejectAmendment',
  data: { amendmentId, reasons: rejected.data.reasons, now },
};
const withdraw = (by: string | undefined = author.actorId): DeliberationCommand => ({
  type: 'WithdrawAmendment',
  data: { amendmentId, reasons: withdrawn.data.reasons, by, now },
});

describe('An amendment', () => {
  it('opens the deliberation with the text of the draft, once', () => {
    given().when(submit()).then(opened, submitted);
    given(opened, submitted)
      .when(submit({ amendmentId: second, text: 'Otro texto.' }))
      .then(other);
  });
  it.each(['tabled', 'voting', 'adopted', 'none'])('is not of a proposal that is %s', (status) => {
    given()
      .when(submit({ proposal: { ...proposal, status } }))
      .thenRefused('AMENDMENT_PROPOSAL_NOT_IN_DRAFT', { wouldPassIf: { status: 'draft' } });
    given(opened, submitted)
      .when(accept({ proposalStatus: status }))
      .thenRefused('AMENDMENT_PROPOSAL_NOT_IN_DRAFT');
  });
  it('changes a version that there is', () => {
    given()
      .when(submit({ base: 2 }))
      .thenRefused('AMENDMENT_BASE_UNKNOWN', { wouldPassIf: { base: 1 } });
    given(opened, submitted, accepted)
      .when(submit({ amendmentId: second, base: 3 }))
      .thenRefused('AMENDMENT_BASE_UNKNOWN', { wouldPassIf: { base: 2 } });
    given()
      .when(submit({ text: opened.data.text }))
      .thenRefused('AMENDMENT_CHANGES_NOTHING', { wouldPassIf: { textOtherThanVersion: 1 } });
    given(opened, submitted, accepted)
      .when(submit({ amendmentId: second, base: 2 }))
      .thenRefused('AMENDMENT_CHANGES_NOTHING', { wouldPassIf: { textOtherThanVersion: 2 } });
  });
  it('makes the next version when it is accepted', () => given(opened, submitted).when(accept()).then(accepted));
  it('is merged where the text has moved on, or conflicts', () => {
    const history = [opened, submitted, other, accepted];
    const onto = (more: object) => accept({ amendmentId: second, onVersion: 2, ...more });
    given(...history)
      .when(onto({ merged: 'Ambas cosas.' }))
      .then({
        type: 'governance.amendment-accepted',
        data: { ...accepted.data, amendmentId: second, version: 3, text: 'Ambas cosas.', merged: true },
      });
    given(...history)
      .when(onto({}))
      .thenRefused('AMENDMENT_CONFLICTS', { facts: { base: 1, version: 2 }, wouldPassIf: { base: 2 } });
    // Merged onto a version that is no longer the current one.
    given(...history)
      .when(onto({ merged: 'Ambas cosas.', onVersion: 1 }))
      .thenRefused('AMENDMENT_CONFLICTS');
  });
  it('is rejected with reasons, or withdrawn by its author only', () => {
    given(opened, submitted).when(reject).then(rejected);
    given(opened, submitted).when(withdraw()).then(withdrawn);
    for (const by of [second, undefined])
      given(opened, submitted)
        .when({ ...withdraw(), data: { ...withdraw().data, by } } as DeliberationCommand)
        .thenRefused('AMENDMENT_OF_ANOTHER_AUTHOR', { wouldPassIf: { organisation: author.actorId } });
  });
  it.each([accepted, rejected, withdrawn])('is decided once: $type', (end) => {
    for (const command of [accept(), reject, withdraw()])
      given(opened, submitted, end).when(command).thenRefused('AMENDMENT_DECIDED');
  });
  it('must have been submitted', () => {
    for (const command of [accept(), reject, withdraw()]) {
      given().when(command).thenRefused('AMENDMENT_NOT_FOUND');
      given(opened, other).when(command).thenRefused('AMENDMENT_NOT_FOUND');
    }
  });
});

describe('The deliberation', () => {
  const close: DeliberationCommand = { type: 'CloseDeliberation', data: { now: new Date(closed.data.closedAt) } };
  it('is closed with the version that is tabled, where there was one', () => {
    given(opened, submitted, accepted).when(close).then(closed);
    given().when(close).thenNothing();
    given(opened, submitted, accepted, closed).when(close).thenNothing();
  });
  it('takes nothing more then', () => {
    for (const command of [submit({ amendmentId: second }), accept(), reject, withdraw()])
      given(opened, submitted, closed).when(command).thenRefused('DELIBERATION_CLOSED');
  });
});
