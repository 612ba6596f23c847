import { openLog } from '@ceriss/eventstoredb';
import { newId } from '@ceriss/kernel';
import { testIdentity } from '@ceriss/testing';
import { EventStoreDBClient } from '@eventstore/db-client';
import { currentRun } from '../../../deploy/local/processes/run-file.js';
import { secretsIn } from '../../../deploy/local/secrets.js';
import {
  ConsultationSecrets,
  opener,
} from '../../../services/governance/src/application/consultation/ballot-secrets.js';
import { boxAggregate } from '../../../services/governance/src/domain/consultation/box.decider.js';
import { boxId } from '../../../services/governance/src/domain/consultation/boxes.js';
import { countOf } from '../../../services/governance/src/domain/consultation/consultation-count.js';
import type { Benchmark } from '../benchmark.js';
import { registered, supplyOf } from '../fixtures/actors.js';
import { consultation, fillBoxes, marksOf, questions } from '../fixtures/ballots.js';
import { startService, type ServiceRole } from '../fixtures/service.js';
import { withStack, type BenchStack } from '../fixtures/stack.js';
import { closedLoop, type Throughput } from '../measuring/closed-loop.js';
import type { Figure } from '../measuring/figure.js';
import { httpLoad } from '../measuring/http-load.js';
import { beside, rounds } from '../measuring/rounds.js';
import { rawAppend } from './append.js';
import { tallies } from './tally.js';
import { memoryDuring, residentMiB } from '../measuring/resident-memory.js';
import { seconds } from '../measuring/seconds.js';

const ROUNDS = 3;
const SECONDS = 4;
const AT_ONCE = 32;
/** More than all rounds can use. */
const VOTERS = 20_000;
const BALLOTS = 100_000;
const PREFIX = '/api/governance/v1';
const perSecond = ({ perSecond: rate }: Throughput): number => rate;
const DAY_MS = 86_400_000;

const opened = async (url: string, token: string, expected: number, closesAt: Date): Promise<string> => {
  const response = await fetch(`${url}${PREFIX}/consultations`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(consultation(expected, closesAt)),
  });
  const body = (await response.json()) as { consultationId?: string };
  if (!body.consultationId) throw new Error(JSON.stringify(body));
  return body.consultationId;
};

/* Every ballot comes from another person with a token of their own, which the service sees for the first time. */
const acceptance = async (stack: BenchStack, role: ServiceRole): Promise<Figure> => {
  const identity = await testIdentity();
  const service = await startService(stack, 'governance', role, { OIDC_ISSUER: identity.issuer });
  const client = EventStoreDBClient.connectionString(stack.backends.eventstoreUrl);
  try {
    const secretary = await identity.token({ sub: 'secretary', roles: ['secretary'] });
    const now = stack.clock?.now() ?? new Date();
    const id = await opened(service.url, secretary, BALLOTS, new Date(now.getTime() + 2 * DAY_MS));
    const tokens: string[] = [];
    for (let at = 0; at < VOTERS; at += 1) tokens.push(await identity.token({ sub: newId(), roles: ['participant'] }));
    const events = supplyOf((index) => ({ ...registered(index), stream: `bench.ballot-${newId()}` }));
    const raw = rawAppend(client, events);
    const body = JSON.stringify({ answers: { priority: ['housing'] } });
    const load = (length: number) =>
      httpLoad({
        ...{ url: service.url, path: `${PREFIX}/consultations/${id}/ballots`, headers: {}, body: () => body },
        ...{ own: () => ({ authorization: `Bearer ${tokens.pop()!}` }), atOnce: AT_ONCE, seconds: length },
      });
    await load(SECONDS);
    const results = await rounds(ROUNDS, {
      raw: () => {
        events.fill(VOTERS);
        return closedLoop({ atOnce: AT_ONCE, seconds: SECONDS, work: raw });
      },
      ours: () => load(SECONDS),
    });
    const { value, ceiling, ratio } = beside(results.ours, perSecond, results.raw, perSecond);
    const name = `ballots of a consultation over HTTP, ${role === 'api' ? 'answering only' : 'with read models and relay'}`;
    return {
      name,
      unit: 'ballots/s',
      value,
      ratio,
      ceiling: { name: 'append by the official client', value: ceiling },
    };
  } finally {
    await service.stop();
    await client.dispose();
    await identity.stop();
  }
};

