import { fold, handleCommand, type CommandContext } from '@ceriss/event-sourcing';
import { openLog, type Log } from '@ceriss/eventstoredb';
import { DomainError, FixedClock, newId } from '@ceriss/kernel';
import { testLog } from '@ceriss/testing';
import { checkNif } from '@ceriss/spain';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { actorAggregate } from '../../domain/actor/actor.decider.js';
import { actorIdOf } from '../../domain/actor/actor.rules.js';
import { MERGES_ID, mergesAggregate } from '../../domain/actor/merges.decider.js';
import { RELATION_KINDS, type RelationKind } from '../../domain/code-lists/relation-kinds.js';
import { relationAggregate, relationIdOf } from '../../domain/relation/relation.decider.js';
import { partyOf } from '../facts.js';
import { ConfirmRelationHandler } from '../relation/confirm-relation.handler.js';
import { EndRelationHandler } from '../relation/end-relation.handler.js';
import { RecordRelationHandler } from '../relation/record-relation.handler.js';
import { Register, type Refusal } from '../testing/register.model.js';
import { CompleteMergeHandler } from './complete-merge.handler.js';
import { MergeActorsHandler } from './merge-actors.handler.js';
import { RegisterActorHandler } from './register-actor.handler.js';
import { ReinstateActorHandler } from './reinstate-actor.handler.js';
import { SuspendActorHandler } from './suspend-actor.handler.js';
import { VerifyActorHandler } from './verify-actor.handler.js';

const ACTORS = 4;
const clock = new FixedClock('2027-06-01T10:00:00Z');
const reason = 'twice';

let log: Log;
let used = 0;
beforeAll(() => {
  log = openLog(testLog());
});
afterAll(() => log.close());

const nifOf = (number: number): string => {
  const body = `G${String(2_000_000 + number).padStart(7, '0')}`;
  const check = checkNif(`${body}0`);
  return check.valid || check.reason !== 'check-digit' ? `${body}0` : body + check.expected[0]!;
};
const context = (): CommandContext => {
  const commandId = newId();
  const actor = { subject: 'spec', role: 'registry-officer' };
  return { commandId, fingerprint: commandId, correlationId: commandId, causationId: commandId, actor };
};

/** The register as it runs, without its HTTP side: actors of which no other run knows. */
class Real {
  readonly nifs = Array.from({ length: ACTORS }, () => nifOf(used++));
  readonly ids = this.nifs.map(actorIdOf);
  readonly completing = new CompleteMergeHandler(log);

  tie(from: number, to: number, kind: RelationKind): string {
    return relationIdOf(this.ids[from]!, this.ids[to]!, kind);
  }

  /** The book's part of a merge, after which the process ends. */
  async decideMerge(absorbed: number, survivor: number) {
    const parties = await Promise.all([partyOf(log, this.ids[absorbed]!), partyOf(log, this.ids[survivor]!)]);
    const data = { absorbed: parties[0], survivor: parties[1], reason };
    await handleCommand(log, mergesAggregate, MERGES_ID, { type: 'RecordMerge', data }, context());
  }

  complete(absorbed: number, survivor: number) {
    const merge = { absorbedId: this.ids[absorbed]!, survivorId: this.ids[survivor]!, reason };
    return this.completing.execute(merge, context());
  }
}

