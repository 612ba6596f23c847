import { describe, expect, it } from '@jest/globals';
import { deciderSpec } from '@ceriss/event-sourcing/testing';
import type { Stage } from '../code-lists/stages.js';
import type { Standing } from '../party.rules.js';
import type {
  AttachPartner,
  DescribeInitiative,
  DetachPartner,
  InitiativeCommand,
  RecordTransfer,
  RegisterInitiative,
} from './initiative.commands.js';
import { initiativeAggregate } from './initiative.decider.js';
import {
  type EvaluationRecorded,
  type InitiativeEvent,
  type InitiativeRegistered,
  type TransferRecorded,
} from './initiative.events.js';
import { initialCatalogue } from '../catalogue/catalogue.js';
import { initiativeExamples } from './initiative.examples.js';

const given = deciderSpec(initiativeAggregate.decider);
const about = initiativeExamples['registry.initiative-registered'] as InitiativeRegistered['data'];
const { initiativeId, promoterId, challengeId } = about;
const today = '2027-05-10';
const officer = { role: 'registry-officer' };
const catalogue = initialCatalogue();
const promoter = { actorId: promoterId, standing: 'verified' } as const;
const partnerId = '2c7d9e10-3b4a-5c6d-8e9f-1a2b3c4d5e6f';
const transferId = '0199d2b1-6c2f-7d55-8a21-7e3c9b4f5d62';

const registered = (stage: Stage = 'prototype'): InitiativeEvent => ({
  type: 'registry.initiative-registered',
  data: { ...about, stage },
});
const register = (change: Partial<RegisterInitiative['data']> = {}): RegisterInitiative => {
  const { promoterId: _p, challengeId: _c, catalogueVersion: _v, ...rest } = about;
  const challenge = { challengeId: challengeId!, status: 'published' } as const;
  return {
    type: 'RegisterInitiative',
    data: { ...rest, stage: 'prototype', promoter, challenge, catalogue, today, by: officer, ...change },
  };
};
const attach = (change: Partial<AttachPartner['data']> = {}): AttachPartner => {
  const partner = { actorId: partnerId, standing: 'registered' } as const;
  const data = { initiativeId, partner, contribution: 'homes', by: officer, today, validFrom: '2027-01-01' };
  return { type: 'AttachPartner', data: { ...data, ...change } };
};
const attached = (term = 1, validFrom = '2027-01-01'): InitiativeEvent => ({
  type: 'registry.partner-attached',
  data: { initiativeId, actorId: partnerId, contribution: 'homes', term, validFrom },
});
const detach = (change: Partial<DetachPartner['data']> = {}): DetachPartner => ({
  type: 'DetachPartner',
  data: { initiativeId, actorId: partnerId, validTo: '2027-05-01', reason: 'sold', by: officer, today, ...change },
});
const change = (more: Partial<DescribeInitiative['data']> = {}): DescribeInitiative => ({
  type: 'DescribeInitiative',
  data: { initiativeId, validFrom: '2027-09-01', catalogue, by: officer, ...more },
});
const described = (more: object): InitiativeEvent => {
  const { promoterId: _p, stage: _s, challengeId: _c, ...description } = about;
  return {
    type: 'registry.initiative-described',
    data: { ...description, validFrom: '2027-09-01', ...more },
  } as InitiativeEvent;
};
const asked = { initiativeId, by: officer, today };
const confirm = (more: object = {}): InitiativeCommand => ({ type: 'ConfirmInitiative', data: { ...asked, ...more } });
const ask = (more: object = {}): InitiativeCommand => ({ type: 'RequestConfirmation', data: { ...asked, ...more } });
const link = (more: object = {}): InitiativeCommand => ({
  type: 'LinkChallenge',
  data: { initiativeId, by: officer, challenge: { challengeId: partnerId, status: 'published' }, ...more },
});
const transfer = { ...(initiativeExamples['registry.transfer-recorded'] as TransferRecorded['data']), transferId };
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
      .when(register({ territories: ['41904'], today: '2018-12-31' }))
      .thenRefused('TERRITORY_INVALID', { wouldPassIf: { territory: '41095' } });
    given()
      .when(register({ targetGroups: ['nobody'] }))
      .thenRefused('CODE_UNKNOWN');
  });

  it('refuses to register it again', () =>
    given(registered()).when(register()).thenRefused('INITIATIVE_ALREADY_REGISTERED'));
});

