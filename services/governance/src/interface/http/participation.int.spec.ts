import { newId } from '@ceriss/kernel';
import { eventually, type HttpClient } from '@ceriss/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { exampleStatutes } from '../../domain/rule-set/example-statutes.js';
import { GovernanceWorld, ROOT } from '../../testing/governance-world.js';
import { RegistryStandIn } from '../../testing/registry-stand-in.js';

let world: GovernanceWorld;
let registry: RegistryStandIn;
let [one, other]: [HttpClient, HttpClient] = [undefined, undefined] as never;
let proposalId: string;

const lines = (...text: string[]): string => text.join('\n');
const DRAFT = lines('Se aprueba la convocatoria.', 'Se publica en un mes.', 'La dota el Ministerio.', 'Fin.');
const speaker = async (organisation: string): Promise<HttpClient> =>
  world.secretary.with({
    token: await world.backends.identity.token({ sub: newId(), roles: ['promoter'], organisation }),
  });

beforeAll(async () => {
  world = await GovernanceWorld.open();
  registry = await RegistryStandIn.open(world.backends);
  // A body without members is enough: nobody votes here.
  const { statutesId } = (await world.must(world.secretary.post(`${ROOT}/statutes`, exampleStatutes))).body;
  const council = await world.must(world.secretary.post(`${ROOT}/bodies`, { statutesId, code: 'council' }));
  [one, other] = [
    await speaker(await registry.registers('third-sector')),
    await speaker(await registry.registers('local')),
  ];
  const draft = { bodyId: council.body['bodyId'], title: 'Convocatoria', text: DRAFT, matter: { kind: 'general' } };
  proposalId = (await world.must(world.secretary.post(`${ROOT}/proposals`, draft))).body['proposalId']!;
});
afterAll(async () => {
  await registry?.close();
  await world?.close();
});
const codeOf = ({ body }: { body: unknown }) => (body as { code: string }).code;

describe('The text of a proposal', () => {
  const amended = async (who: HttpClient, text: string, base = 1): Promise<string> => {
    const body = { base, text, rationale: 'Porque sí' };
    const asked = () => world.must(who.post(`${ROOT}/proposals/${proposalId}/amendments`, body));
    return (await eventually(asked, { timeout: 10_000 })).body['amendmentId']!;
  };
  const decided = (amendmentId: string, how: string, who = world.secretary) =>
    who.post(`${ROOT}/proposals/${proposalId}/amendments/${amendmentId}/${how}`, { reasons: 'Motivos' });

  it('is amended by registered actors, and what changes is told word by word', async () => {
    const stranger = await speaker(newId());
    const body = { base: 1, text: 'Otro', rationale: 'x' };
    expect(codeOf(await stranger.post(`${ROOT}/proposals/${proposalId}/amendments`, body))).toBe('PARTICIPANT_UNKNOWN');
    const sooner = await amended(one, DRAFT.replace('un mes', '<quince> días'));
    const ending = await amended(other, DRAFT.replace('Fin.', 'Y fin.'));
    const clash = await amended(other, DRAFT.replace('un mes', 'un año'));
    const gone = await amended(one, DRAFT.replace('Ministerio', 'Estado'));
    const accepted = await world.must(decided(sooner, 'acceptance'));
    expect(await world.seen(`/proposals/${proposalId}/amendments/${sooner}`, accepted)).toMatchObject({
      ...{ status: 'accepted', version: 2, merged: false, sector: 'third-sector', reasons: 'Motivos' },
      difference: {
        html: expect.stringContaining('<del>un</del><ins>&lt;quince&gt;</ins> <del>mes</del><ins>días</ins>'),
      },
    });
    await world.must(decided(ending, 'acceptance'));
    expect(codeOf(await decided(clash, 'acceptance'))).toBe('AMENDMENT_CONFLICTS');
    await world.must(decided(clash, 'rejection'));
    expect(codeOf(await decided(gone, 'withdrawal', other))).toBe('AMENDMENT_OF_ANOTHER_AUTHOR');
    const withdrawn = await world.must(decided(gone, 'withdrawal', one));
    const { items } = await world.seen<{ items: { status: string }[] }>(
      `/proposals/${proposalId}/amendments`,
      withdrawn,
    );
    expect(items.map(({ status }) => status)).toEqual(['accepted', 'accepted', 'rejected', 'withdrawn']);
  });

  it('has versions, and the proposal takes the last one when it is tabled', async () => {
    const last = lines(
      'Se aprueba la convocatoria.',
      'Se publica en <quince> días.',
      'La dota el Ministerio.',
      'Y fin.',
    );
    const { items } = await world.seen<{ items: object[] }>(`/proposals/${proposalId}/texts`);
    expect(items).toMatchObject([{ version: 1, amendmentId: null }, { version: 2 }, { version: 3 }]);
    expect(await world.seen(`/proposals/${proposalId}/texts/1`)).toMatchObject({
      text: DRAFT,
      against: null,
      difference: null,
    });
    expect(await world.seen(`/proposals/${proposalId}/texts/3?against=1`)).toMatchObject({ text: last, against: 1 });
    const tabled = await world.must(world.secretary.post(`${ROOT}/proposals/${proposalId}/tabling`));
    expect(await world.seen(`/proposals/${proposalId}`, tabled)).toMatchObject({ status: 'tabled', text: last });
    const late = { base: 3, text: 'Tarde', rationale: 'x' };
    const refusals = ['AMENDMENT_PROPOSAL_NOT_IN_DRAFT', 'DELIBERATION_CLOSED'];
    expect(refusals).toContain(codeOf(await one.post(`${ROOT}/proposals/${proposalId}/amendments`, late)));
  });
});

