import { eventually, httpClient } from '@ceriss/testing';
import { newId } from '@ceriss/kernel';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { resolutionInForce, type ResolutionInForce } from '@ceriss/contracts';
import { seatsOf } from '../../domain/rule-set/body-rules.js';
import { exampleCouncil } from '../../domain/rule-set/example-statutes.js';
import { FinancingStandIn } from '../../testing/financing-stand-in.js';
import { GovernanceWorld, ROOT } from '../../testing/governance-world.js';

const council = {
  age: [4, 0, 0],
  ccaa: [9, 4, 2],
  local: [4, 1, 0],
  'third-sector': [5, 0, 0],
  philanthropy: [2, 0, 0],
  business: [1, 1, 0],
};
let world: GovernanceWorld;
let financing: FinancingStandIn;
let callId: string;

beforeAll(async () => {
  world = await GovernanceWorld.open();
  financing = await FinancingStandIn.open(world.backends);
  callId = await financing.draftsCall('Vivienda con apoyos');
  await world.constitute(['patronato/business-1', 'patronato/local-2']);
}, 120_000);
afterAll(async () => {
  await financing?.close();
  await world?.close();
});

const onCall = () => ({ matter: { kind: 'call', reference: callId } });
const published = async (proposalId: string) =>
  world.must<{ inForce: boolean }>(world.secretary.post(`${ROOT}/proposals/${proposalId}/publication`));
const inForceMessage = async (resolutionId: string): Promise<ResolutionInForce> =>
  eventually(async () => {
    const { jsm, namespace } = financing.bus;
    const subject = resolutionInForce.subject.replace('ceriss', namespace);
    const message = await jsm.streams.getMessage(`${namespace}_governance`.toUpperCase(), { last_by_subj: subject });
    const told = resolutionInForce.schema.parse(message?.json());
    expect(told.resolutionId).toBe(resolutionId);
    return told;
  });

describe('A call, from the council to the patronato', () => {
  let resolutionId: string;

  it('is a matter that governance learns of from financing', async () => {
    const unknown = { ...onCall(), bodyId: world.bodies.council, title: 'Otra', text: 'Texto' };
    const refused = await world.secretary.post(`${ROOT}/proposals`, {
      ...unknown,
      matter: { kind: 'call', reference: newId() },
    });
    expect(refused).toMatchObject({ status: 409, body: { code: 'PROPOSAL_MATTER_UNKNOWN' } });
    await eventually(() => world.seen(`/matters/${callId}`), { timeout: 15_000 });
  });

  it('is voted with weights: 2191/26 against 409/26, of a census of 41', async () => {
    resolutionId = await world.propose('council', onCall());
    await world.must(world.open(resolutionId));
    const recusal = { seat: 'third-sector-6', reason: 'Su organización concurrirá' };
    await world.must(world.secretary.post(`${ROOT}/proposals/${resolutionId}/recusals`, recusal));
    expect(await world.vote('council', 'third-sector-6', resolutionId, 'yes')).toMatchObject({
      status: 403,
      body: { code: 'BALLOT_SEAT_RECUSED', rule: 'council-recusal@1' },
    });
    await world.must(world.vote('council', 'age-1', resolutionId, 'no'));
    await world.voteAll('council', resolutionId, council);

    expect(await world.closed(resolutionId)).toMatchObject({
      outcome: 'adopted',
      census: 41,
      present: 33,
      yes: { fraction: '2191/26', decimal: '84.2692' },
      no: { fraction: '409/26', decimal: '15.7308' },
      quorum: { met: true },
    });
    const { items } = await world.seen<{ items: { seat: string; choice: string }[] }>(
      `/proposals/${resolutionId}/ballots`,
    );
    expect(items).toHaveLength(33);
    expect(items.find(({ seat }) => seat === 'age-1')).toMatchObject({ choice: 'yes' });
  });

  it('is not in force before it is ratified', async () => {
    expect((await published(resolutionId)).body).toMatchObject({ inForce: false });
    expect(await world.seen(`/resolutions/${resolutionId}/chain`)).toMatchObject({ inForce: null });
  });

  it('is ratified by the patronato, 14 to 3, and then in force; one dissenting vote is recorded', async () => {
    const answer = { resolutionId, response: 'ratifies' };
    const ratification = await world.propose('patronato', { answer });
    await world.must(world.open(ratification));
    for (const seat of ['business-1', 'local-2']) {
      expect(await world.vote('patronato', seat, ratification, 'yes')).toMatchObject({
        status: 403,
        body: { code: 'BALLOT_WITHOUT_DECLARATION', wouldPassIf: { declarationFiled: true } },
      });
    }
    await world.voteAll('patronato', ratification, {
      state: [10, 1, 0],
      ccaa: [2, 1, 0],
      'third-sector': [2, 1, 0],
      local: [0, 0, 1],
    });
    expect(await world.closed(ratification)).toMatchObject({
      outcome: 'adopted',
      present: 18,
      yes: { fraction: '14' },
      no: { fraction: '3' },
    });

    const told = await inForceMessage(resolutionId);
    expect(told).toMatchObject({
      matter: { kind: 'call', reference: callId },
      chain: { councilProposalId: resolutionId, patronatoProposalId: ratification },
    });
    await eventually(async () =>
      expect(await world.seen(`/resolutions?inForce=true&matterReference=${callId}`)).toMatchObject({
        items: [{ resolutionId }],
      }),
    );

    const against = await world.member('patronato', 'ccaa-3');
    const dissent = await world.must(against.post(`${ROOT}/proposals/${ratification}/dissents`, { text: 'Discrepo' }));
    expect(await world.seen(`/proposals/${ratification}`, dissent)).toMatchObject({
      dissents: [{ seat: 'ccaa-3', text: 'Discrepo' }],
    });
    const inFavour = await world.member('patronato', 'state-1');
    expect(await inFavour.post(`${ROOT}/proposals/${ratification}/dissents`, { text: 'No' })).toMatchObject({
      status: 403,
    });
  });
});

