import { actorVerified, resolutionInForce } from '@ceriss/contracts';
import { euros, newId } from '@ceriss/kernel';
import { eventually } from '@ceriss/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FinancingWorld, type Person } from '../../testing/financing-world.js';
import { commandsRefusedTo, sightOf } from '../../testing/sight-of.js';

const PATIENT = { timeout: 20_000 };
const [granting, instructing, paying] = [newId(), newId(), newId()];
const parties = { grantingAuthority: granting, instructingBody: instructing, payingAgent: paying };
const of = (organisation: string): Person => ({ sub: `m-${organisation}`, roles: ['programme-manager'], organisation });
const [authority, body] = [of(granting), of(instructing)];
const assessor = (n: number): Person => ({ sub: `assessor-${n}`, roles: ['assessor'] });
const applicants = { alfa: newId(), beta: newId(), gamma: newId(), delta: newId() };
type Name = keyof typeof applicants;
const names = Object.keys(applicants) as Name[];
const requested = { alfa: 600_00n, beta: 400_00n, gamma: 400_00n, delta: 100_00n };
const initiatives = Object.fromEntries(names.map((name) => [name, newId()])) as Record<Name, string>;
const by = (name: Name): Person => ({ sub: `p-${name}`, roles: ['promoter'], organisation: applicants[name] });
const title = (name: Name) => `Casas de ${name}`;

let world: FinancingWorld;
let callId: string;
let poolId: string;
const resolutionId = newId();
const application = {} as Record<Name, string>;
const award = {} as Record<Name, string>;
beforeAll(async () => {
  world = await FinancingWorld.open('2027-01-11T08:00:00.000Z');
}, 120_000);
afterAll(() => world?.close());

const seen = (path: string, expected: object, person?: Person) =>
  eventually(async () => {
    const { body: told } = await world.get(path, person);
    expect(told).toMatchObject(expected);
    return told;
  }, PATIENT);
const refused = async (person: Person, path: string, code: string, sent?: object, more: object = {}) =>
  expect((await world.post(person, path, sent)).body).toMatchObject({ code, ...more });
const scores = (need: number, model = 80) => ({ points: { need, model }, declaresNoConflict: true });
const ranking = async () => {
  const { ranking: places } = (await world.get(`/calls/${callId}/ranking`)).body as { ranking: Place[] };
  return places.map(({ applicationId, outcome }) => [names.find((one) => application[one] === applicationId), outcome]);
};
type Place = Readonly<{ applicationId: string; outcome: string }>;

