import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bodyAggregate, type BodyCommand } from '../body/body.decider.js';
import type { Body, ConstitutedBody } from '../body/body.state.js';
import { isInForce } from '../body/constitution.js';
import { seatedIn } from '../body/held-seat.js';
import { seatsOf, type BodyRules } from '../rule-set/body-rules.js';
import { exampleCouncil } from '../rule-set/example-statutes.js';
import type { Choice } from '../voting/values.js';
import * as world from '../../testing/proposal-world.js';
import { proposalAggregate, type ProposalCommand } from './proposal.decider.js';
import type { Proposal } from './proposal.state.js';

/*
 * Mandates, suspensions, recusals, proxies and ballots with time: any course of commands, carried out by the deciders and by a model that
 * knows sets and instants and nothing of events. Both must agree on what is refused, and at the close on every ballot that counts.
 */
const SEATS = ['age-1', 'age-2', 'age-3', 'age-4', 'age-5'] as const;
const [START, HOUR, CLOSES_AFTER] = [Date.parse('2026-10-05T10:00:00.000Z'), 3_600_000, 10];
const closesAt = START + CLOSES_AFTER * HOUR;
const { decisions: _, ...usual } = exampleCouncil;
const rules: BodyRules = {
  ...usual,
  constituencies: [{ code: 'age', name: 'AGE', seats: SEATS.length, weight: '100' }],
  proxies: { perSeat: 1 },
  quorum: { share: '0', officersPresent: false },
};

type Vote = { choice: Choice; by?: string };
type Model = {
  hour: number;
  sits: Map<string, { until?: number; declared: boolean; pauses: { from: number; until?: number }[] }>;
  electorate: Set<string>;
  recused: Set<string>;
  proxies: Map<string, string>;
  ballots: Map<string, Vote>;
};
type Real = { body: Body; proposal: Proposal };

const at = ({ hour }: Model): Date => new Date(START + hour * HOUR);
const votes = (model: Model, seat: string): boolean => {
  const mandate = model.sits.get(seat);
  if (!mandate || (mandate.until !== undefined && mandate.until <= model.hour)) return false;
  return !mandate.pauses.some(({ from, until }) => from <= model.hour && (until === undefined || model.hour < until));
};
const isOpen = ({ hour }: Model): boolean => hour < CLOSES_AFTER;
const idOf = (seat: string): string => world.elector(seat).mandateId;

const onBody = (real: Real, command: BodyCommand): boolean => {
  try {
    const events = bodyAggregate.decider.decide(command, real.body);
    real.body = events.reduce(bodyAggregate.decider.evolve, real.body);
    return true;
  } catch {
    return false;
  }
};
const onProposal = (real: Real, command: ProposalCommand): boolean => {
  try {
    const events = proposalAggregate.decider.decide(command, real.proposal);
    real.proposal = events.reduce(proposalAggregate.decider.evolve, real.proposal);
    return true;
  } catch {
    return false;
  }
};
const standing = (real: Real, seat: string, now: Date) => seatedIn(real.body as ConstitutedBody, seat, now);

type Step = fc.Command<Model, Real>;
const step = (name: string, run: (model: Model, real: Real) => void): Step => ({
  check: () => true,
  run,
  toString: () => name,
});
const agree = (real: boolean, model: boolean): void => expect(real).toBe(model);

const passes = (hours: number): Step =>
  step(`${hours} h pass`, (model) => {
    model.hour += hours;
  });
const ends = (seat: string): Step =>
  step(`${seat} ends`, (model, real) => {
    const mandate = model.sits.get(seat)!;
    const possible = mandate.until === undefined;
    const data = { mandateId: idOf(seat), at: at(model), reason: 'Cese', cause: 'removal', now: at(model) } as const;
    // An ending that was told before is nothing new when it is told for the same instant.
    agree(onBody(real, { type: 'EndMandate', data }), possible || mandate.until === model.hour);
    if (possible) mandate.until = model.hour;
  });
