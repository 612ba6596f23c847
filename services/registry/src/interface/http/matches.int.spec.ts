import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Answer } from '@ceriss/testing';
import { RunningRegistry, type RegistryClient } from '../testing/running-registry.js';

jest.setTimeout(120_000);

const PROMOTER = 'G16123457';
const NIFS = { promoter: PROMOTER, peer: 'G44987659', bridge: 'A58818501', far: 'Q2818014I' };

type Item = Readonly<{
  matchId: string;
  target: { kind: string; id: string };
  score: number;
  reasons: readonly { code: string }[];
}>;

let registry: RunningRegistry;
let officer: RegistryClient;
let actors: Record<keyof typeof NIFS, string>;
let initiativeId: string;
let peerInitiativeId: string;
let challengeId: string;
let networkId: string;

const idOf = (answer: Answer, name: string): string => {
  expect([answer.status, answer.body]).toEqual([201, expect.anything()]);
  return String((answer.body as Record<string, unknown>)[name]);
};
const classified = { targetGroups: ['disability'], serviceCodes: ['supported-housing'] };
const tied = async (from: string, to: string) =>
  idOf(
    await officer.post('/relations', {
      ...{ fromActorId: from, toActorId: to, kind: 'collaborates', evidence: 'agreement', validFrom: '2026-05-01' },
    }),
    'relationId',
  );
const initiative = async (promoterId: string, territory: string) =>
  idOf(
    await officer.post('/initiatives', {
      ...{ title: `En ${territory}`, summary: 'Homes', stage: 'pilot', promoterId, challengeId },
      ...{ territories: [territory], ...classified },
    }),
    'initiativeId',
  );
const suggested = async (named: string): Promise<readonly Item[]> => {
  const { status, body } = await registry.anyone().get(`/matches?${named}`);
  expect([status, body['formula']]).toEqual([200, 'matches@2']);
  return body['items'] as readonly Item[];
};
const of = (items: readonly Item[], kind: string) =>
  items
    .filter(({ target }) => target.kind === kind)
    .map(({ target, score, reasons }) => [target.id, score, reasons.map(({ code }) => code).join(' ')]);

beforeAll(async () => {
  registry = await RunningRegistry.start();
  officer = await registry.as('registry-officer');
  const ids: string[] = [];
  for (const nif of Object.values(NIFS)) {
    ids.push(await officer.actor(nif, { sector: nif.startsWith('Q') ? 'academia' : 'third-sector' }));
  }
  const [promoter, peer, bridge, far] = ids as [string, string, string, string];
  actors = { promoter, peer, bridge, far };
  const published = { title: 'Reto', need: 'Homes', population: '8,400 people', evidence: ['Survey'] };
  challengeId = idOf(
    await officer.post('/challenges', { ...published, territories: ['08'], ...classified }),
    'challengeId',
  );
  initiativeId = await initiative(promoter, '16078');
  peerInitiativeId = await initiative(peer, '44216');
  await tied(promoter, bridge);
  await tied(bridge, far);
  const network = { name: 'Red', purpose: 'Sharing', coordinatorId: peer, territories: ['02'] };
  networkId = idOf(await officer.post('/networks', network), 'networkId');
  const need = { need: 'Homes', source: { kind: 'organisation', actorId: far }, observedOn: '2026-06-01' };
  idOf(await officer.post('/needs', { ...need, territories: ['28079'], ...classified, evidence: [] }), 'needId');
});
afterAll(() => registry.stop());

describe('Suggestions over HTTP', () => {
  it('for an initiative are partners, networks and territories, with their reasons', async () => {
    const items = await suggested(`initiative=${initiativeId}`);
    expect(of(items, 'partner')).toEqual([
      [actors.peer, 8, 'shared-challenge same-service same-target-group-elsewhere'],
      [actors.far, 2, 'two-steps-away missing-sector'],
    ]);
    expect(of(items, 'network')).toEqual([[networkId, 2, 'members-take-part']]);
    expect(of(items, 'territory')).toEqual([['28079', 3, 'need-without-answer']]);
  });

  it('for a challenge are those who are tied to whom it has', async () =>
    expect(of(await suggested(`challenge=${challengeId}`), 'partner')).toEqual([[actors.bridge, 1, 'two-steps-away']]));

  it('for a territory or its community are those who do elsewhere what it needs', async () => {
    for (const territory of ['28079', '280796', '13']) {
      const items = await suggested(`territory=${territory}`);
      expect(of(items, 'partner').map(([id]) => id)).toEqual([actors.promoter, actors.peer].toSorted());
    }
  });

  it('are accepted once: the relation says that it was suggested', async () => {
    const [{ matchId }] = (await suggested(`initiative=${initiativeId}`)) as [Item];
    const body = { initiative: initiativeId, evidence: 'Meeting of June', validFrom: '2026-06-15' };
    const path = `/matches/${matchId}/acceptance`;
    const accepted = await officer.post(path, body, { idempotencyKey: 'accept-1' });
    const relationId = idOf(accepted, 'relationId');
    expect((await registry.anyone().get(`/relations/${relationId}`)).body).toMatchObject({
      ...{ kind: 'collaborates', origin: 'suggestion', suggestionId: matchId, validFrom: '2026-06-15' },
    });
    expect((await officer.post(path, body, { idempotencyKey: 'accept-1' })).body).toEqual({ relationId });
    expect((await officer.post(path, body)).body).toMatchObject({ code: 'RELATION_ALREADY_RECORDED' });
    expect(of(await suggested(`initiative=${initiativeId}`), 'partner').map(([id]) => id)).not.toContain(actors.peer);
  });

  it('are dismissed with a reason, and not made again', async () => {
    const items = await suggested(`initiative=${initiativeId}`);
    const { matchId } = items.find(({ target }) => target.id === actors.far)!;
    const body = { initiative: initiativeId, reason: 'Apart by agreement' };
    const dismissed = await officer.post(`/matches/${matchId}/dismissal`, body);
    expect(dismissed.status).toBe(200);
    expect((await officer.post(`/matches/${matchId}/dismissal`, body)).status).toBe(200);
    const after = await suggested(`initiative=${initiativeId}`);
    expect(after.map((item) => item.matchId)).not.toContain(matchId);
  });

  it('become a relation only between two organisations', async () => {
    const items = await suggested(`initiative=${initiativeId}`);
    const accept = (matchId: string, named: object) =>
      officer.post(`/matches/${matchId}/acceptance`, { ...named, evidence: 'Meeting', validFrom: '2026-06-15' });
    const { matchId } = items.find(({ target }) => target.kind === 'territory')!;
    const refused = await accept(matchId, { initiative: initiativeId });
    expect(refused.body).toMatchObject({ code: 'MATCH_WITHOUT_RELATION', facts: { kind: 'territory' } });
    const [{ matchId: open }] = (await suggested(`challenge=${challengeId}`)) as [Item];
    expect((await accept(open, { challenge: challengeId })).body).toMatchObject({ code: 'MATCH_ACTOR_MISSING' });
    const unknown = await accept(open, { initiative: peerInitiativeId });
    expect([unknown.status, unknown.body['code']]).toEqual([404, 'MATCH_NOT_FOUND']);
  });

  it.each(['', 'territory=99999', `initiative=${crypto.randomUUID()}&territory=13`])(
    'are for one thing that there is, not for %p',
    async (named) => expect((await registry.anyone().get(`/matches?${named}`)).status).toBe(400),
  );
  it('are not for an initiative that is not there', async () =>
    expect((await registry.anyone().get(`/matches?initiative=${actors.far}`)).status).toBe(404));
});