describe('Comments', () => {
  const comment = (who: HttpClient, text: string, replyTo?: string) =>
    who.post(`${ROOT}/comments`, { about: { kind: 'proposal', id: proposalId }, text, ...(replyTo && { replyTo }) });
  it('stand in threads, and a hidden one shows its reasons in place of its text, as of any instant', async () => {
    const first = (await world.must(comment(one, 'Falta el transporte.'))).body['commentId']!;
    const answer = (await world.must(comment(other, 'De acuerdo.', first))).body['commentId']!;
    const last = await world.must(comment(one, 'Gracias.', answer));
    expect(codeOf(await comment(other, 'No.', last.body['commentId']))).toBe('COMMENT_TOO_DEEP');
    expect(codeOf(await comment(one, 'x'.repeat(2_001)))).toBe('COMMENT_TOO_LONG');
    const elsewhere = { about: { kind: 'consultation', id: proposalId }, text: 'x' };
    expect(codeOf(await one.post(`${ROOT}/comments`, elsewhere))).toBe('COMMENT_SUBJECT_UNKNOWN');
    const path = `/comments?about=${proposalId}`;
    expect(await world.seen(path, last)).toMatchObject({
      items: [
        { commentId: first, replyTo: null, depth: 0, sector: 'third-sector', text: 'Falta el transporte.' },
        { commentId: answer, replyTo: first, depth: 1, sector: 'local' },
        { replyTo: answer, depth: 2 },
      ],
    });
    const asOf = new Date().toISOString();
    const reasons = 'Nombra a una persona';
    expect((await one.post(`${ROOT}/comments/${answer}/hiding`, { reasons })).status).toBe(403);
    const hidden = await world.must(world.secretary.post(`${ROOT}/comments/${answer}/hiding`, { reasons }));
    for (const at of ['', `&asOf=${asOf}`])
      expect(await world.seen(path + at, hidden)).toMatchObject({
        items: [{ text: 'Falta el transporte.' }, { text: null, hiddenBecause: reasons }, { text: 'Gracias.' }],
      });
    expect(codeOf(await comment(one, 'Pero', answer))).toBe('COMMENT_ANSWERS_HIDDEN');
    const shown = await world.must(world.secretary.post(`${ROOT}/comments/${answer}/showing`, { reasons: 'No era' }));
    expect(await world.seen(`${path}&limit=2`, shown)).toMatchObject({ items: [{}, { text: 'De acuerdo.' }] });
  });
});