const suspended = (seat: string): Step =>
  step(`${seat} is suspended`, (model, real) => {
    const mandate = model.sits.get(seat)!;
    const running = mandate.pauses.some(({ until }) => until === undefined || model.hour < until);
    const possible = !running && (mandate.until === undefined || model.hour < mandate.until);
    const data = { mandateId: idOf(seat), from: at(model), cause: 'decision', reason: 'x', now: at(model) } as const;
    agree(onBody(real, { type: 'SuspendMandate', data }), possible);
    if (possible) mandate.pauses.push({ from: model.hour });
  });
const lifted = (seat: string): Step =>
  step(`${seat} is back`, (model, real) => {
    const { pauses } = model.sits.get(seat)!;
    const running = pauses.find(({ from, until }) => from <= model.hour && until === undefined);
    const told = pauses.some(({ until }) => until === model.hour);
    const data = { mandateId: idOf(seat), at: at(model), reason: 'x' };
    agree(onBody(real, { type: 'LiftSuspension', data }), running !== undefined || told);
    if (running && !told) running.until = model.hour;
  });
const declares = (seat: string): Step =>
  step(`${seat} declares`, (model, real) => {
    const data = { mandateId: idOf(seat), interests: [], now: at(model) };
    agree(onBody(real, { type: 'DeclareConflicts', data }), true);
    model.sits.get(seat)!.declared = true;
  });
const recuses = (seat: string): Step =>
  step(`${seat} is recused`, (model, real) => {
    const data = { seat, reason: 'x', bodySeats: [...SEATS], now: at(model) };
    agree(onProposal(real, { type: 'RecuseSeat', data }), isOpen(model) && model.electorate.has(seat));
    if (!isOpen(model) || model.recused.has(seat)) return;
    model.recused.add(seat);
    for (const [from, to] of model.proxies) if (from === seat || to === seat) model.proxies.delete(from);
    for (const [voter, { by }] of model.ballots) if (voter === seat || by === seat) model.ballots.delete(voter);
  });
const delegates = (seat: string, to: string): Step =>
  step(`${seat} gives ${to} its proxy`, (model, real) => {
    const { proxies, recused } = model;
    const carriers = [...proxies.values()];
    const free = !proxies.has(seat) && !proxies.has(to) && !carriers.includes(seat) && !carriers.includes(to);
    const possible = seat !== to && !recused.has(seat) && !recused.has(to) && free;
    const again = proxies.get(seat) === to;
    const statutes = { rules, ruleVersion: 1 };
    const data = { seat, mandateId: idOf(seat), to, members: [], statutes, now: at(model) };
    agree(onProposal(real, { type: 'GiveProxy', data }), isOpen(model) && (possible || again));
    if (isOpen(model) && possible) proxies.set(seat, to);
  });
const revokes = (seat: string): Step =>
  step(`${seat} takes its proxy back`, (model, real) => {
    agree(
      onProposal(real, { type: 'RevokeProxy', data: { seat, mandateId: idOf(seat), now: at(model) } }),
      isOpen(model),
    );
    if (isOpen(model)) model.proxies.delete(seat);
  });
const casts = (seat: string, choice: Choice, by?: string): Step =>
  step(`${seat} votes ${choice}${by ? ` by ${by}` : ''}`, (model, real) => {
    const now = at(model);
    const may = (one: string) => votes(model, one) && model.sits.get(one)!.declared && !model.recused.has(one);
    const possible = isOpen(model) && model.proxies.get(seat) === by && may(seat) && (by === undefined || may(by));
    const content = world.yesNo(choice);
    const data = {
      ...{ voter: standing(real, seat, now), constitution: { valid: true, members: 5 }, content, now },
      ...{ sealed: world.sealOf(content), repeats: world.sealOf(content) },
      ...(by && { carrier: standing(real, by, now) }),
    };
    agree(onProposal(real, { type: 'CastBallot', data }), possible);
    if (possible) model.ballots.set(seat, { choice, ...(by && { by }) });
  });