describe('A vote', () => {
  it('with 19 ballots has no quorum, and is convened again', async () => {
    const proposalId = await world.propose('council', { matter: { kind: 'general' } });
    await world.must(world.open(proposalId));
    await world.voteAll('council', proposalId, { age: [5], ccaa: [10], local: [2], business: [2] });
    expect(await world.closed(proposalId)).toMatchObject({
      outcome: 'no-quorum',
      present: 19,
      census: 42,
      quorum: { met: false },
    });
    expect((await world.must(world.open(proposalId))).body).toMatchObject({ round: 2 });
  });

  it('is secret until it is closed: who has voted is shown, and nothing else', async () => {
    const proposalId = await world.propose('council', { matter: { kind: 'general' } });
    await world.must(world.open(proposalId));
    const cast = await world.must(world.vote('council', 'local-1', proposalId, 'no'));
    expect(JSON.stringify(cast.body)).not.toMatch(/"(yes|no|abstention)"/);
    const ballots = await world.seen<{ items: object[] }>(`/proposals/${proposalId}/ballots`, cast);
    expect(ballots.items).toEqual([
      { seat: 'local-1', constituency: 'local', castAt: expect.any(String), mandateId: expect.any(String) },
    ]);
    const anyone = httpClient(world.service.url);
    expect(await anyone.get(`${ROOT}/proposals/${proposalId}/tally`)).toMatchObject({
      status: 403,
      body: { code: 'TALLY_SECRET_UNTIL_CLOSE' },
    });
    const pages = await Promise.all(
      ['', '/ballots', '/ballots?round=1'].map((path) => world.seen(`/proposals/${proposalId}${path}`)),
    );
    expect(JSON.stringify(pages)).not.toMatch(/"choice"|"(yes|no|abstention)"/);
    expect(await world.closed(proposalId)).toMatchObject({ present: 1 });
    expect(await world.vote('council', 'local-1', proposalId, 'yes')).toMatchObject({
      status: 409,
      body: { code: 'BALLOT_AFTER_CLOSE', detail: expect.stringContaining('El plazo para votar terminó') },
    });
  });

  it('is for the seat one holds: neither the secretary nor another member votes for it', async () => {
    const proposalId = await world.propose('council', { matter: { kind: 'general' } });
    await world.must(world.open(proposalId));
    const path = `${ROOT}/proposals/${proposalId}/ballots`;
    expect((await world.secretary.post(path, { choice: 'yes', seat: 'age-1' })).status).toBe(403);
    const other = await (await world.member('council', 'age-2')).post(path, { choice: 'yes', seat: 'age-1' });
    expect(other).toMatchObject({ status: 403, body: { code: 'SEAT_NOT_HELD' } });
    const trustee = await (await world.member('patronato', 'state-1')).post(path, { choice: 'yes' });
    expect(trustee).toMatchObject({ status: 403, body: { code: 'SEAT_NOT_HELD' } });
    const member = await world.member('council', 'age-2');
    expect((await member.post(`${ROOT}/proposals/${proposalId}/recusals`, { seat: 'age-1', reason: 'x' })).status).toBe(
      403,
    );
    expect((await member.post(`${ROOT}/proposals/${proposalId}/recusals`, { seat: 'age-2', reason: 'x' })).status).toBe(
      200,
    );
  });

  it('takes the ballots of the whole council at once', async () => {
    const proposalId = await world.propose('council', { matter: { kind: 'general' } });
    await world.must(world.open(proposalId));
    const seats = seatsOf(exampleCouncil).map(({ seat }) => seat);
    const answers = await Promise.all(seats.map((seat) => world.vote('council', seat, proposalId, 'yes')));
    expect(answers.map(({ status }) => status)).toEqual(seats.map(() => 200));
    expect(await world.closed(proposalId)).toMatchObject({ present: 42, yes: { fraction: '100' } });
  });

  it('is not opened by a patronato that has lost the majority of the state', async () => {
    const proposalId = await world.propose('patronato', { matter: { kind: 'general' } });
    const mandate = `${ROOT}/bodies/${world.bodies.patronato}/mandates/${world.mandates.get('patronato/state-11')}`;
    expect(await world.secretary.post(`${mandate}/ending`, { reason: 'Cese' })).toMatchObject({
      body: { code: 'MANDATE_BREAKS_STATE_MAJORITY', facts: { members: 20, stateMembers: 10, needed: 11 } },
    });
    const gone = { reason: 'Fallecimiento', cause: 'death' };
    const ended = await world.must(world.secretary.post(`${mandate}/ending`, gone));
    expect(await world.seen(`/bodies/${world.bodies.patronato}?validAt=${world.inHours(1)}`, ended)).toMatchObject({
      constitution: { valid: false, reason: 'state-majority-lost', members: 20, stateMembers: 10 },
    });
    expect(await world.open(proposalId)).toMatchObject({
      status: 409,
      body: {
        code: 'BODY_NOT_VALIDLY_CONSTITUTED',
        rule: 'patronato-constitution@1',
        reference: 'Ley 40/2015, art. 128',
        facts: { reason: 'state-majority-lost', members: 20, stateMembers: 10 },
      },
    });
    const path = `${ROOT}/bodies/${world.bodies.patronato}/mandates`;
    const again = { seat: 'state-11', holder: 'patronato/state-11b', organisation: newId(), from: world.inHours(0) };
    await world.must(world.secretary.post(path, again));
    await world.must(world.open(proposalId));
  });
});

