import { newId } from '@ceriss/kernel';
import { madridDate } from '@ceriss/spain';
import { eventually } from '@ceriss/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { exampleStatutes } from '../../domain/rule-set/example-statutes.js';
import { GovernanceWorld, ROOT, type BodyCode } from '../../testing/governance-world.js';

let world: GovernanceWorld;
beforeAll(async () => {
  world = await GovernanceWorld.open();
  await world.constitute();
}, 120_000);
afterAll(() => world?.close());

const by = async (code: BodyCode, seat: string, path: string, body: object = {}) =>
  (await world.member(code, seat)).post(`${ROOT}${path}`, body);
const general = { matter: { kind: 'general' } };

describe('A proxy', () => {
  it('is given to two seats at most a carrier, and who has given it does not vote', async () => {
    const proposalId = await world.propose('council', general);
    await world.must(world.open(proposalId));
    const path = `/proposals/${proposalId}`;
    for (const seat of ['local-1', 'local-2'])
      await world.must(by('council', seat, `${path}/proxies`, { to: 'age-1' }));
    expect(await by('council', 'local-3', `${path}/proxies`, { to: 'age-1' })).toMatchObject({
      status: 409,
      body: { code: 'PROXY_TOO_MANY', rule: 'council-proxies@1', facts: { carries: 2, perSeat: 2 } },
    });
    expect(await by('council', 'age-1', `${path}/proxies`, { to: 'age-2' })).toMatchObject({
      body: { code: 'PROXY_PASSED_ON' },
    });
    const carried = { choice: 'no', onBehalfOf: 'local-1' };
    expect(await by('council', 'age-2', `${path}/ballots`, carried)).toMatchObject({
      body: { code: 'PROXY_NOT_GIVEN' },
    });
    expect(await world.vote('council', 'local-1', proposalId, 'yes')).toMatchObject({
      body: { code: 'BALLOT_SEAT_REPRESENTED', facts: { to: 'age-1' } },
    });
    await world.must(by('council', 'age-1', `${path}/ballots`, carried));
    await world.must(by('council', 'local-2', `${path}/proxies/revocation`));
    expect(await by('council', 'age-1', `${path}/ballots`, { ...carried, onBehalfOf: 'local-2' })).toMatchObject({
      body: { code: 'PROXY_NOT_GIVEN' },
    });
    await world.must(world.vote('council', 'local-2', proposalId, 'yes'));
    await world.closed(proposalId);
    const { items } = await world.seen<{ items: { seat: string; choice: string; by?: string }[] }>(`${path}/ballots`);
    expect(items.find(({ seat }) => seat === 'local-1')).toMatchObject({ choice: 'no', by: 'age-1' });
    expect(items.find(({ seat }) => seat === 'local-2')).toEqual(
      expect.not.objectContaining({ by: expect.anything() }),
    );
  });
});

describe('Whoever held a seat before', () => {
  it('gives no proxy in its name, takes none back, recuses it from nothing, and asks for no session', async () => {
    const [proposalId, at] = [await world.propose('council', general), world.inHours(0)];
    await world.must(world.open(proposalId));
    const mandates = `/bodies/${world.bodies.council}/mandates`;
    const own = world.mandates.get('council/local-6')!;
    const ending = { at, reason: 'Renuncia', cause: 'irrevocable-resignation' };
    await world.must(world.secretary.post(`${ROOT}${mandates}/${own}/ending`, ending));
    const successor = { seat: 'local-6', holder: 'council/successor', organisation: newId(), from: at };
    const { body } = await world.must(world.secretary.post(`${ROOT}${mandates}`, successor));
    const path = `/proposals/${proposalId}`;
    const before = {
      [`${path}/proxies`]: { to: 'age-3' },
      [`${path}/recusals`]: { seat: 'local-6', reason: 'Interés' },
      '/session-requests': { bodyId: world.bodies.council, reasons: 'Urge', matters: ['Bases'] },
    };
    await world.must(by('council', 'successor', `${path}/proxies`, { to: 'age-3' }));
    for (const [asked, what] of Object.entries({ ...before, [`${path}/proxies/revocation`]: {} }))
      expect([asked, await by('council', 'local-6', asked, what)]).toMatchObject([
        asked,
        { status: 403, body: { code: 'SEAT_MANDATE_NOT_IN_FORCE', facts: { seat: 'local-6', until: at } } },
      ]);
    const votes = { choice: 'no', onBehalfOf: 'local-6' };
    await world.must(by('council', 'successor', `${mandates}/${body.mandateId}/declarations`, { interests: [] }));
    await world.must(by('council', 'age-3', `${path}/ballots`, votes));
  });
});

