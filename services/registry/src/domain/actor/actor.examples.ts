import type { ActorEvent } from './actor.events.js';

const actorId = '1b6e6f64-6a2c-5a0e-9d5b-3f6a4c1e7d20';
const profile = { legalName: 'Ayuntamiento de Cuenca', sector: 'local', territory: '16078' } as const;

/** One example per event of an actor, in an order in which they can have happened. */
export const actorExamples: { readonly [E in ActorEvent as E['type']]: E['data'] } = {
  'registry.actor-registered': {
    actorId,
    ...profile,
    nif: 'P1607800H',
    dir3: 'L01160783',
    validFrom: '2026-11-02',
  },
  'registry.actor-verified': { actorId, evidence: 'Common Directory entry consulted on 2026-11-03' },
  'registry.actor-suspended': { actorId, reason: 'Statutes under review' },
  'registry.actor-reinstated': { actorId, reason: 'Review closed', standing: 'verified' },
  'registry.actor-profile-changed': {
    actorId,
    ...profile,
    legalName: 'Ayuntamiento de la Ciudad de Cuenca',
    validFrom: '2027-01-01',
    ends: '2026-11-02',
    ground: 'Agreement of the plenary session',
  },
  'registry.actor-profile-corrected': {
    actorId,
    ...profile,
    legalName: 'Ayuntamiento de la Ciudad de Cuenca',
    validFrom: '2027-01-01',
    beginsOn: '2027-01-15',
    previous: '2026-11-02',
    ground: 'Day of the publication in the gazette of the province',
  },
  'registry.actor-identifiers-set': {
    actorId,
    dir3: 'L01160783',
    webDomain: 'cuenca.example',
    mailDomain: 'correo.cuenca.example',
  },
  'registry.actor-iban-added': { actorId, iban: 'ES9121000418450200051332' },
  'registry.actor-iban-removed': { actorId, iban: 'ES7921000813610123456789', reason: 'Account closed' },
  'registry.nif-assigned': {
    actorId: '7d4c2b1a-6e5f-5a3b-9c8d-4e3f2a1b0c9d',
    nif: 'P1613400I',
    holderId: actorId,
    reason: 'Digits of another town',
    evidence: 'Certificate of the tax agency of 2027-02-01',
  },
  'registry.actor-nif-corrected': {
    actorId,
    nif: 'P1613400I',
    formerNif: 'P1607800H',
    placeId: '7d4c2b1a-6e5f-5a3b-9c8d-4e3f2a1b0c9d',
    reason: 'Digits of another town',
    evidence: 'Certificate of the tax agency of 2027-02-01',
  },
  'registry.actor-merged': {
    actorId,
    mergedInto: '8f0c3a52-1d4b-5e6f-9a7b-0c1d2e3f4a5b',
    reason: 'Registered twice',
  },
  'registry.actor-alias-added': { actorId, aliasId: '2c7d9e10-3b4a-5c6d-8e9f-1a2b3c4d5e6f' },
};
