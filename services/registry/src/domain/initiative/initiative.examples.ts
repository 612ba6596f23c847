import type { InitiativeEvent } from './initiative.events.js';

const initiativeId = '0199c1a0-5b1e-7c44-9f10-6d2b8a3e4c51';
const challengeId = '0199c1a0-1a2b-7c3d-8e4f-5a6b7c8d9e0f';
const partnerId = '2c7d9e10-3b4a-5c6d-8e9f-1a2b3c4d5e6f';
const description = {
  title: 'Hogares en Comunidad',
  summary: 'Shared homes with support, as an alternative to residential care in depopulated areas.',
  territories: ['16078', '16134'],
  targetGroups: ['older-people', 'disability'],
  serviceCodes: ['supported-housing', 'home-care'],
  catalogueVersion: 1,
};

export const initiativeExamples: { readonly [E in InitiativeEvent as E['type']]: E['data'] } = {
  'registry.initiative-registered': {
    initiativeId,
    ...description,
    promoterId: '8f0c3a52-1d4b-5e6f-9a7b-0c1d2e3f4a5b',
    stage: 'prototype',
    challengeId,
  },
  'registry.initiative-described': {
    initiativeId,
    validFrom: '2027-09-01',
    ...description,
    title: 'Hogares y Vecindad en Comunidad',
    territories: ['16078', '16134', '16203'],
  },
  'registry.challenge-linked': { initiativeId, challengeId },
  'registry.partner-attached': {
    initiativeId,
    actorId: partnerId,
    contribution: 'Two municipal homes and their upkeep',
    term: 1,
    validFrom: '2026-12-10',
  },
  'registry.partner-left': {
    initiativeId,
    actorId: partnerId,
    term: 1,
    validTo: '2028-07-01',
    reason: 'The homes went back to municipal use',
  },
  'registry.initiative-stage-changed': {
    initiativeId,
    from: 'consolidated',
    to: 'transferred',
    transferId: '0199d2b1-6c2f-7d55-8a21-7e3c9b4f5d62',
  },
  'registry.transfer-recorded': {
    initiativeId,
    transferId: '0199d2b1-6c2f-7d55-8a21-7e3c9b4f5d62',
    practiceId: '0199d1a0-5b1e-7c44-9f10-6d2b8a3e4c52',
    adopterActorId: '3d8e0f21-4c5b-5d7e-9f0a-2b3c4d5e6f7a',
    territory: '44216',
    agreedOn: '2029-11-12',
  },
  'registry.evaluation-recorded': {
    initiativeId,
    evaluationId: '0199d0a0-5b1e-7c44-9f10-6d2b8a3e4c53',
    evidenceLevel: 3,
    evidenceRule: 'evidence-level@1',
    approvedOn: '2029-06-30',
  },
  'registry.initiative-confirmed': { initiativeId, confirmedOn: '2028-02-01' },
  'registry.confirmation-requested': {
    initiativeId,
    requestedOn: '2028-01-10',
    dueOn: '2028-02-09',
    rule: 'initiative-staleness@1',
  },
  'registry.initiative-referenced': {
    initiativeId: '4e9f1a32-5d6c-5e8f-8a1b-3c4d5e6f7a8b',
    networkId: '0199c1a0-9d8c-7b6a-8f5e-4d3c2b1a0f9e',
    externalId: 'RVA-2026-017',
    url: 'https://red.example/iniciativas/17',
    lastConfirmed: '2026-11-30',
    ...description,
    title: 'Casa y Apoyo en la Serranía',
    promoterName: 'Asociación Serranía Viva',
    stage: 'pilot',
  },
  'registry.reference-taken-over': {
    initiativeId: '4e9f1a32-5d6c-5e8f-8a1b-3c4d5e6f7a8b',
    takenOverBy: initiativeId,
    takenOverOn: '2027-03-01',
  },
};
