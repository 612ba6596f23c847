import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@ceriss/kernel';
import { cursorOf } from '@ceriss/read-models';
import { examples } from '../codecs.js';
import { evidenceAggregate } from '../domain/evidence/evidence.decider.js';
import { practiceAggregate } from '../domain/practice/practice.decider.js';
import { transferAggregate } from '../domain/transfer/transfer.decider.js';
import { ReadModelsWorld } from '../testing/read-models-world.js';
import { PracticeListQuery } from './practice-list/practice-list.query.js';
import { TransferListQuery } from './transfer-list/transfer-list.query.js';

let world: ReadModelsWorld;
beforeAll(async () => {
  world = await ReadModelsWorld.open();
});
afterAll(() => world.close());

type Name = keyof typeof examples extends `knowledge-transfer.${infer N}` ? N : never;

/** The example of a type, changed in those of the fields that it has. */
const event = (name: Name, change: object = {}) => {
  const type = `knowledge-transfer.${name}` as const;
  const own = Object.entries(change).filter(([field]) => Object.hasOwn(examples[type], field));
  return { type, data: { ...examples[type], ...Object.fromEntries(own) } } as never;
};

describe('The list of practices', () => {
  const query = () => new PracticeListQuery(world.dataSource);
  const happened = async (practiceId: string, name: Name, change: object = {}) =>
    world.happened(practiceAggregate, practiceId, event(name, { practiceId, ...change }));
  const published = async (practiceId: string, change: object) => {
    for (const name of [
      'practice-version-drafted',
      'practice-version-reviewed',
      'practice-version-published',
    ] as const) {
      await happened(practiceId, name, change);
    }
  };

  it('shows a version as draft, as recommended, as draft again and as published', async () => {
    const practiceId = newId();
    await happened(practiceId, 'practice-version-drafted');
    const {
      draftedBy: _,
      claimedEvidenceLevel: evidenceLevel,
      ...written
    } = examples['knowledge-transfer.practice-version-drafted'];
    const {
      practiceVersion,
      title,
      initiativeId,
      donorActorId,
      plainLanguageSummary,
      practiceId: _id,
      ...content
    } = written;
    const version = { practiceId, practiceVersion, title, initiativeId, donorActorId, plainLanguageSummary };
    const shown = { ...version, evidenceLevel, content, publishedOn: null };
    expect(await query().drafts(practiceId)).toEqual({
      versions: [{ ...shown, status: 'drafted', revision: '0' }],
      reviews: [],
    });
    await happened(practiceId, 'practice-version-reviewed');
    expect(await query().drafts(practiceId)).toEqual({
      versions: [{ ...shown, status: 'recommended', revision: '1' }],
      reviews: [{ practiceVersion, recommendation: 'publish', comments: 'Clara y completa', revision: '1' }],
    });
    await happened(practiceId, 'practice-version-reviewed', { recommendation: 'revise' });
    expect(await query().drafts(practiceId)).toMatchObject({ versions: [{ status: 'drafted' }], reviews: [{}, {}] });
    expect(await query().publishedVersion(practiceId, '1.0')).toBeNull();
    expect(await query().currentVersion(practiceId)).toBeNull();
    await happened(practiceId, 'practice-version-published');
    expect(await query().publishedVersion(practiceId, '1.0')).toEqual({
      ...{ ...shown, status: 'published', revision: '3' },
      publishedOn: '2030-02-01',
    });
    expect(await query().drafts(newId())).toBeNull();
  });

  it('shows each practice once, in the latest of its published versions', async () => {
    const [practiceId, initiativeId] = [newId(), newId()];
    for (const practiceVersion of ['1.0', '1.9', '1.10'])
      await published(practiceId, { practiceVersion, initiativeId });
    await happened(practiceId, 'practice-version-drafted', { practiceVersion: '2.0', initiativeId });
    expect(await query().current({ initiativeId }, { limit: 10 })).toMatchObject([{ practiceVersion: '1.10' }]);
    expect(await query().currentVersion(practiceId)).toMatchObject({
      practiceVersion: '1.10',
      publishedVersions: ['1.0', '1.9', '1.10'],
    });
    expect((await query().drafts(practiceId))!.versions.map((version) => version.practiceVersion)).toEqual([
      ...['1.0', '1.9', '1.10', '2.0'],
    ]);
  });

  it('goes by title, one initiative or all, slice by slice', async () => {
    const initiativeId = newId();
    const [b, a, other] = [newId(), newId(), newId()];
    await published(b, { initiativeId, title: 'B' });
    await published(a, { initiativeId, title: 'A' });
    await published(other, { title: 'AA' });
    const ids = async (filter: { initiativeId?: string }, cursor?: string) =>
      (await query().current(filter, { limit: 10, cursor })).map(({ practiceId }) => practiceId);
    expect(await ids({ initiativeId })).toEqual([a, b]);
    expect(await ids({ initiativeId }, cursorOf('A', a))).toEqual([b]);
    expect((await ids({})).slice(0, 3)).toEqual([a, other, b]);
  });

  it('knows what can be cited', async () => {
    const [evaluationId, initiativeId] = [newId(), newId()];
    const evidence = event('evidence-recorded', { evaluationId, initiativeId });
    await world.happened(evidenceAggregate, evaluationId, evidence);
    expect(await query().citable(initiativeId)).toEqual([
      { ...examples['knowledge-transfer.evidence-recorded'], evaluationId, initiativeId },
    ]);
    expect(await query().citable(newId())).toEqual([]);
  });
});

