import { createHash } from 'node:crypto';
import { openLog } from '@ceriss/eventstoredb';
import { openBus } from '@ceriss/messaging';
import { eventually, httpClient } from '@ceriss/testing';
import { newId } from '@ceriss/kernel';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { ballotName, roundName, unseal } from '../../application/sealing/ballot-seal.js';
import { GovernanceWorld, ROOT } from '../../testing/governance-world.js';

/* Words that occur nowhere else: whoever finds one before the close has found a ballot. */
const MARK = `objection-${newId()}`;
const [FIRST, SECOND] = [`candidata-${newId()}`, `candidata-${newId()}`];
let world: GovernanceWorld;
let votes: { yesNo: string; consent: string; election: string };

const opened = async (what: object): Promise<string> => {
  const proposalId = await world.propose('council', what);
  await world.must(world.open(proposalId));
  return proposalId;
};
const cast = async (seat: string, proposalId: string, body: object) =>
  world.must((await world.member('council', seat)).post(`${ROOT}/proposals/${proposalId}/ballots`, body));

beforeAll(async () => {
  world = await GovernanceWorld.open();
  await world.constitute();
  const options = [FIRST, SECOND].map((code) => ({ code, name: code }));
  const plan = (method: string, of: object[] = []) => ({ ballot: { method, options: of } });
  votes = {
    yesNo: await opened({ matter: { kind: 'general' } }),
    consent: await opened({ matter: { kind: 'general' }, ...plan('consent') }),
    election: await opened({ matter: { kind: 'election' }, ...plan('stv', options) }),
  };
  for (const [seat, choice] of [
    ['age-1', 'yes'],
    ['age-2', 'no'],
    ['age-3', 'abstention'],
  ] as const) {
    await cast(seat, votes.yesNo, { choice });
  }
  const objects = { method: 'consent', position: 'objects', reasons: MARK };
  await cast('age-1', votes.consent, { ballot: objects });
  await cast('age-2', votes.consent, { ballot: { method: 'consent', position: 'consents' } });
  await cast('age-1', votes.election, { ballot: { method: 'stv', preferences: [SECOND, FIRST] } });
  await cast('age-2', votes.election, { ballot: { method: 'stv', preferences: [] } });
}, 120_000);
afterAll(() => world?.close());

const stored = async (proposalId: string) => {
  const log = openLog({ url: world.backends.eventstoreUrl, namespace: world.backends.namespace });
  try {
    return await log.readStream(`governance.proposal-${proposalId}`);
  } finally {
    await log.close();
  }
};
const sealedOf = async (proposalId: string) =>
  (await stored(proposalId)).filter(({ type }) => type === 'governance.ballot-sealed');
const asText = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) => (typeof part === 'bigint' ? String(part) : part));

/** Everything that PostgreSQL holds: every row of every table. */
const database = async (): Promise<string> => {
  const client = new pg.Client({ connectionString: world.backends.databaseUrl });
  await client.connect();
  try {
    const tables = await client.query<{ name: string }>(
      "SELECT quote_ident(schemaname) || '.' || quote_ident(tablename) AS name FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')",
    );
    const dumps: unknown[] = [];
    for (const { name } of tables.rows) {
      dumps.push((await client.query(`SELECT t::text AS row FROM ${name} t`)).rows);
    }
    return asText(dumps);
  } finally {
    await client.end();
  }
};

/** Everything that JetStream holds of the context. */
const messages = async (): Promise<string> => {
  const { natsUrl: url, namespace } = world.backends;
  const bus = await openBus({ url, name: 'governance', namespace });
  try {
    const stream = `${namespace}_governance`.toUpperCase();
    const { state } = await bus.jsm.streams.info(stream);
    const all: string[] = [];
    for (let seq = state.first_seq; seq <= state.last_seq; seq += 1) {
      const message = await bus.jsm.streams.getMessage(stream, { seq });
      all.push(message?.string() ?? '', String(message?.header));
    }
    return all.join('\n');
  } finally {
    await bus.close();
  }
};

const pages = async (): Promise<string> => {
  const anyone = httpClient(world.service.url);
  const paths = Object.values(votes).flatMap((id) =>
    ['', '/ballots', '/tally'].map((page) => `${ROOT}/proposals/${id}${page}`),
  );
  const answers = await Promise.all([...paths, '/health', '/metrics'].map((path) => anyone.get(path)));
  return asText(answers.map(({ body, headers }) => [body, [...headers]]));
};

