import { describe, expect, it } from '@jest/globals';
import { deciderSpec } from '@ceriss/event-sourcing/testing';
import { STAGES, type Stage } from '../code-lists/stages.js';
import type { Standing } from '../party.rules.js';
import type { AttachPartner, ChangeStage, RecordTransfer, RegisterInitiative } from './initiative.commands.js';
import { initiativeAggregate } from './initiative.decider.js';
import { initiativeExamples, type InitiativeEvent, type InitiativeRegistered } from './initiative.events.js';

const given = deciderSpec(initiativeAggregate.decider);
const about = initiativeExamples['registry.initiative-registered'];
const { initiativeId, promoterId, challengeId } = about;
const officer = { role: 'registry-officer' };
const promoter = { actorId: promoterId, standing: 'verified' } as const;
const partnerId = '2c7d9e10-3b4a-5c6d-8e9f-1a2b3c4d5e6f';
const transferId = '0199d2b1-6c2f-7d55-8a21-7e3c9b4f5d62';
const decisionId = '0199d2b1-6c2f-7d55-8a21-7e3c9b4f5d63';

const registered = (stage: Stage = 'prototype'): InitiativeEvent => ({
  type: 'registry.initiative-registered',
  data: { ...about, stage },
});
const register = (change: Partial<RegisterInitiative['data']> = {}): RegisterInitiative => {
  const { promoterId: _p, challengeId: _c, catalogueVersion: _v, ...rest } = about;
  const challenge = { challengeId: challengeId!, status: 'published' } as const;
  return {
    type: 'RegisterInitiative',
    data: { ...rest, stage: 'prototype', promoter, challenge, by: officer, ...change },
  };
};
const attach = (change: Partial<AttachPartner['data']> = {}): AttachPartner => {
  const partner = { actorId: partnerId, standing: 'registered' } as const;
  return { type: 'AttachPartner', data: { initiativeId, partner, contribution: 'homes', by: officer, ...change } };
};
const attached: InitiativeEvent = {
  type: 'registry.partner-attached',
  data: { initiativeId, actorId: partnerId, contribution: 'homes' },
};
const change = (to: Stage, more: Partial<ChangeStage['data']> = {}): ChangeStage => ({
  type: 'ChangeStage',
  data: { initiativeId, to, by: officer, ...more },
});
const transfer = { ...initiativeExamples['registry.transfer-recorded'], transferId };
const record = (more: Partial<RecordTransfer['data']> = {}): RecordTransfer => ({
  type: 'RecordTransfer',
  data: { ...transfer, ...more },
});
const recorded: InitiativeEvent = { type: 'registry.transfer-recorded', data: transfer };

describe('Registering an initiative', () => {
  it('is done by an officer for an active promoter', () => given().when(register()).then(registered()));

  it('is done by the promoter for itself, and by nobody for another', () => {
    given()
      .when(register({ by: { role: 'promoter', organisation: promoterId } }))
      .then(registered());
    given()
      .when(register({ by: { role: 'promoter', organisation: partnerId } }))
      .thenRefused('INITIATIVE_OF_ANOTHER_PROMOTER');
  });

  it('needs no challenge', () => {
    const { challengeId: _, ...data } = about;
    given()
      .when(register({ challenge: undefined }))
      .then({ type: 'registry.initiative-registered', data } as InitiativeRegistered);
  });

  it.each(['unknown', 'closed'] as const)('refuses a challenge that is %s', (status) =>
    given()
      .when(register({ challenge: { challengeId: challengeId!, status } }))
      .thenRefused('CHALLENGE_NOT_OPEN', { facts: { status } }),
  );

  it.each<Standing>(['unknown', 'suspended'])('refuses a promoter that is %s', (standing) =>
    given()
      .when(register({ promoter: { actorId: promoterId, standing } }))
      .thenRefused('ACTOR_NOT_ACTIVE', { facts: { as: 'promoter', standing } }),
  );

  it('refuses territories and codes that do not exist', () => {
    given()
      .when(register({ territories: ['16078', '99999'] }))
      .thenRefused('TERRITORY_INVALID');
    given()
      .when(register({ targetGroups: ['nobody'] }))
      .thenRefused('CODE_UNKNOWN');
  });

  it('refuses to register it again', () =>
    given(registered()).when(register()).thenRefused('INITIATIVE_ALREADY_REGISTERED'));
});