/* What the count itself costs: each ballot opened and added, beside one pass that only adds. */
const counting = async (): Promise<Figure[]> => {
  const id = newId();
  const secrets = new ConsultationSecrets('for measuring, thirty-two characters', id);
  const sealed = Array.from({ length: BALLOTS }, (_, index) => {
    const voter = secrets.voter(`person/${index}`);
    return { voter, sealed: secrets.seal(voter, marksOf(index)) };
  });
  const marks = sealed.map((_, index) => marksOf(index));
  const open = opener(id, secrets.key);
  const opening = function* () {
    for (const { voter, sealed: text } of sealed) yield open(voter, text);
  };
  const { adding, counted } = await rounds(ROUNDS, {
    adding: () => seconds(() => countOf(questions, marks)),
    counted: () => seconds(() => countOf(questions, opening())),
  });
  const { value, ceiling, ratio } = beside(counted, Number, adding, Number);
  const name = `opening and counting ${BALLOTS} ballots`;
  return [
    { name, unit: 's', value, goal: { atMost: 2 } },
    {
      name: `${name}, of adding alone`,
      unit: 's',
      value,
      ratio,
      ceiling: { name: 'adding opened ballots', value: ceiling },
    },
  ];
};

/* From the instant of the close to the published result: boxes read, sealed, counted and summed by the running service. */
const closing = async (stack: BenchStack, say: (line: string) => void): Promise<Figure[]> => {
  const [url, token] = [stack.serviceUrl('governance'), await stack.token('secretary')];
  const closesAt = new Date(stack.clock!.now().getTime() + 2 * DAY_MS);
  const consultationId = await opened(url, token, BALLOTS, closesAt);
  const log = openLog({ url: stack.backends.eventstoreUrl });
  const boxes = BALLOTS / 50;
  try {
    say(`filling ${boxes} boxes with ${BALLOTS} ballots`);
    const secret = secretsIn(stack.dataDir).of('governance:ballots');
    await fillBoxes(log, { consultationId, secret, boxes }, BALLOTS);
    const streams = Array.from({ length: boxes }, (_, box) => boxAggregate.streamOf(boxId(consultationId, box)));
    const reading = await seconds(async () => {
      for (let at = 0; at < boxes; at += 16)
        await Promise.all(streams.slice(at, at + 16).map((one) => log.readStream(one)));
    });
    const turnout = async () =>
      ((await (await fetch(`${url}${PREFIX}/consultations/${consultationId}`)).json()) as { voters: string }).voters;
    while ((await turnout()) !== String(BALLOTS)) await new Promise((resolve) => setTimeout(resolve, 200));
    say('closing');
    const { pid } = currentRun(stack.dataDir)!.processes.find(({ name }) => name === 'governance')!;
    stack.clock!.advanceTo(closesAt);
    let result: { ballots?: number } = {};
    const counted = async () => {
      while (result.ballots === undefined) {
        await new Promise((resolve) => setTimeout(resolve, 100));
        result = (await (
          await fetch(`${url}${PREFIX}/consultations/${consultationId}/result`)
        ).json()) as typeof result;
      }
    };
    let value = 0;
    const held = () => residentMiB(pid);
    const { before, most } = await memoryDuring(held, async () => {
      value = await seconds(counted);
    });
    if (result.ballots !== BALLOTS) throw new Error(`counted ${result.ballots} of ${BALLOTS}`);
    const name = `close of a consultation with ${BALLOTS} ballots, until its result`;
    return [
      { name, unit: 's', value, ratio: value / reading, ceiling: { name: 'reading the boxes', value: reading } },
      { name: 'memory of the service meanwhile, more than before', unit: 'MiB', value: most - before },
      { name: 'memory of the service meanwhile', unit: 'MiB', value: most, goal: { atMost: 500 } },
    ];
  } finally {
    await log.close();
  }
};

export const governance: Benchmark = {
  name: 'governance',
  about: 'tallies by every method; ballots of a consultation accepted over HTTP, and the count of a hundred thousand',
  run: async (say) => {
    const figures = await tallies(say);
    say('counting ballots in memory, opened and sealed');
    figures.push(...(await counting()));
    figures.push(...(await withStack(['governance'], (stack) => closing(stack, say))));
    for (const role of ['api', 'all'] as const) {
      say(`accepting ballots, ${role}`);
      figures.push(await withStack([], (stack) => acceptance(stack, role)));
    }
    return figures;
  },
};