/* The steps build on each other. */
describe('A competition of four in the Balearic Islands', () => {
  it('is called for by the granting authority and by nobody else', async () => {
    poolId = String((await world.must(authority, '/pools', { title: 'Bolsa', planLine: '1' }))['poolId']);
    const source = { kind: 'state', funder: { publicFund: 'PGE' }, amount: euros(1_000_00n) };
    await world.must(authority, `/pools/${poolId}/sources`, source);
    const draft = {
      ...{ title: 'Vivienda', planLine: '1', poolId, budget: euros(1_000_00n), minimumScore: 40 },
      criteria: [
        { code: 'need', weight: 60 },
        { code: 'model', weight: 40 },
      ],
      tieBreak: [{ by: 'criterion', criterion: 'need' }, { by: 'earlier-submission' }],
      ...{ assessorsPerApplication: 2, acceptanceWorkingDays: 2 },
      ...{ opensAt: '2027-01-01T00:00:00.000Z', closesAt: '2027-01-29T22:59:59.999Z' },
      conditions: { parties, territory: '04' },
    };
    callId = String((await world.must(body, '/calls', draft))['callId']);
    await seen(`/calls/${callId}`, { reservation: 'reserved' });
    const matter = { kind: 'call', reference: callId } as const;
    const inForceFrom = '2027-01-05T10:00:00.000Z';
    await world.others.tell(resolutionInForce, resolutionId, { resolutionId, matter, inForceFrom, chain: {} });
    await seen(`/authorisations/${resolutionId}`, { matterReference: callId });
    const wouldPassIf = { organisation: granting };
    await refused(body, `/calls/${callId}/publication`, 'POWER_NOT_HELD', { resolutionId }, { wouldPassIf });
    await world.must(authority, `/calls/${callId}/publication`, { resolutionId });
    for (const name of names) {
      const actorId = applicants[name];
      await world.others.tell(actorVerified, actorId, { actorId });
      await seen(`/applicants/${actorId}`, { standing: 'verified' }, authority);
      const amounts = { cost: euros(700_00n), requested: euros(requested[name]) };
      const sent = { callId, initiativeId: initiatives[name], title: title(name), ...amounts };
      application[name] = String((await world.must(by(name), '/applications', sent))['applicationId']);
      if (name !== 'delta') await world.must(by(name), `/applications/${application[name]}/submission`);
    }
    world.at('2027-01-29T22:59:30.000Z');
    await world.must(by('delta'), `/applications/${application.delta}/submission`);
  });

  it('takes who completed nothing for withdrawn, by a resolution, the day after its term there', async () => {
    world.at('2027-02-15T08:00:00.000Z');
    await seen(`/calls/${callId}`, { status: 'closed' });
    const path = `/applications/${application.delta}`;
    await refused(authority, `${path}/cure-request`, 'POWER_NOT_HELD', { missing: ['budget'] });
    const asked = await world.must(body, `${path}/cure-request`, { missing: ['budget'] });
    expect(asked['dueBy']).toBe('2027-03-02');
    world.at('2027-03-02T22:30:00.000Z');
    await refused(authority, `${path}/deemed-withdrawal`, 'CURE_TERM_RUNNING', { resolutionId });
    world.at('2027-03-02T23:00:00.000Z');
    await refused(by('delta'), `${path}/cure`, 'CURE_LATE', { delivered: ['budget'] });
    await world.must(authority, `${path}/deemed-withdrawal`, { resolutionId });
    await seen(path, { status: 'withdrawn' }, body);
  });

  it('is assessed blind: no route tells an assessor whose application it is, or what others gave', async () => {
    for (const n of [1, 2, 3]) {
      const appointed = { assessor: `assessor-${n}`, declaresNoConflict: true };
      await world.must(body, `/calls/${callId}/assessors`, appointed);
    }
    for (const name of ['alfa', 'beta', 'gamma'] as const) {
      await world.must(body, `/applications/${application[name]}/admission`);
      await world.must(assessor(1), `/applications/${application[name]}/scores`, scores(name === 'gamma' ? 60 : 90));
    }
    await refused(assessor(9), `/applications/${application.alfa}/scores`, 'ASSESSOR_NOT_APPOINTED', scores(1));
    const secrets = [...Object.values(applicants), ...Object.values(initiatives), ...names.map(title), '"points":{'];
    for (const roles of [['assessor'], ['assessor', 'programme-manager']]) {
      const blind = { sub: 'assessor-2', roles };
      const ids = [...Object.values(application), callId];
      const sight = await sightOf(world, blind, roles.length === 1 ? [...ids, poolId] : ids);
      const known = sight.filter(({ path, status }) => status === 200 && path.startsWith('/applications'));
      expect(known.map(({ path }) => path)).toEqual(expect.arrayContaining(['/applications', ...paths()]));
      // Staff who also assess keep what concerns no application: parties of calls, actors, the ledger.
      const shown = roles.length === 1 ? sight : known;
      for (const secret of secrets) expect(shown.filter(({ text }) => text.includes(secret))).toEqual([]);
    }
    for (const path of commandsRefusedTo('assessor')) {
      const answer = await world.post(assessor(2), path.replaceAll(/:\w+/g, application.alfa), {});
      expect([path, answer.status]).toEqual([path, 403]);
    }
  });
  const paths = () => (['alfa', 'beta', 'gamma'] as const).map((name) => `/applications/${application[name]}`);

  it('freezes scores for good, ranks and explains each place', async () => {
    for (const name of ['alfa', 'beta', 'gamma'] as const) {
      const path = `/applications/${application[name]}/scores`;
      await refused(body, `${path}/freezing`, 'SCORES_MISSING');
      await world.must(assessor(2), path, scores(name === 'alfa' ? 80 : 60));
      await world.must(body, `${path}/freezing`);
      await refused(assessor(1), path, 'SCORES_ALREADY_FROZEN', scores(1));
    }
    await world.must(body, `/calls/${callId}/ranking`);
    expect(await ranking()).toEqual([
      ['alfa', 'proposed'],
      ['beta', 'proposed'],
      ['gamma', 'waiting-list'],
    ]);
    await seen(`/calls/${callId}/ranking/explanation`, {
      places: [
        { total: '83', criteria: [{ points: '85', adds: '51' }, { points: '80' }], available: euros(1_000_00n) },
        { total: '77', above: { toldApartBy: 'total' }, available: euros(400_00n) },
        { total: '68', moneyMissing: euros(400_00n), available: euros(0n) },
      ],
    });
  });

  it('counts no score of somebody in a conflict, also when it is found after the freezing', async () => {
    const path = `/applications/${application.beta}`;
    const conflict = { assessor: 'assessor-1', reason: 'Familiar de la dirección' };
    await refused(authority, `${path}/conflicts/found`, 'POWER_NOT_HELD', conflict);
    const before = BigInt(String((await world.get(`/calls/${callId}`)).body['revision']));
    await world.must(body, `${path}/conflicts/found`, conflict);
    await seen(`/calls/${callId}`, { revision: String(before + 1n) });
    await seen(path, { status: 'admitted', total: null, points: null }, body);
    const pending = { facts: { pending: [application.beta] } };
    await refused(body, `/calls/${callId}/proposal`, 'CALL_ASSESSMENT_PENDING', undefined, pending);
    await refused(assessor(1), `${path}/scores`, 'ASSESSOR_HAS_CONFLICT', scores(90));
    await refused(assessor(2), `${path}/scores`, 'SCORES_ALREADY_FROZEN', scores(90));
    await refused(body, `${path}/scores/freezing`, 'SCORES_MISSING');
    // The ranking is still explained by the points that it was made from.
    await seen(`/calls/${callId}/ranking/explanation`, { places: [{}, { criteria: [{ points: '75' }, {}] }, {}] });
    await world.must(assessor(3), `${path}/scores`, scores(40));
    await world.must(body, `${path}/scores/freezing`);
    const outdated = { facts: { outdated: [application.gamma, application.beta] } };
    await refused(body, `/calls/${callId}/proposal`, 'CALL_RANKING_OUTDATED', undefined, outdated);
    await world.must(body, `/calls/${callId}/ranking`);
    expect((await ranking()).slice(1)).toEqual([
      ['gamma', 'proposed'],
      ['beta', 'waiting-list'],
    ]);
  });

  it('hears applicants until the last day, and an upheld allegation changes the ranking', async () => {
    const { allegationsUntil } = await world.must(body, `/calls/${callId}/proposal`);
    expect(allegationsUntil).toBe('2027-03-17');
    await seen(`/applications/${application.alfa}`, { status: 'proposed' }, body);
    world.at('2027-03-17T22:59:00.000Z');
    const path = `/applications/${application.beta}/allegations`;
    await refused(by('alfa'), path, 'NOT_THE_APPLICANT', { text: 'x' });
    const { allegationId } = await world.must(by('beta'), path, { text: 'No se valoró el anexo 3' });
    const same = {
      cost: euros(650_00n),
      requested: euros(600_00n),
      initiativeId: initiatives.alfa,
      title: title('alfa'),
    };
    const reformulation = `/applications/${application.alfa}/reformulation`;
    const other = { ...same, title: 'Otra cosa' };
    const wouldPassIf = { initiativeId: initiatives.alfa, title: title('alfa') };
    await refused(by('alfa'), reformulation, 'REFORMULATION_CHANGES_OBJECT', other, { wouldPassIf });
    await world.must(by('alfa'), reformulation, same);
    await refused(authority, `/calls/${callId}/resolution`, 'CALL_ALLEGATIONS_RUNNING', { resolutionId });
    world.at('2027-03-17T23:00:00.000Z');
    await refused(by('alfa'), `/applications/${application.alfa}/allegations`, 'ALLEGATION_LATE', { text: 'x' });
    const unanswered = { facts: { unanswered: [allegationId] } };
    await refused(
      authority,
      `/calls/${callId}/resolution`,
      'CALL_ALLEGATIONS_UNANSWERED',
      { resolutionId },
      unanswered,
    );
    const upheld = { upheld: true, reasons: 'Se entregó en plazo', points: { need: 70, model: 80 } };
    await refused(authority, `${path}/${String(allegationId)}/answer`, 'POWER_NOT_HELD', upheld);
    await world.must(body, `${path}/${String(allegationId)}/answer`, upheld);
    await seen(path, { items: [{ upheld: true, answeredOn: '2027-03-18' }] }, by('beta'));
    await refused(authority, `/calls/${callId}/resolution`, 'CALL_RANKING_OUTDATED', { resolutionId });
    await world.must(body, `/calls/${callId}/ranking`);
    expect((await ranking()).slice(1)).toEqual([
      ['beta', 'proposed'],
      ['gamma', 'waiting-list'],
    ]);
    await world.must(authority, `/calls/${callId}/resolution`, { resolutionId });
    const late = { assessor: 'assessor-2', reason: 'Tarde' };
    await refused(body, `/applications/${application.alfa}/conflicts/found`, 'CALL_ALREADY_RESOLVED', late);
  });

  it('calls up the next, and nobody past it, when an award is not accepted or is renounced', async () => {
    const grant = (name: Name) => ({
      ...{ applicationId: application[name], resolutionId, amount: euros(requested[name]) },
      instalments: [{ percent: 100 }],
    });
    await refused(authority, '/awards', 'APPLICATION_NOT_PROPOSED', grant('gamma'), { facts: { position: 3 } });
    await refused(body, '/awards', 'POWER_NOT_HELD', grant('alfa'));
    for (const name of ['alfa', 'beta'] as const)
      award[name] = String((await world.must(authority, '/awards', grant(name)))['awardId']);
    await world.must(by('alfa'), `/awards/${award.alfa}/acceptance`);
    const missing = { facts: { available: euros(0n) }, wouldPassIf: { freedAtLeast: euros(400_00n) } };
    await refused(authority, `/calls/${callId}/call-up`, 'WAITING_LIST_NOT_COVERED', undefined, missing);
    await seen(`/awards/${award.beta}`, { status: 'granted', acceptBy: '2027-03-22' });
    world.at('2027-03-22T23:00:00.000Z');
    await seen(`/awards/${award.beta}`, { status: 'lapsed' });
    await refused(by('beta'), `/awards/${award.beta}/acceptance`, 'AWARD_LAPSED');
    await refused(body, `/calls/${callId}/call-up`, 'POWER_NOT_HELD');
    expect(await world.must(authority, `/calls/${callId}/call-up`)).toMatchObject({
      ...{ applicationId: application.gamma, position: 3, available: euros(400_00n), calledUpOn: '2027-03-23' },
    });
    await seen(`/applications/${application.gamma}`, { status: 'proposed' }, body);
    await refused(authority, `/calls/${callId}/call-up`, 'WAITING_LIST_EMPTY');
    award.gamma = String((await world.must(authority, '/awards', grant('gamma')))['awardId']);
    await world.must(by('gamma'), `/awards/${award.gamma}/acceptance`);
    const part = { amount: euros(100_00n), reason: 'Menos plazas' };
    await refused(by('beta'), `/awards/${award.gamma}/renunciation`, 'NOT_THE_BENEFICIARY', part);
    const renounced = { amount: euros(100_00n), left: euros(300_00n) };
    expect(await world.must(by('gamma'), `/awards/${award.gamma}/renunciation`, part)).toMatchObject(renounced);
    await seen(`/ledger/accounts/call:${callId}`, { balances: [{ balance: euros(-100_00n) }] }, authority);
    await seen('/ledger/trial-balance', { balanced: true }, authority);
  });
});
