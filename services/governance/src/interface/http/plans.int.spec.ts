import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '@ceriss/testing';
import { exampleParticipation } from '../../domain/consultation/participation-rules.js';
import { FinancingStandIn } from '../../testing/financing-stand-in.js';
import { GovernanceWorld, ROOT } from '../../testing/governance-world.js';
import { RegistryStandIn } from '../../testing/registry-stand-in.js';

const euros = (cents: bigint | number) => ({ cents: String(cents), currency: 'EUR' });
let world: GovernanceWorld;
let financing: FinancingStandIn;
beforeAll(async () => {
  world = await GovernanceWorld.open();
  financing = await FinancingStandIn.open(world.backends);
  await world.constitute();
});
afterAll(async () => {
  await financing?.close();
  await world?.close();
});

const post = (path: string, body: object) => world.must(world.secretary.post(`${ROOT}${path}`, body));
const refused = async (path: string, body: object) => {
  const { status, body: problem } = await world.secretary.post(`${ROOT}${path}`, body);
  return [status, (problem as Record<string, unknown>)['code']];
};

/** The patronato adopts a resolution about a plan, which is then in force. */
const resolved = async (planId: string): Promise<string> => {
  const proposalId = await world.propose('patronato', { matter: { kind: 'plan', reference: planId } });
  await world.must(world.open(proposalId));
  await world.voteAll('patronato', proposalId, { state: [11, 0, 0], ccaa: [2, 0, 0], 'third-sector': [2, 0, 0] });
  await world.closed(proposalId);
  await world.must(world.secretary.post(`${ROOT}/proposals/${proposalId}/publication`));
  return proposalId;
};