const refusalOf = async (asked: Promise<unknown>): Promise<Refusal> => {
  try {
    await asked;
    return undefined;
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
};

type Step = fc.AsyncCommand<Register, Real>;
const step = (
  name: string,
  expected: (register: Register, real: Real) => Refusal,
  asked: (real: Real) => Promise<unknown>,
): Step => ({
  check: () => true,
  run: async (register, real) => {
    const refusal = expected(register, real);
    expect([name, await refusalOf(asked(real))]).toEqual([name, refusal]);
  },
  toString: () => name,
});

const actor = fc.nat(ACTORS - 1);
const kind = fc.constantFrom(...RELATION_KINDS);
const day = fc.constantFrom('2027-01-01', '2027-03-01', '2027-05-01');
const profile = { legalName: 'Hogares', sector: 'third-sector', territory: '16078', validFrom: '2027-01-01' } as const;

const register = actor.map((of) =>
  step(
    `register ${of}`,
    (expected) => expected.register(of),
    (real) => new RegisterActorHandler(log, clock).execute({ ...profile, nif: real.nifs[of]! }, context()),
  ),
);
const verify = actor.map((of) =>
  step(
    `verify ${of}`,
    (expected) => expected.verify(of),
    (real) => new VerifyActorHandler(log).execute({ actorId: real.ids[of]!, evidence: 'seen' }, context()),
  ),
);
const suspend = actor.map((of) =>
  step(
    `suspend ${of}`,
    (expected) => expected.suspend(of),
    (real) => new SuspendActorHandler(log).execute({ actorId: real.ids[of]!, reason }, context()),
  ),
);
const reinstate = actor.map((of) =>
  step(
    `reinstate ${of}`,
    (expected) => expected.reinstate(of),
    (real) => new ReinstateActorHandler(log).execute({ actorId: real.ids[of]!, reason }, context()),
  ),
);
const merge = fc.tuple(actor, actor).map(([from, into]) =>
  step(
    `merge ${from} into ${into}`,
    (expected) => {
      const refusal = expected.merge(from, into);
      if (!refusal) expected.complete(from);
      return refusal;
    },
    (real) => {
      const asked = { absorbedId: real.ids[from]!, survivorId: real.ids[into]!, reason };
      return new MergeActorsHandler(log, real.completing).execute(asked, context());
    },
  ),
);
const killed = fc.tuple(actor, actor).map(([from, into]) =>
  step(
    `merge ${from} into ${into}, killed`,
    (expected) => expected.merge(from, into),
    (real) => real.decideMerge(from, into),
  ),
);
const relate = fc.tuple(actor, actor, kind, day).map(([from, to, of, on]) =>
  step(
    `${from} ${of} ${to} from ${on} on`,
    (expected, real) => expected.relate(real.tie(from, to, of), from, to, on),
    (real) => {
      const ends = [from, to].map((end) => ({ kind: 'actor' as const, id: real.ids[end]! }));
      const parties = { from: ends[0]!, to: ends[1]! };
      const tie = { kind: of, evidence: 'deed', validFrom: on, origin: 'officer' } as const;
      return new RecordRelationHandler(log).execute({ ...parties, ...tie }, context());
    },
  ),
);
const confirm = fc.tuple(actor, actor, kind, day).map(([from, to, of, on]) =>
  step(
    `${from} ${of} ${to}, confirmed for ${on}`,
    (expected, real) => expected.confirm(real.tie(from, to, of), on),
    (real) => {
      const asked = { relationId: real.tie(from, to, of), confirmedOn: on, evidence: 'report' };
      return new ConfirmRelationHandler(log, clock).execute(asked, context());
    },
  ),
);

const end = fc.tuple(actor, actor, kind, day).map(([from, to, of, on]) =>
  step(
    `${from} ${of} ${to}, ended on ${on}`,
    (expected, real) => expected.end(real.tie(from, to, of), on),
    (real) => {
      const asked = { relationId: real.tie(from, to, of), validTo: on, evidence: 'letter' };
      return new EndRelationHandler(log).execute(asked, context());
    },
  ),
);

/* Whoever comes after tells what was not told; then everything is as the book has it, and no tie has moved. */
const requireRight = async (expected: Register, real: Real): Promise<void> => {
  for (const [absorbed, survivor] of expected.book) {
    await real.complete(absorbed, survivor);
    await real.complete(absorbed, survivor);
    expected.complete(absorbed);
  }
  for (const [number, actorId] of real.ids.entries()) {
    const party = await partyOf(log, actorId);
    const into = expected.book.get(number);
    expect(party.standing).toBe(expected.standingOf(number));
    expect(party.mergedInto).toBe(into === undefined ? undefined : real.ids[into]);
    expect(expected.book.has(expected.survivorOf(number))).toBe(false);
    const told = fold(actorAggregate, await log.readStream(actorAggregate.streamOf(actorId)));
    const aliases = [...expected.book].filter(([, survivor]) => survivor === number).map(([alias]) => real.ids[alias]!);
    if ('aliases' in told) expect(told.aliases.toSorted()).toEqual(aliases.toSorted());
  }
  for (const [tie, last] of expected.ties) {
    const relation = fold(relationAggregate, await log.readStream(relationAggregate.streamOf(tie)));
    expect(relation).toMatchObject({ status: 'recorded', ...last });
  }
};

it('registers, merges and relates as the model says, with processes ending between the parts of a merge', async () => {
  const steps = [register, register, verify, suspend, reinstate, merge, killed, relate, relate, confirm, end];
  await fc.assert(
    fc.asyncProperty(fc.commands<Register, Real, false>(steps, { maxCommands: 40, size: 'max' }), async (commands) => {
      const [model, real] = [new Register(), new Real()];
      await fc.asyncModelRun(() => ({ model, real }), commands);
      await requireRight(model, real);
    }),
    { numRuns: 30, endOnFailure: true },
  );
});

it('makes one merge of two that are asked for at once, against each other', async () => {
  const real = new Real();
  const nifs = real.nifs.slice(0, 2);
  for (const nif of nifs) await new RegisterActorHandler(log, clock).execute({ ...profile, nif }, context());
  const [a, b] = real.ids as [string, string];
  const merging = new MergeActorsHandler(log, real.completing);
  const refusals = await Promise.all([
    refusalOf(merging.execute({ absorbedId: a, survivorId: b, reason }, context())),
    refusalOf(merging.execute({ absorbedId: b, survivorId: a, reason }, context())),
  ]);
  expect(refusals.filter((refusal) => refusal === undefined)).toHaveLength(1);
  expect(refusals).toContain('ACTOR_MERGED');
  const standings = await Promise.all([partyOf(log, a), partyOf(log, b)]);
  expect(standings.map(({ standing }) => standing).toSorted()).toEqual(['merged', 'registered']);
});

it('is carried to its end by the same command asked again, after the process ended in between', async () => {
  const real = new Real();
  for (const nif of real.nifs.slice(0, 2)) {
    await new RegisterActorHandler(log, clock).execute({ ...profile, nif }, context());
  }
  const [absorbedId, survivorId] = real.ids as [string, string];
  const asked = context();
  const parties = await Promise.all([partyOf(log, absorbedId), partyOf(log, survivorId)]);
  const decided = { absorbed: parties[0], survivor: parties[1], reason };
  await handleCommand(log, mergesAggregate, MERGES_ID, { type: 'RecordMerge', data: decided }, asked);
  expect((await partyOf(log, absorbedId)).standing).toBe('registered');
  const merging = new MergeActorsHandler(log, real.completing);
  const answers = [1, 2].map(() =>
    merging.execute({ absorbedId, survivorId, reason }, { ...asked, expectedRevision: 0n }),
  );
  for (const answer of await Promise.all(answers)) expect(answer.revision).toBe(1n);
  expect(await partyOf(log, absorbedId)).toEqual({ actorId: absorbedId, standing: 'merged', mergedInto: survivorId });
  const history = await log.readStream(actorAggregate.streamOf(survivorId));
  expect(history.map(({ type }) => type)).toEqual(['registry.actor-registered', 'registry.actor-alias-added']);
});