describe('Attaching a partner', () => {
  it('takes an active actor, once', () => {
    given(registered()).when(attach()).then(attached);
    given(registered(), attached)
      .when(attach({ contribution: 'other' }))
      .thenNothing();
  });

  it('refuses one that is not active', () =>
    given(registered())
      .when(attach({ partner: { actorId: partnerId, standing: 'suspended' } }))
      .thenRefused('ACTOR_NOT_ACTIVE', { facts: { as: 'partner' } }));

  it('refuses the promoter itself', () =>
    given(registered())
      .when(attach({ partner: promoter }))
      .thenRefused('INITIATIVE_PARTNER_IS_PROMOTER'));

  it('refuses when somebody else promotes it', () =>
    given(registered())
      .when(attach({ by: { role: 'promoter', organisation: partnerId } }))
      .thenRefused('INITIATIVE_OF_ANOTHER_PROMOTER'));

  it.each(['closed', 'failed'] as const)('refuses when it is %s', (stage) =>
    given(registered(stage)).when(attach()).thenRefused('INITIATIVE_ENDED', { facts: { stage } }),
  );

  it('knows no initiative that was never registered', () => given().when(attach()).thenRefused('INITIATIVE_NOT_FOUND'));
});

describe('Changing the stage', () => {
  const allowed: readonly (readonly [Stage, Stage])[] = [
    ['idea', 'prototype'],
    ['prototype', 'pilot'],
    ['pilot', 'consolidated'],
    ['consolidated', 'transferred'],
    ['transferred', 'scaled'],
    ...STAGES.slice(0, 6).flatMap((from) => [[from, 'closed'] as const, [from, 'failed'] as const]),
  ];
  const groundsOf = (to: Stage) => ({
    ...(to === 'transferred' && { transferId }),
    ...(to === 'scaled' && { decisionId }),
    ...(to === 'failed' && { lessons: 'No housing could be found' }),
  });
  const all = { transferId, decisionId, lessons: 'No housing could be found' };

  it.each(STAGES.flatMap((from) => STAGES.map((to) => [from, to] as const)))('from %s to %s', (from, to) => {
    const result = given(registered(from), recorded).when(change(to, all));
    if (from === to) return result.thenNothing();
    if (!allowed.some(([a, b]) => a === from && b === to)) {
      const toIn = allowed.filter(([a]) => a === from).map(([, b]) => b);
      return result.thenRefused('INITIATIVE_STAGE_NOT_ALLOWED', { facts: { from, to }, wouldPassIf: { toIn } });
    }
    return result.then({
      type: 'registry.initiative-stage-changed',
      data: { initiativeId, from, to, ...groundsOf(to) },
    });
  });

  it('to transferred needs a transfer that was recorded', () => {
    given(registered('consolidated'))
      .when(change('transferred', { transferId }))
      .thenRefused('INITIATIVE_TRANSFER_NOT_RECORDED', { wouldPassIf: { transferIdIn: [] } });
    given(registered('consolidated'), recorded)
      .when(change('transferred'))
      .thenRefused('INITIATIVE_TRANSFER_NOT_RECORDED', { wouldPassIf: { transferIdIn: [transferId] } });
  });

  it('to scaled needs a decision', () =>
    given(registered('transferred')).when(change('scaled')).thenRefused('INITIATIVE_DECISION_MISSING'));

  it('to failed needs what was learned', () =>
    given(registered('pilot')).when(change('failed')).thenRefused('INITIATIVE_LESSONS_MISSING'));

  it('is for its promoter and for officers', () =>
    given(registered())
      .when(change('pilot', { by: { role: 'promoter', organisation: partnerId } }))
      .thenRefused('INITIATIVE_OF_ANOTHER_PROMOTER'));

  it('follows the last change', () =>
    given(registered(), {
      type: 'registry.initiative-stage-changed',
      data: { initiativeId, from: 'prototype', to: 'pilot' },
    })
      .when(change('consolidated'))
      .then({ type: 'registry.initiative-stage-changed', data: { initiativeId, from: 'pilot', to: 'consolidated' } }));

  it('knows no initiative that was never registered', () =>
    given().when(change('pilot')).thenRefused('INITIATIVE_NOT_FOUND'));
});

describe('Recording a transfer', () => {
  it('is done once', () => {
    given(registered('consolidated')).when(record()).then(recorded);
    given(registered('consolidated'), recorded)
      .when(record({ territory: '08' }))
      .thenNothing();
  });
  it('keeps the plain code of the territory', () =>
    given(registered())
      .when(record({ territory: '442160' }))
      .then(recorded));
  it('is done whatever the stage', () => given(registered('closed')).when(record()).then(recorded));
  it('refuses a territory that does not exist', () =>
    given(registered())
      .when(record({ territory: '44999' }))
      .thenRefused('TERRITORY_INVALID'));
  it('knows no initiative that was never registered', () => given().when(record()).thenRefused('INITIATIVE_NOT_FOUND'));
});

it('has a stream of its own', () =>
  expect(initiativeAggregate.streamOf(initiativeId)).toBe(`registry.initiative-${initiativeId}`));
