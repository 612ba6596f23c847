import { httpClient } from '@ceriss/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { exampleStatutesTwo } from '../../domain/rule-set/example-statutes-two.js';
import { exampleCouncil, exampleStatutes } from '../../domain/rule-set/example-statutes.js';
import { GovernanceWorld, ROOT } from '../../testing/governance-world.js';

let world: GovernanceWorld;
beforeAll(async () => {
  world = await GovernanceWorld.open();
});
afterAll(() => world?.close());

describe('Statutes', () => {
  it('start from the examples, which say that they are examples', async () => {
    const { items } = await world.seen<{ items: object[] }>('/statutes/examples');
    expect(items).toEqual([exampleStatutes, exampleStatutesTwo]);
    const adopted = await world.must(world.secretary.post(`${ROOT}/statutes`, items[0]));
    expect(adopted).toMatchObject({ status: 201, body: { version: 1 } });
    const { statutesId } = adopted.body;
    expect(await world.seen(`/statutes/${statutesId}`, adopted)).toMatchObject({ version: 1, example: true });
    expect(await world.seen('/statutes')).toMatchObject({ items: [{ version: 1, resolutionId: null }] });
    const constituted = await world.must(world.secretary.post(`${ROOT}/bodies`, { statutesId, code: 'council' }));
    expect(await world.seen('/bodies', constituted)).toMatchObject({ items: [{ code: 'council' }] });
  });

  it('are refused with the rule in the language of whoever asks', async () => {
    const bodies = [{ ...exampleCouncil, constituencies: exampleCouncil.constituencies.slice(0, -1) }];
    const headers = { 'accept-language': 'en' };
    const refused = await world.secretary.post(`${ROOT}/statutes`, { ...exampleStatutes, bodies }, { headers });
    expect(refused).toMatchObject({
      status: 422,
      body: { code: 'RULE_SET_WEIGHTS_NOT_100', facts: { sum: '93' }, detail: expect.stringContaining('sum to 93') },
    });
  });

  it('are for the secretary to adopt', async () => {
    expect((await httpClient(world.service.url).post(`${ROOT}/statutes`, exampleStatutes)).status).toBe(401);
    const member = await world.member('council', 'age-1');
    expect((await member.post(`${ROOT}/statutes`, exampleStatutes)).status).toBe(403);
  });
});

it('There are no matters before another context says so', async () =>
  expect(await world.seen('/matters')).toEqual({ items: [] }));

it('A member sees the mandates they hold, and nobody else sees who holds them', async () => {
  const { body: statutes } = await world.must(world.secretary.post(`${ROOT}/statutes`, exampleStatutes));
  const constituted = await world.must(
    world.secretary.post(`${ROOT}/bodies`, { statutesId: statutes.statutesId, code: 'patronato' }),
  );
  const { bodyId } = constituted.body;
  const mandate = {
    seat: 'state-1',
    holder: 'council/age-1',
    organisation: statutes.statutesId,
    from: world.inHours(-1),
  };
  const conferred = await world.must(world.secretary.post(`${ROOT}/bodies/${bodyId}/mandates`, mandate));
  const path = `/bodies/${bodyId}/mandates/${conferred.body.mandateId}`;
  expect(conferred.headers.get('location')).toBe(`${ROOT}${path}`);
  const stranger = await world.member('council', 'age-2');
  const declaration = `${ROOT}${path}/declarations`;
  expect(await stranger.post(declaration, { interests: [] })).toMatchObject({
    status: 403,
    body: { code: 'MANDATE_NOT_OWN' },
  });
  const paper = await world.must(world.secretary.post(declaration, { interests: [] }));
  const position = paper.headers.get('ceriss-position')!;
  const own = await (await world.member('council', 'age-1')).get(`${ROOT}/mandates/own`, { position });
  expect(own.body).toMatchObject({ items: [{ bodyId, seat: 'state-1', conflictsDeclared: true }] });
  const pages = await Promise.all(
    [path, `/bodies/${bodyId}`, `/bodies/${bodyId}/seats`].map((page) => world.seen(page)),
  );
  expect(JSON.stringify(pages)).not.toContain(mandate.holder);
});
