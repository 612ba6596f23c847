import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { examplePublisher as publisher } from '../../open-data.config.js';
import { bdnsAward, bdnsCall } from './bdns.formats.js';
import { grantShown, type AwardShown } from './open-data.formats.js';

const folder = new URL('../../../../../../shared/data/360giving/', import.meta.url);
const here = existsSync(folder);

const [callId, awardId, beneficiaryId, authorityId] = ['2', '6', 'a', 'b'].map(
  (end) => `01980000-0000-7000-8000-00000000000${end}`,
) as [string, string, string, string];
const call = {
  ...{ callId, place: 3n, changedAt: '2027-01-08T09:00:00.000Z', title: 'Hogares en comunidad 2027', planLine: '3.2' },
  ...{ budgetCents: 1_200_000_00n, opensAt: '2027-01-08T09:00:00.000Z', closesAt: '2027-02-08T22:59:59.999Z' },
  ...{ status: 'active', procedure: 'competitive' as const, territory: '08', grantingAuthorityId: authorityId },
  resolutionId: callId,
};
const award = {
  ...{ awardId, callId, applicationId: awardId, beneficiaryId, initiativeId: awardId, resolutionId: callId },
  ...{ grantedCents: 1_050_000_00n, amountCents: 900_000_01n, grantDate: '2027-03-15', status: 'active' },
  ...{ acceptedOn: '2027-03-18', beneficiaryIds: [beneficiaryId], periodFrom: '2027-04-01', periodTo: '2029-04-30' },
  ...{ grantedPlace: 5n, place: 9n, changedAt: '2027-05-10T10:00:00.000Z' },
};
const changes = [
  { changeId: callId, awardId, place: 7n, kind: 'renounced', day: '2027-04-01', cents: -149_999_99n },
  { changeId: awardId, awardId, place: 8n, kind: 'modified', day: '2027-04-02', cents: null },
];
const payment = { awardId, payeeId: beneficiaryId, instalment: 1, day: '2027-05-10' };
const transactions = [
  { ...payment, transactionId: callId, cents: 525_000_00n, place: 9n },
  { ...payment, transactionId: awardId, cents: -25_000_00n, place: 10n },
];
const organisation = { actorId: beneficiaryId, name: 'Fundación Hogares', town: 'Cuenca', country: 'ES' };
const organisations = new Map([[beneficiaryId, organisation]]);
const full: AwardShown = { award, changes, transactions, call, title: 'Hogares', organisations };
const bare: AwardShown = {
  award: { ...award, status: 'pending', periodFrom: null, periodTo: null, acceptedOn: null },
  ...{ changes: [], transactions: [], call: undefined, title: undefined, organisations: new Map() },
};

/* The package names an earlier version of the schema of grants than the one that lies beside it. */
const validator = () => {
  const read = (name: string) => {
    const { $schema: _, ...schema } = JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
    return schema;
  };
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  const grant = read('360-giving-schema.json');
  ajv.addSchema({ ...grant, $id: grant.$id.replace(/standard\/[\d.]+\//, 'standard/1.4.2/') });
  const check = ajv.compile(read('360-giving-package-schema.json'));
  return (grants: readonly object[]) => {
    check({ version: '1.4', publisher: { name: publisher.name }, grants, next: '9', more: false });
    return check.errors;
  };
};

(here ? describe : describe.skip)('A package of grants, by the official schema of 360Giving', () => {
  it('is valid with everything that can be known of a grant, and with as little as there is', () => {
    const errors = validator();
    expect(errors([grantShown(publisher, full), grantShown(publisher, bare)])).toBeNull();
    for (const status of ['unsuccessful', 'cancelled']) {
      expect(errors([grantShown(publisher, { ...full, award: { ...award, status } })])).toBeNull();
    }
  });

  it('is refused without a recipient, or without any grant: the schema is really asked', () => {
    const errors = validator();
    const { recipientOrganization: _, ...nobody } = grantShown(publisher, full);
    expect(errors([nobody])).not.toBeNull();
    expect(errors([])).not.toBeNull();
    expect(errors([{ ...grantShown(publisher, full), awardDate: '15/03/2027' }])).not.toBeNull();
  });
});

it('A grant says what was awarded, what was taken from it, what was paid and what came back', () => {
  expect(grantShown(publisher, full)).toMatchObject({
    amountAwarded: 1_050_000,
    amountDisbursed: 500_000,
    commitmentTransaction: [{ value: 1_050_000 }, { value: -149_999.99, description: 'renounced' }],
    disbursementTransaction: [{ value: 525_000 }, { value: -25_000 }],
    classifications: [{ vocabulary: 'ceriss-award-status', code: 'active' }],
    recipientOrganization: [
      { id: `ceriss-actor-${beneficiaryId}`, name: 'Fundación Hogares', addressLocality: 'Cuenca' },
    ],
    fundingOrganization: [{ id: `ceriss-actor-${authorityId}`, name: authorityId }],
    grantProgramme: [{ code: callId }],
    fromOpenCall: 'Yes',
  });
  expect(grantShown(publisher, bare)).toMatchObject({ fundingOrganization: [{ id: 'ceriss-foundation' }] });
});

it('The records of the national database have amounts as decimals and no person', () => {
  expect(bdnsCall(publisher, call, new Map())).toMatchObject({
    ...{ codigoBDNS: null, presupuestoTotal: '1200000.00', tipoConvocatoria: 'Concurrencia competitiva', region: '08' },
  });
  expect(bdnsAward(publisher, full)).toMatchObject({
    ...{ importeConcedido: '1050000.00', importeVigente: '900000.01', estado: 'active', fechaConcesion: '2027-03-15' },
    beneficiarios: [{ nombre: 'Fundación Hogares' }],
  });
});