describe('Before the close', () => {
  it('no place knows what anybody has voted: not the log, the database, the messages, the lines of the service, nor a page', async () => {
    await world.seen(`/proposals/${votes.election}/ballots`);
    const logs = asText(await Promise.all(Object.values(votes).map(stored)));
    const rows = await eventually(async () => {
      const dump = await database();
      expect(dump).toContain(votes.election);
      return dump;
    });
    const told = await messages();
    expect(told).toContain(votes.election);
    expect(world.logged.join()).toContain('governance');
    for (const place of [logs, rows, told, world.logged.join('\n'), await pages()]) {
      expect(place).not.toContain(MARK);
      // The options are known, in the order of the list; no place has them in the order of a ballot.
      expect(place).not.toMatch(new RegExp(`${SECOND}[^a-z]{1,5}${FIRST}`));
      expect(place).not.toMatch(/\bchoice\b|\bpreferences\b|\bposition\W{1,6}(?:consents|objects|stands)/);
    }
  });

  it('the stored ballots of a vote tell nothing by their shape', async () => {
    for (const proposalId of Object.values(votes)) {
      const ballots = await sealedOf(proposalId);
      const lengths = ballots.map(({ data }) => (data as { sealed: string }).sealed.length);
      expect(new Set(lengths).size).toBe(1);
      expect(
        new Set(
          ballots.map(({ data }) =>
            Object.keys(data as object)
              .sort()
              .join(),
          ),
        ).size,
      ).toBe(1);
    }
  });

  it('the fingerprint of a ballot cannot be tried', async () => {
    const fingerprints = (await sealedOf(votes.yesNo)).map(({ metadata }) => metadata.fingerprint);
    const bodies = ['yes', 'no', 'abstention'].map((choice) => ({ choice }));
    // Without the key a fingerprint would be the digest of the body: three guesses.
    const tried = bodies.map((body) => createHash('sha256').update(JSON.stringify(body)).digest('hex'));
    expect(fingerprints).toHaveLength(3);
    expect(fingerprints.filter((fingerprint) => tried.includes(fingerprint))).toEqual([]);
  });

  it('the same command again is the same ballot all the same; another body with its key is refused', async () => {
    const member = await world.member('council', 'age-4');
    const [path, key] = [`${ROOT}/proposals/${votes.yesNo}/ballots`, newId()];
    const post = (choice: string) => member.post(path, { choice }, { headers: { 'idempotency-key': key } });
    const first = await world.must(post('yes'));
    expect((await world.must(post('yes'))).headers.get('etag')).toBe(first.headers.get('etag'));
    expect((await post('no')).status).toBe(422);
    const again = await world.must(member.post(path, { choice: 'yes' }));
    expect(again.headers.get('etag')).toBe(first.headers.get('etag'));
  });
});

describe('After the close', () => {
  it('the key opens every sealed ballot of the log, and is the one that was committed to', async () => {
    await world.closed(votes.yesNo);
    const seen = await world.seen<{ key: string; keyCommitment: string; items: { seat: string; choice: string }[] }>(
      `/proposals/${votes.yesNo}/ballots`,
    );
    const key = Buffer.from(seen.key, 'base64url');
    expect(createHash('sha256').update(key).digest('base64url')).toBe(seen.keyCommitment);
    const box = roundName(votes.yesNo, 1);
    const read = (await sealedOf(votes.yesNo)).map(({ data }) => {
      const { seat, sealed } = data as { seat: string; sealed: string };
      return [seat, (unseal(key, ballotName(box, seat), sealed) as { choice: string }).choice];
    });
    expect(read.sort()).toEqual(seen.items.map(({ seat, choice }) => [seat, choice]).sort());
    expect(read).toHaveLength(4);
  });

  it('the others are public too: reasons of an objection, preferences, and the lot', async () => {
    await eventually(async () => {
      expect(asText(await world.seen(`/proposals/${votes.consent}/ballots`))).toContain(MARK);
      expect(await world.seen(`/proposals/${votes.election}/tally`)).toMatchObject({ method: 'stv', present: 2 });
    });
  });
});

describe('When the secret is lost', () => {
  it('a round takes no more ballots, does not close, and says so; it is annulled and voted again', async () => {
    const proposalId = await opened({ matter: { kind: 'general' } });
    await cast('age-1', proposalId, { choice: 'yes' });
    expect(await world.secretary.post(`${ROOT}/proposals/${proposalId}/voting-rounds/1/annulment`)).toMatchObject({
      status: 409,
      body: { code: 'VOTING_STILL_OPEN' },
    });
    await world.restart({ BALLOT_SECRET: newId() });
    const late = (await world.member('council', 'age-2')).post(`${ROOT}/proposals/${proposalId}/ballots`, {
      choice: 'no',
    });
    expect(await late).toMatchObject({ status: 503, body: { code: 'BALLOT_SECRET_CHANGED' } });
    world.passHours(48);
    await eventually(() => expect(world.logged.join('\n')).toContain('VOTING_KEY_LOST'), { timeout: 15_000 });
    const path = `${ROOT}/proposals/${proposalId}/voting-rounds/1/annulment`;
    const annulled = await world.must(world.secretary.post(path));
    expect(await world.seen(`/proposals/${proposalId}`, annulled)).toMatchObject({
      status: 'annulled',
      rounds: [{ outcome: 'annulled', annulledBecause: 'key-lost' }],
    });
    expect(await httpClient(world.service.url).get(`${ROOT}/proposals/${proposalId}/tally`)).toMatchObject({
      body: { code: 'TALLY_OF_ANNULLED_ROUND' },
    });
    expect((await world.must(world.open(proposalId))).body).toMatchObject({ round: 2 });
    await cast('age-1', proposalId, { choice: 'yes' });
    await world.closed(proposalId);
  });
});
