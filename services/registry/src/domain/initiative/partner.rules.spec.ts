import { describe, expect, it } from '@jest/globals';
import { deciderSpec } from '@ceriss/event-sourcing/testing';
import type { Stage } from '../code-lists/stages.js';
import type { AttachPartner, DetachPartner } from './initiative.commands.js';
import { initiativeAggregate } from './initiative.decider.js';
import { type InitiativeEvent, type InitiativeRegistered } from './initiative.events.js';
import { initiativeExamples } from './initiative.examples.js';

const given = deciderSpec(initiativeAggregate.decider);
const about = initiativeExamples['registry.initiative-registered'] as InitiativeRegistered['data'];
const { initiativeId, promoterId } = about;
const partnerId = '2c7d9e10-3b4a-5c6d-8e9f-1a2b3c4d5e6f';
const today = '2027-05-10';
const asked = { initiativeId, by: { role: 'registry-officer' }, today };

const registered = (stage: Stage = 'prototype'): InitiativeEvent => ({
  type: 'registry.initiative-registered',
  data: { ...about, stage },
});
const attach = (change: Partial<AttachPartner['data']> = {}): AttachPartner => {
  const partner = { actorId: partnerId, standing: 'registered' } as const;
  return {
    type: 'AttachPartner',
    data: { ...asked, partner, contribution: 'homes', validFrom: '2027-01-01', ...change },
  };
};
const attached = (term = 1, validFrom = '2027-01-01'): InitiativeEvent => ({
  type: 'registry.partner-attached',
  data: { initiativeId, actorId: partnerId, contribution: 'homes', term, validFrom },
});
const detach = (change: Partial<DetachPartner['data']> = {}): DetachPartner => ({
  type: 'DetachPartner',
  data: { ...asked, actorId: partnerId, validTo: '2027-05-01', reason: 'sold', ...change },
});
const left: InitiativeEvent = {
  type: 'registry.partner-left',
  data: { initiativeId, actorId: partnerId, term: 1, validTo: '2027-05-01', reason: 'sold' },
};

describe('Attaching a partner', () => {
  it('takes an active actor, once', () => {
    given(registered()).when(attach()).then(attached());
    given(registered(), attached())
      .when(attach({ contribution: 'other' }))
      .thenNothing();
  });

  it('refuses one that is not active', () =>
    given(registered())
      .when(attach({ partner: { actorId: partnerId, standing: 'suspended' } }))
      .thenRefused('ACTOR_NOT_ACTIVE', { facts: { as: 'partner' } }));

  it('refuses the promoter itself', () =>
    given(registered())
      .when(attach({ partner: { actorId: promoterId, standing: 'verified' } }))
      .thenRefused('INITIATIVE_PARTNER_IS_PROMOTER', { wouldPassIf: { partnerOtherThan: promoterId } }));

  it('is not for a day to come', () =>
    given(registered())
      .when(attach({ validFrom: '2027-05-11' }))
      .thenRefused('DAY_IN_FUTURE', { wouldPassIf: { validFrom: { notAfter: today } } }));

  it('again is another term, not before the last one ended', () => {
    given(registered(), attached(), left)
      .when(attach({ validFrom: '2027-05-01' }))
      .then(attached(2, '2027-05-01'));
    given(registered(), attached(), left)
      .when(attach({ validFrom: '2027-04-30' }))
      .thenRefused('PARTNERSHIP_PERIOD', { wouldPassIf: { notBefore: '2027-05-01' } });
  });

  it('was written without day and term once', () =>
    expect(
      initiativeAggregate.codec.decode({
        type: 'registry.partner-attached',
        schemaVersion: 1,
        data: { initiativeId, actorId: partnerId, contribution: 'homes' },
      }).data,
    ).toEqual({ initiativeId, actorId: partnerId, contribution: 'homes', term: 1 }));
});

describe('A partner leaves', () => {
  it('once, by itself or let go by the promoter', () => {
    given(registered(), attached()).when(detach()).then(left);
    given(registered(), attached())
      .when(detach({ by: { role: 'promoter', organisation: partnerId } }))
      .then(left);
    given(registered(), attached(), left).when(detach()).thenNothing();
  });
  it('on a day since it joined that has come', () => {
    given(registered(), attached())
      .when(detach({ validTo: '2026-12-31' }))
      .thenRefused('PARTNERSHIP_PERIOD', { wouldPassIf: { notBefore: '2027-01-01' } });
    given(registered(), attached())
      .when(detach({ validTo: '2027-05-11' }))
      .thenRefused('DAY_IN_FUTURE');
  });
  it('even when the initiative has ended', () => given(registered('closed'), attached()).when(detach()).then(left));
});
