import { describe, expect, it } from '@jest/globals';
import { initialCatalogue } from '../catalogue/catalogue.js';
import { deciderSpec } from '@ceriss/event-sourcing/testing';
import { needAggregate, type NeedCommand, type SignalNeed } from './need-signal.decider.js';
import { needExamples, type NeedEvent, type NeedSignalled } from './need-signal.events.js';

const given = deciderSpec(needAggregate.decider);
const about = needExamples['registry.need-signalled'] as NeedSignalled['data'];
const { catalogueVersion: _v, source, ...rest } = about;
const { needId } = about;
const sourceId = source.kind === 'organisation' ? source.actorId : '';
const challengeId = '0199c1a0-1a2b-7c3d-8e4f-5a6b7c8d9e0f';
const today = '2026-12-01';
const officer = { role: 'registry-officer' };
const catalogue = initialCatalogue();
const own = { role: 'promoter', organisation: sourceId };
const stranger = { role: 'promoter', organisation: challengeId };
const party = { actorId: sourceId, standing: 'registered' } as const;
const statistic = { kind: 'statistic', title: 'Encuesta de condiciones de vida', publisher: 'INE' } as const;

const signal = (more: Partial<SignalNeed['data']> = {}): SignalNeed => ({
  type: 'SignalNeed',
  data: { ...rest, source: { kind: 'organisation', party }, catalogue, by: officer, today, ...more },
});
const signalled = (more: Partial<NeedSignalled['data']> = {}): NeedEvent => ({
  type: 'registry.need-signalled',
  data: { ...about, ...more },
});
const support = (more: object = {}): NeedCommand => ({
  type: 'SupportChallenge',
  data: { needId, challenge: { challengeId, status: 'published' }, by: officer, today, ...more },
});
const supported: NeedEvent = { type: 'registry.challenge-supported', data: { needId, challengeId } };
const withdraw = (more: object = {}): NeedCommand => ({
  type: 'WithdrawNeed',
  data: { needId, reason: 'met', by: officer, today, ...more },
});
const withdrawn: NeedEvent = { type: 'registry.need-withdrawn', data: { needId, withdrawnOn: today, reason: 'met' } };

describe('Signalling a need', () => {
  it('is done by an active organisation for itself, or by an officer', () => {
    given().when(signal()).then(signalled());
    given()
      .when(signal({ by: own }))
      .then(signalled());
    given()
      .when(signal({ by: stranger }))
      .thenRefused('NEED_OF_ANOTHER_SOURCE', { wouldPassIf: { organisation: sourceId } });
    given()
      .when(signal({ source: { kind: 'organisation', party: { ...party, standing: 'suspended' } } }))
      .thenRefused('ACTOR_NOT_ACTIVE', { facts: { as: 'source' } });
  });
  it('can cite a statistic', () =>
    given()
      .when(signal({ source: statistic, by: stranger }))
      .then(signalled({ source: statistic })));
  it('is of a day that has come', () => {
    given()
      .when(signal({ observedOn: '2026-12-02' }))
      .thenRefused('DAY_IN_FUTURE');
    given()
      .when(signal({ observedOn: today }))
      .then(signalled({ observedOn: today }));
  });
  it('refuses places and codes that do not exist', () => {
    given()
      .when(signal({ territories: ['20'] }))
      .thenRefused('TERRITORY_INVALID');
    given()
      .when(signal({ territories: ['41904'], observedOn: '2018-12-31' }))
      .thenRefused('TERRITORY_INVALID', { wouldPassIf: { territory: '41095' } });
    const seen = { territories: ['41904'], observedOn: '2019-01-01' };
    given().when(signal(seen)).then(signalled(seen));
    given()
      .when(signal({ targetGroups: ['nobody'] }))
      .thenRefused('CODE_UNKNOWN');
  });
  it('is done once', () => given(signalled()).when(signal()).thenRefused('NEED_ALREADY_SIGNALLED'));
});

describe('Supporting a challenge', () => {
  it('is done once for each published challenge, by the source or an officer', () => {
    given(signalled()).when(support()).then(supported);
    given(signalled())
      .when(support({ by: own }))
      .then(supported);
    given(signalled(), supported).when(support()).thenNothing();
    given(signalled())
      .when(support({ challenge: { challengeId, status: 'closed' } }))
      .thenRefused('CHALLENGE_NOT_OPEN');
    given(signalled())
      .when(support({ by: stranger }))
      .thenRefused('NEED_OF_ANOTHER_SOURCE');
    given(signalled({ source: statistic }))
      .when(support({ by: own }))
      .thenRefused('NEED_OF_ANOTHER_SOURCE');
  });
  it('is not done with what was withdrawn', () =>
    given(signalled(), withdrawn).when(support()).thenRefused('NEED_WITHDRAWN'));
});

describe('Withdrawing a need', () => {
  it('is done once, by the source or an officer', () => {
    given(signalled())
      .when(withdraw({ by: own }))
      .then(withdrawn);
    given(signalled(), withdrawn).when(withdraw()).thenNothing();
    given(signalled())
      .when(withdraw({ by: stranger }))
      .thenRefused('NEED_OF_ANOTHER_SOURCE');
  });
});

it.each([support(), withdraw()])('$type knows no need that was never signalled', (command) =>
  given().when(command).thenRefused('NEED_NOT_FOUND'),
);

it('has a stream of its own', () => expect(needAggregate.streamOf(needId)).toBe(`registry.need-${needId}`));