describe('The list of transfers', () => {
  const query = () => new TransferListQuery(world.dataSource);
  const underWay = () => {
    const transferId = newId();
    const then = async (name: Name, change: object = {}) => {
      await world.happened(transferAggregate, transferId, event(name, { transferId, ...change }));
      return query().one(transferId);
    };
    return { transferId, then };
  };

  it('shows a transfer from request to agreement', async () => {
    const { transferId, then } = underWay();
    expect(await then('transfer-requested')).toEqual({
      ...{ ...examples['knowledge-transfer.transfer-requested'], transferId, status: 'requested', revision: '0' },
      ...{ readiness: null, gaps: [], donorConsents: false, adopterConsents: false, agreedOn: null, adaptations: [] },
    });
    expect(await then('readiness-assessed')).toMatchObject({ readiness: 74, gaps: ['Oferta de vivienda'] });
    const peripheral = examples['knowledge-transfer.adaptation-planned'].adaptations[0];
    expect(await then('adaptation-planned')).toMatchObject({
      adaptations: [{ ...peripheral, approvedByDonor: null }],
    });
    expect(await then('consent-given')).toMatchObject({ donorConsents: true, adopterConsents: false });
    expect(await then('consent-given', { party: 'adopter' })).toMatchObject({ adopterConsents: true, revision: '4' });
    expect(await then('transfer-agreed')).toMatchObject({ status: 'agreed', agreedOn: '2030-04-01', revision: '5' });
    expect(await query().one(newId())).toBeNull();
  });

  it('forgets approvals and consents that were to an earlier plan', async () => {
    const { then } = underWay();
    await then('transfer-requested');
    const central = { component: 'chosen-home', change: 'Piso compartido', kind: 'core' };
    const planned = { adaptations: [central] };
    expect(await then('adaptation-planned', planned)).toMatchObject({
      adaptations: [{ ...central, approvedByDonor: false }],
    });
    expect(await then('core-adaptation-approved')).toMatchObject({
      adaptations: [{ approvedByDonor: true }],
      revision: '2',
    });
    await then('consent-given');
    await then('consent-given', { party: 'adopter' });
    const again = await then('adaptation-planned', { adaptations: [{ ...central, change: 'Otro' }] });
    expect(again).toMatchObject({ donorConsents: false, adopterConsents: false });
    expect(again!.adaptations).toEqual([{ ...central, change: 'Otro', approvedByDonor: false }]);
    expect((await then('adaptation-planned', { adaptations: [] }))!.adaptations).toEqual([]);
  });

  it('goes by territory, one practice or all, slice by slice', async () => {
    const practiceId = newId();
    const [teruel, cuenca] = [underWay(), underWay()];
    await teruel.then('transfer-requested', { practiceId });
    await cuenca.then('transfer-requested', { practiceId, territory: '16078' });
    const ids = async (filter: { practiceId?: string }, cursor?: string) =>
      (await query().list(filter, { limit: 10, cursor })).map(({ transferId }) => transferId);
    expect(await ids({ practiceId })).toEqual([cuenca.transferId, teruel.transferId]);
    expect(await ids({ practiceId }, cursorOf('16078', cuenca.transferId))).toEqual([teruel.transferId]);
    expect((await ids({})).length).toBeGreaterThan(2);
  });
});