describe('Describing an initiative', () => {
  it('is from a day on and whole, also when one thing changes', () =>
    given(registered())
      .when(change({ title: 'Otro' }))
      .then(described({ title: 'Otro' })));
  it('that says nothing else is nothing', () =>
    given(registered())
      .when(change({ title: about.title, territories: about.territories }))
      .thenNothing());
  it('reads new codes in the lists in force, and keeps the version of codes that stay', () => {
    const old = described({ catalogueVersion: 0 });
    given(registered(), old)
      .when(change({ summary: 'More' }))
      .then(described({ catalogueVersion: 0, summary: 'More' }));
    given(registered(), old)
      .when(change({ targetGroups: ['carers'] }))
      .then(described({ targetGroups: ['carers'] }));
  });
  it('refuses what does not exist, and a day before the last description', () => {
    given(registered())
      .when(change({ territories: ['99999'] }))
      .thenRefused('TERRITORY_INVALID');
    given(registered())
      .when(change({ territories: ['41904'], validFrom: '2018-12-31' }))
      .thenRefused('TERRITORY_INVALID', { wouldPassIf: { territory: '41095' } });
    given(registered())
      .when(change({ serviceCodes: ['nothing'] }))
      .thenRefused('CODE_UNKNOWN');
    given(registered(), described({ title: 'Otro' }))
      .when(change({ title: 'Un tercero', validFrom: '2027-08-31' }))
      .thenRefused('INITIATIVE_DESCRIPTION_PERIOD', { wouldPassIf: { validFrom: { notBefore: '2027-09-01' } } });
  });
});

describe('Linking a challenge', () => {
  it('that is published, once', () => {
    const linked: InitiativeEvent = {
      type: 'registry.challenge-linked',
      data: { initiativeId, challengeId: partnerId },
    };
    given(registered()).when(link()).then(linked);
    given(registered(), linked).when(link()).thenNothing();
    given(registered())
      .when(link({ challenge: { challengeId: partnerId, status: 'closed' } }))
      .thenRefused('CHALLENGE_NOT_OPEN');
  });
});

describe('Confirming an initiative', () => {
  const requested = (requestedOn: string, dueOn: string): InitiativeEvent => ({
    type: 'registry.confirmation-requested',
    data: { initiativeId, requestedOn, dueOn, rule: 'initiative-staleness@1' },
  });
  it('is done once a day', () => {
    const confirmed: InitiativeEvent = {
      type: 'registry.initiative-confirmed',
      data: { initiativeId, confirmedOn: today },
    };
    given(registered()).when(confirm()).then(confirmed);
    given(registered(), confirmed).when(confirm()).thenNothing();
    given(registered(), confirmed)
      .when(confirm({ today: '2027-05-11' }))
      .then({ type: 'registry.initiative-confirmed', data: { initiativeId, confirmedOn: '2027-05-11' } });
  });
  it('is asked for with thirty days to answer, and not again before they have passed', () => {
    given(registered()).when(ask()).then(requested(today, '2027-06-09'));
    given(registered(), requested(today, '2027-06-09')).when(ask()).thenNothing();
    given(registered(), requested(today, '2027-06-09'))
      .when(ask({ today: '2027-06-08' }))
      .thenRefused('CONFIRMATION_ALREADY_REQUESTED', { wouldPassIf: { today: { notBefore: '2027-06-09' } } });
    given(registered(), requested(today, '2027-06-09'))
      .when(ask({ today: '2027-06-09' }))
      .then(requested('2027-06-09', '2027-07-09'));
  });
});

describe('An initiative', () => {
  const other = { by: { role: 'promoter', organisation: challengeId } };
  it.each([attach(other), detach(other), change({ ...other, title: 'x' }), link(other), confirm(other)])(
    'of another promoter takes no $type',
    (command) => given(registered(), attached()).when(command).thenRefused('INITIATIVE_OF_ANOTHER_PROMOTER'),
  );
  it.each(
    (['closed', 'failed'] as const).flatMap((stage) =>
      [attach(), change({ title: 'x' }), link(), confirm(), ask()].map((command) => ({ stage, command })),
    ),
  )('that is $stage takes no $command.type', ({ stage, command }) =>
    given(registered(stage)).when(command).thenRefused('INITIATIVE_ENDED', { facts: { stage } }),
  );
  it.each([attach(), detach(), change(), link(), confirm(), ask()])(
    'that was never registered takes no $type',
    (command) => given().when(command).thenRefused('INITIATIVE_NOT_FOUND'),
  );
});

describe('Recording an approved evaluation', () => {
  const data = initiativeExamples['registry.evaluation-recorded'] as EvaluationRecorded['data'];
  it('is done once, whatever the stage', () => {
    const event: InitiativeEvent = { type: 'registry.evaluation-recorded', data };
    given(registered('failed')).when({ type: 'RecordEvaluation', data }).then(event);
    given(registered(), event).when({ type: 'RecordEvaluation', data }).thenNothing();
  });
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