const seat = fc.constantFrom(...SEATS);
const choice = fc.constantFrom<Choice>('yes', 'no', 'abstention');
const steps = [
  fc.integer({ min: 1, max: 3 }).map(passes),
  ...[ends, suspended, lifted, declares, recuses, revokes].map((make) => seat.map(make)),
  fc.tuple(seat, seat).map(([from, to]) => delegates(from, to)),
  fc.tuple(seat, choice).map(([voter, said]) => casts(voter, said)),
  fc.tuple(seat, choice, seat).map(([voter, said, by]) => casts(voter, said, by)),
];

const begin = (): { model: Model; real: Real } => {
  const seats = seatsOf(rules);
  const from = new Date(START - HOUR).toISOString();
  const body = [
    {
      type: 'governance.body-constituted',
      data: { ruleSetId: world.ruleSetId, ruleVersion: 1, code: 'council', layer: 'council', name: 'C', seats },
    } as const,
    ...SEATS.map((one) => {
      const who = { mandateId: idOf(one), seat: one, constituency: 'age', organisation: world.otherId, holder: one };
      return { type: 'governance.mandate-conferred', data: { ...who, from } } as const;
    }),
  ].reduce(bodyAggregate.decider.evolve, bodyAggregate.decider.initialState());
  const electorate = SEATS.map((one) => world.elector(one));
  const opened = world.opened(rules) as Extract<ReturnType<typeof world.opened>, { type: 'governance.voting-opened' }>;
  const data = { ...opened.data, electorate, closesAt: new Date(closesAt).toISOString() };
  const proposal = world.stateAfter(world.drafted(), world.tabled(), { ...opened, data });
  const sits = new Map(SEATS.map((one) => [one as string, { declared: false, pauses: [] }]));
  const model: Model = {
    ...{ hour: 0, sits, electorate: new Set<string>(SEATS), recused: new Set() },
    ...{ proxies: new Map(), ballots: new Map() },
  };
  return { model, real: { body, proposal } };
};

const counted = (real: Real) => {
  const now = new Date(closesAt);
  const events = proposalAggregate.decider.decide(world.close(now), real.proposal);
  const [closed] = events as [Extract<(typeof events)[number], { type: 'governance.voting-closed' }>];
  return closed.data;
};

describe('Any course of mandates, suspensions, recusals, proxies and ballots', () => {
  it('is judged as the model judges it, and ends in the ballots that the model has', () =>
    fc.assert(
      fc.property(fc.commands(steps, { maxCommands: 60 }), (commands) => {
        const { model, real } = begin();
        fc.modelRun(() => ({ model, real }), commands);
        const { ballots, tally } = counted(real);
        const said = ballots.map(({ seat: voter, content, by }) => [
          voter,
          content.method === 'yes-no' ? content.choice : '',
          by?.seat,
        ]);
        const expected = [...model.ballots].map(([voter, vote]) => [voter, vote.choice, vote.by]);
        expect(said.sort()).toEqual(expected.sort());
        expect(tally).toMatchObject({ census: SEATS.length - model.recused.size, present: model.ballots.size });
      }),
      { numRuns: 150 },
    ));

  it('reaches what it is about: ballots by proxy, refusals by suspension, changes of mind', () => {
    const { real } = begin();
    const body = real.body as ConstitutedBody;
    expect(body.mandates.every((mandate) => isInForce(mandate, new Date(START)))).toBe(true);
    const course = [declares('age-1'), declares('age-2'), delegates('age-1', 'age-2'), casts('age-1', 'no', 'age-2')];
    const told = begin();
    for (const one of [...course, suspended('age-2'), casts('age-1', 'yes', 'age-2')]) one.run(told.model, told.real);
    expect(counted(told.real).ballots).toMatchObject([
      { seat: 'age-1', content: { choice: 'no' }, by: { seat: 'age-2' } },
    ]);
  });
});