describe('The patronato', () => {
  it('deviates with reasons: its own resolution is in force, the council\u2019s never', async () => {
    const councils = await world.propose('council', { matter: { kind: 'upscaling' } });
    await world.must(world.open(councils));
    await world.voteAll('council', councils, council);
    await world.closed(councils);
    const without = {
      bodyId: world.bodies.patronato,
      title: 'Se aparta',
      text: 'Texto',
      answer: { resolutionId: councils, response: 'deviates' },
    };
    expect(await world.secretary.post(`${ROOT}/proposals`, without)).toMatchObject({
      status: 422,
      body: { code: 'DEVIATION_WITHOUT_REASONS', rule: 'council-effect@1' },
    });
    const answer = {
      resolutionId: councils,
      response: 'deviates',
      reasons: 'Se aprueba la extensión y se aplaza el cambio normativo',
    };
    const deviation = await world.propose('patronato', { answer });
    await world.must(world.open(deviation));
    await world.voteAll('patronato', deviation, { state: [10, 0, 0], ccaa: [1, 1, 1] });
    await world.closed(deviation);
    await eventually(async () =>
      expect(await world.seen(`/resolutions/${councils}`)).toMatchObject({
        answeredWith: 'deviates',
        deviationReasons: answer.reasons,
      }),
    );
    expect((await published(councils)).body).toMatchObject({ inForce: false });
    expect((await published(deviation)).body).toMatchObject({ inForce: true });
    await eventually(async () =>
      expect(await world.seen(`/resolutions/${councils}/chain`)).toMatchObject({
        inForce: deviation,
        steps: [{ resolutionId: councils }, { resolutionId: deviation }],
      }),
    );
    expect(await inForceMessage(deviation)).toMatchObject({
      chain: { councilProposalId: councils, patronatoProposalId: deviation },
    });
    const again = await world.secretary.post(`${ROOT}/proposals`, {
      ...without,
      answer: { resolutionId: councils, response: 'ratifies' },
    });
    expect(again).toMatchObject({ status: 409, body: { code: 'RESOLUTION_ALREADY_ANSWERED' } });
  });
});
