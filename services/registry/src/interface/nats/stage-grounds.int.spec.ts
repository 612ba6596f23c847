import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { callPublished, evaluationApproved, resolutionInForce, resolutionSuperseded } from '@ceriss/contracts';
import { newId } from '@ceriss/kernel';
import { eventually } from '@ceriss/testing';
import { neighbour } from '../testing/neighbour.js';
import { RunningRegistry, type RegistryClient } from '../testing/running-registry.js';

let registry: RunningRegistry;
let officer: RegistryClient;
let promoterId: string;
const closers: (() => Promise<void>)[] = [];
beforeAll(async () => {
  registry = await RunningRegistry.start();
  officer = await registry.as('registry-officer');
  promoterId = await officer.actor('G16123457');
});
afterAll(async () => {
  for (const close of closers) await close();
  await registry.stop();
});

const about = {
  ...{ title: 'Hogares en Comunidad', summary: 'Shared homes', territories: ['16078'] },
  ...{ targetGroups: ['older-people'], serviceCodes: ['supported-housing'] },
};
const patiently = { timeout: 20_000 };

it('An approved evaluation is the ground on which an initiative is consolidated', async () => {
  const registered = await officer.post('/initiatives', { ...about, promoterId, stage: 'pilot' });
  const initiativeId = String(registered.body['initiativeId']);
  const path = `/initiatives/${initiativeId}`;
  const evaluation = await neighbour(registry, 'evaluation', [evaluationApproved]);
  closers.push(evaluation.stop);
  const evaluationId = newId();
  const refused = await officer.post(`${path}/stage`, { to: 'consolidated', evaluationId });
  expect(refused.body).toMatchObject({ facts: { missing: ['evaluation'] }, wouldPassIf: { evaluationIdIn: [] } });
  const known = { evaluationId, evidenceLevel: 3, evidenceRule: 'evidence-level@1', approvedOn: '2026-06-30' };
  await evaluation.tell(evaluationApproved, { ...known, initiativeId, awardId: newId() });
  await eventually(async () => {
    const { body } = await registry.anyone().get(path);
    expect(body['evaluations']).toEqual([known]);
  }, patiently);
  const moved = await officer.post(`${path}/stage`, { to: 'consolidated', evaluationId });
  expect([moved.status, moved.headers.get('etag')]).toEqual([200, '"2"']);
});

it('A decision is known once governance has told of it, and no more when it was superseded', async () => {
  const governance = await neighbour(registry, 'governance', [resolutionInForce, resolutionSuperseded]);
  closers.push(governance.stop);
  const registered = await officer.post('/initiatives', { ...about, promoterId, stage: 'consolidated' });
  const initiativeId = String(registered.body['initiativeId']);
  // The stage before cannot be reached here; what is missing tells what is known of the decision all the same.
  const resolutionId = newId();
  const matter = { kind: 'upscaling', reference: initiativeId };
  const decisionOf = async () => {
    const asked = { to: 'transferred', decisionId: resolutionId };
    const { body } = await officer.post(`/initiatives/${initiativeId}/stage`, asked);
    return (body['facts'] as { decision?: unknown }).decision;
  };
  expect(await decisionOf()).toEqual({ decisionId: resolutionId, status: 'unknown' });
  await governance.tell(resolutionInForce, {
    resolutionId,
    matter,
    inForceFrom: '2026-02-01T10:00:00.000Z',
    chain: {},
  });
  await eventually(async () => expect(await decisionOf()).toMatchObject({ status: 'in-force' }), patiently);
  const superseded = { resolutionId, supersededBy: newId(), matter, supersededAt: '2026-03-01T10:00:00.000Z' };
  await governance.tell(resolutionSuperseded, superseded);
  await eventually(async () => expect(await decisionOf()).toMatchObject({ status: 'superseded' }), patiently);
});

it('A published call can adopt a challenge', async () => {
  const financing = await neighbour(registry, 'financing', [callPublished]);
  closers.push(financing.stop);
  const challenge = { ...about, summary: undefined, need: 'Homes', population: 'People over 65' };
  const published = await officer.post('/challenges', challenge);
  const path = `/challenges/${String(published.body['challengeId'])}`;
  const callId = newId();
  const call = { callId, title: 'Hogares 2027', budget: { cents: '100', currency: 'EUR' }, resolutionId: newId() };
  const window = { opensAt: '2027-01-11T08:00:00.000Z', closesAt: '2027-02-12T14:00:00.000Z' };
  await financing.tell(callPublished, { ...call, ...window });
  await eventually(async () => {
    const answer = await officer.post(`${path}/adoptions`, { callId });
    expect(answer.status).toBe(200);
    return answer;
  }, patiently);
  expect((await registry.anyone().get(path)).body).toMatchObject({ calls: [{ callId }] });
});