describe('A suspended mandate', () => {
  it('gives no vote while it is suspended, and gives it again when it is lifted', async () => {
    const proposalId = await world.propose('council', general);
    await world.must(world.open(proposalId));
    const mandateId = world.mandates.get('council/ccaa-19')!;
    const path = `/bodies/${world.bodies.council}/mandates/${mandateId}`;
    const suspension = { cause: 'decision', reason: 'Expediente', until: world.inHours(40) };
    const suspended = await world.must(world.secretary.post(`${ROOT}${path}/suspension`, suspension));
    const asOf = suspended.headers.get('ceriss-position');
    expect(asOf).not.toBeNull();
    expect(await world.vote('council', 'ccaa-19', proposalId, 'yes')).toMatchObject({
      status: 403,
      body: { code: 'BALLOT_MANDATE_SUSPENDED', rule: 'council-mandate@1', facts: { seat: 'ccaa-19', mandateId } },
    });
    const again = await world.secretary.post(`${ROOT}${path}/suspension`, suspension);
    expect(again).toMatchObject({ body: { code: 'MANDATE_ALREADY_SUSPENDED' } });
    await world.must(world.secretary.post(`${ROOT}${path}/suspension/lifting`, { reason: 'Archivado' }));
    await world.must(world.vote('council', 'ccaa-19', proposalId, 'yes'));
    expect(await by('council', 'ccaa-19', `${path}/suspension`, suspension)).toMatchObject({ status: 403 });
  });

  it('is refused where it would take the majority from the State; ordered by a court it blocks the votes of the body', async () => {
    const mandateId = world.mandates.get('patronato/state-11')!;
    const path = `${ROOT}/bodies/${world.bodies.patronato}/mandates/${mandateId}/suspension`;
    const reason = 'Expediente';
    expect(await world.secretary.post(path, { cause: 'decision', reason })).toMatchObject({
      body: { code: 'MANDATE_BREAKS_STATE_MAJORITY', facts: { stateMembers: 10 } },
    });
    const suspended = await world.must(world.secretary.post(path, { cause: 'by-law', reason }));
    expect(await world.seen(`/bodies/${world.bodies.patronato}?validAt=${world.inHours(1)}`, suspended)).toMatchObject({
      constitution: { valid: false, reason: 'state-majority-lost' },
    });
    const proposalId = await world.propose('patronato', general);
    expect(await world.open(proposalId)).toMatchObject({ body: { code: 'BODY_NOT_VALIDLY_CONSTITUTED' } });
    await world.must(world.secretary.post(`${path}/lifting`, { reason: 'Medida revocada' }));
    await world.must(world.open(proposalId));
  });
});

describe('An act', () => {
  it('needs a resolution in force, and the chain tells it: council, patronato, act', async () => {
    const councils = await world.propose('council', {
      matter: { kind: 'upscaling' },
      parts: [
        { code: 'out', title: 'Extender' },
        { code: 'up', title: 'Al catálogo' },
      ],
    });
    await world.must(world.open(councils));
    await world.voteAll('council', councils, { age: [5], ccaa: [12], local: [5], 'third-sector': [6] });
    await world.closed(councils);
    await world.must(world.secretary.post(`${ROOT}/proposals/${councils}/publication`));
    const act = {
      ...{ kind: 'Programa', description: 'Encargo del programa.' },
      get actedOn() {
        return madridDate(new Date(world.inHours(0)));
      },
    };
    expect(await world.secretary.post(`${ROOT}/resolutions/${councils}/acts`, { ...act, part: 'out' })).toMatchObject({
      status: 409,
      body: { code: 'ACT_RESOLUTION_NOT_IN_FORCE' },
    });
    const answer = {
      ...{ resolutionId: councils, response: 'deviates', reasons: 'Falta crédito.' },
      parts: [
        { part: 'out', decision: 'approves' },
        { part: 'up', decision: 'defers' },
      ],
    };
    const patronatos = await world.propose('patronato', { answer });
    await world.must(world.open(patronatos));
    await world.voteAll('patronato', patronatos, { state: [11], ccaa: [1] });
    await world.closed(patronatos);
    await world.must(world.secretary.post(`${ROOT}/proposals/${patronatos}/publication`));
    const path = `${ROOT}/resolutions/${patronatos}/acts`;
    expect(await world.secretary.post(path, { ...act, part: 'up' })).toMatchObject({
      body: { code: 'ACT_PART_NOT_AUTHORISED', wouldPassIf: { part: ['out'] } },
    });
    expect(await world.secretary.post(path, { ...act, part: 'out', actedOn: '2026-01-15' })).toMatchObject({
      status: 409,
      body: { code: 'ACT_OUTSIDE_FORCE', wouldPassIf: { actedOnAtMost: act.actedOn } },
    });
    const asOf = new Date().toISOString();
    const acted = await world.must(world.secretary.post(path, { ...act, part: 'out' }));
    const chain = {
      inForce: patronatos,
      steps: [
        { resolutionId: councils, answeredWith: 'deviates', deviationReasons: 'Falta crédito.', acts: [] },
        { resolutionId: patronatos, authorisedParts: ['out'], acts: [{ kind: 'Programa', part: 'out' }] },
      ],
    };
    await eventually(async () =>
      expect(await world.seen(`/resolutions/${councils}/chain`, acted)).toMatchObject(chain),
    );
    expect(await world.seen(`/resolutions/${patronatos}/chain`)).toMatchObject(chain);
    expect(await world.seen(`/resolutions/${patronatos}/acts?asOf=${asOf}`)).toEqual({ items: [] });
  });
});