describe('A plan over HTTP', () => {
  let planId: string;
  let path: string;
  const line = { year: 2027, line: '3.2' };

  it('is one tree, in which no part exceeds its whole', async () => {
    const plan = { title: 'Plan estratégico', fromYear: 2027, untilYear: 2030, budget: euros(900_000_000) };
    planId = (await post('/plans', plan)).body.planId!;
    path = `/plans/${planId}`;
    await post(`${path}/years`, { year: 2027, title: 'Plan anual 2027', budget: euros(300_000_000) });
    await post(`${path}/actions`, { year: 2027, code: '3', title: 'Hogares', budget: euros(200_000_000) });
    const added = { year: 2027, code: '3.2', parent: '3', title: 'Convocatoria', budget: euros(120_000_000) };
    await post(`${path}/lines`, added);
    expect(await refused(`${path}/lines`, { ...added, code: '3.3', budget: euros(80_000_001) })).toEqual([
      ...[409, 'PLAN_LINE_OVER_PARENT'],
    ]);
    const homes = { ...line, code: 'homes', name: 'Viviendas', unit: 'viviendas', source: 'Memorias' };
    await post(`${path}/indicators`, { ...homes, direction: 'increase', baseline: '0', target: '40' });
    const day = world.inHours(-24).slice(0, 10);
    const value = { ...line, code: 'homes', value: '12.5', on: day, evidence: ['Memoria'] };
    const reported = await post(`${path}/indicator-values`, value);
    expect(await world.seen(`${path}/tree`, reported)).toMatchObject({
      ...{ title: plan.title, version: 1, approvedBy: null },
      ...{ budget: euros(900_000_000), inParts: euros(300_000_000), free: euros(600_000_000) },
      years: [
        {
          ...{ year: 2027, budget: euros(300_000_000), inParts: euros(200_000_000), free: euros(100_000_000) },
          actions: [
            {
              ...{ kind: 'action', code: '3', inParts: euros(120_000_000), free: euros(80_000_000), indicators: [] },
              parts: [
                {
                  ...{ kind: 'line', code: '3.2', inCalls: euros(0), free: euros(120_000_000), parts: [] },
                  indicators: [{ code: 'homes', latest: { on: day, value: '12.5', progress: '5/16' } }],
                },
              ],
            },
          ],
        },
      ],
    });
    const [later, earlier] = [
      { ...value, value: '20' },
      { ...value, value: '9', on: '2026-01-01' },
    ];
    await post(`${path}/indicator-values`, earlier);
    const corrected = await post(`${path}/indicator-values`, { ...later, corrects: 'Faltaban' });
    const query = `year=2027&line=3.2&code=homes`;
    expect(await world.seen(`${path}/indicator-values?${query}`, corrected)).toMatchObject({
      items: [
        { on: '2026-01-01', value: '9', corrects: null },
        { value: '20', corrects: 'Faltaban' },
      ],
    });
    expect(await world.seen(path)).toMatchObject({ ...plan, lines: [{ code: '3' }, { code: '3.2', parent: '3' }] });
    expect(await world.seen('/plans?limit=1')).toMatchObject({ items: [{ planId, budget: plan.budget }] });
  });

  it('is carried out by a call that financing has drafted, within the line', async () => {
    const callId = await financing.draftsCall('Hogares en comunidad 2027');
    await eventually(() => world.seen(`/matters/${callId}`));
    await post(`${path}/calls`, { ...line, callId });
    expect(await refused(`${path}/calls`, { year: 2027, line: '3', callId })).toEqual([
      ...[409, 'PLAN_CALL_LINKED_ELSEWHERE'],
    ]);
    const other = await financing.draftsCall('Otra');
    await eventually(() => world.seen(`/matters/${other}`));
    expect(await refused(`${path}/calls`, { ...line, callId: other })).toEqual([409, 'PLAN_CALL_OVER_LINE']);
    expect(await refused(`${path}/calls`, { ...line, callId: planId })).toEqual([422, 'PLAN_CALL_UNKNOWN']);
    const off = await post(`${path}/call-removals`, { ...line, callId, reasons: 'Se retira' });
    const on = await post(`${path}/calls`, { ...line, callId });
    expect(off.status).toBe(200);
    expect(await world.seen(`${path}/tree`, on)).toMatchObject({
      years: [{ actions: [{ parts: [{ free: euros(0), calls: [{ callId, budget: euros(120_000_000) }] }] }] }],
    });
  });

  it('is approved and then amended by resolutions in force only', async () => {
    const change = { year: 2027, code: '3.2', budget: euros(130_000_000) };
    expect(await refused(`${path}/approvals`, { year: 2027, resolutionId: planId })).toEqual([
      ...[409, 'PLAN_RESOLUTION_NOT_IN_FORCE'],
    ]);
    const resolutionId = await resolved(planId);
    await post(`${path}/approvals`, { resolutionId });
    const approved = await post(`${path}/approvals`, { year: 2027, resolutionId });
    const before = await world.seen(`${path}/tree`, approved);
    expect(before).toMatchObject({ approvedBy: resolutionId, years: [{ approvedBy: resolutionId }] });
    const more = { year: 2027, code: '4', title: 'Más', budget: euros(1) };
    expect(await refused(`${path}/actions`, more)).toEqual([409, 'PLAN_YEAR_APPROVED']);
    const asOf = new Date().toISOString();
    const amended = await post(`${path}/amendments`, { resolutionId, reasons: 'Demanda', changes: [change, more] });
    expect(await world.seen(`${path}/tree`, amended)).toMatchObject({
      version: 2,
      years: [{ actions: [{ code: '3', parts: [{ budget: euros(130_000_000) }] }, { code: '4' }] }],
    });
    expect(await world.seen(`${path}/tree?asOf=${asOf}`)).toEqual(before);
    expect(await world.seen(`${path}/amendments`)).toMatchObject({
      items: [{ version: 2, resolutionId, changes: [{ code: '3.2', was: { budget: euros(120_000_000) } }, more] }],
    });
    expect(await refused(`${path}/amendments`, { resolutionId, reasons: 'Otra', changes: [change] })).toEqual([
      ...[409, 'PLAN_RESOLUTION_USED'],
    ]);
  });

  it('is commented on within the figures of the body that approved it', async () => {
    const registry = await RegistryStandIn.open(world.backends);
    const organisation = await registry.registers('local');
    const token = await world.backends.identity.token({ sub: 'speaker', roles: ['promoter'], organisation });
    const commenting = (about: string, characters: number) =>
      world.secretary
        .with({ token })
        .post(`${ROOT}/comments`, { about: { kind: 'plan', id: about }, text: 'x'.repeat(characters) });
    const { comment } = exampleParticipation;
    const said = await eventually(async () => world.must(commenting(planId, comment.maximumLength)), {
      timeout: 10_000,
    });
    expect(said.status).toBe(201);
    const unapproved = (await post('/plans', { title: 'Otro', fromYear: 2031, untilYear: 2034 })).body.planId!;
    for (const [id, rule] of [
      [planId, 'comments (statutes@1)'],
      [unapproved, 'comments (example-participation-rules@1)'],
    ] as const)
      expect(await commenting(id, comment.maximumLength + 1)).toMatchObject({
        status: 422,
        body: { code: 'COMMENT_TOO_LONG', rule },
      });
    await registry.close();
  });
});