describe('The statutes', () => {
  it('change by two thirds of the patronato about the very text; an open ballot keeps the version it was opened with', async () => {
    const { items } = await world.seen<{ items: { ruleSetId: string }[] }>('/statutes');
    const statutes = `${ROOT}/statutes/${items[0]!.ruleSetId}`;
    const effectiveFrom = world.inHours(24 * 14);
    const text = { ...exampleStatutes, title: 'Estatutos v2', effectiveFrom };
    const { draftId } = (await world.must(world.secretary.post(`${statutes}/drafts`, text))).body;
    const decided = async (yes: number, no: number) => {
      const proposalId = await world.propose('patronato', { matter: { kind: 'statutes', reference: draftId } });
      await world.must(world.open(proposalId));
      await world.voteAll('patronato', proposalId, { state: [yes, no], ccaa: [3] });
      return proposalId;
    };
    const few = await decided(10, 0);
    expect(await world.closed(few)).toMatchObject({
      ...{ outcome: 'rejected', majority: { of: 'census', comparison: 'at-least', threshold: '2/3', met: false } },
    });
    const refused = await world.secretary.post(`${statutes}/versions`, { draftId, resolutionId: few });
    expect(refused).toMatchObject({ body: { code: 'RULE_SET_RESOLUTION_NOT_IN_FORCE' } });
    const enough = await decided(11, 0);
    expect(await world.closed(enough)).toMatchObject({ outcome: 'adopted', yes: { fraction: '14' }, census: 21 });
    await world.must(world.secretary.post(`${ROOT}/proposals/${enough}/publication`));
    const open = await world.propose('council', general);
    const adopted = await world.must<{ version: number }>(
      world.secretary.post(`${statutes}/versions`, { draftId, resolutionId: enough }),
    );
    expect(adopted.body).toMatchObject({ version: 2 });
    expect(await world.seen(`/statutes/${items[0]!.ruleSetId}?version=2`, adopted)).toMatchObject({
      ...{ title: 'Estatutos v2', resolutionId: enough, draftId },
    });
    await world.must(world.open(open, 24 * 20));
    await world.must(world.vote('council', 'age-1', open, 'yes'));
    expect(await world.closed(open, 24 * 20)).toMatchObject({ outcome: 'no-quorum' });
    expect(await world.seen(`/proposals/${open}`)).toMatchObject({ rounds: [{ ruleVersion: 1 }] });
    const later = await world.propose('council', general);
    expect(await world.open(later)).toMatchObject({
      body: { code: 'BODY_NOT_VALIDLY_CONSTITUTED', facts: { reason: 'statutes-changed' } },
    });
    await world.must(world.secretary.post(`${ROOT}/bodies/${world.bodies.council}/reconstitutions`));
    const opened = await world.must(world.open(later));
    expect(await world.seen(`/proposals/${later}`, opened)).toMatchObject({ rounds: [{ ruleVersion: 2 }] });
  });
});
