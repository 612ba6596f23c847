import { expect, it } from '@jest/globals';
import { DomainError } from '@ceriss/kernel';
import fc from 'fast-check';
import { initialCatalogue } from '../catalogue/catalogue.js';
import { STAGES, type Stage } from '../code-lists/stages.js';
import type { InitiativeCommand } from './initiative.commands.js';
import { initiativeAggregate } from './initiative.decider.js';
import {
  type EvaluationRecorded,
  type InitiativeEvent,
  type InitiativeReferenced,
  type InitiativeRegistered,
  type TransferRecorded,
} from './initiative.events.js';
import { initiativeExamples } from './initiative.examples.js';
import type { Initiative } from './initiative.state.js';

const { decide, evolve, initialState } = initiativeAggregate.decider;
const about = initiativeExamples['registry.initiative-registered'] as InitiativeRegistered['data'];
const evaluation = initiativeExamples['registry.evaluation-recorded'] as EvaluationRecorded['data'];
const transfer = initiativeExamples['registry.transfer-recorded'] as TransferRecorded['data'];
const reference = initiativeExamples['registry.initiative-referenced'] as InitiativeReferenced['data'];
const { initiativeId, promoterId } = about;
const officer = { role: 'registry-officer' };

const day = fc.integer({ min: 1, max: 28 }).map((of) => `2027-05-${String(of).padStart(2, '0')}`);
const actor = fc.constantFrom(promoterId, transfer.adopterActorId, evaluation.evaluationId);
const by = fc.oneof(
  fc.constant(officer),
  actor.map((organisation) => ({ role: 'promoter', organisation })),
);
const party = fc.record({ actorId: actor, standing: fc.constantFrom('registered', 'suspended', 'unknown') });
const challenge = fc.record({ challengeId: actor, status: fc.constantFrom('published', 'closed') });
const decision = fc.record({
  decisionId: actor,
  status: fc.constantFrom('in-force', 'in-force', 'superseded', 'unknown'),
  kind: fc.constantFrom('upscaling', 'upscaling', 'general'),
  reference: fc.constantFrom(initiativeId, promoterId),
});
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const asked = { initiativeId: fc.constant(initiativeId), by, today: day };
const title = fc.constantFrom('A', 'B', about.title);
const classification = {
  territories: fc.constantFrom(['16078'], ['44216', '08']),
  targetGroups: fc.constant(['carers']),
  serviceCodes: fc.constant(['telecare']),
};

const of = (type: InitiativeCommand['type'], data: Record<string, fc.Arbitrary<unknown>>, weight = 1) => ({
  arbitrary: fc.record(data).map((one) => ({ type, data: one }) as unknown as InitiativeCommand),
  weight,
});
/* Ends come seldom, or no history would get far. */
const towards = fc.oneof(
  { arbitrary: fc.constantFrom<Stage>('prototype', 'pilot', 'consolidated', 'transferred', 'scaled'), weight: 20 },
  { arbitrary: fc.constantFrom(...STAGES), weight: 1 },
);
const command = fc.oneof(
  of(
    'RegisterInitiative',
    {
      ...{ ...asked, title, summary: title, ...classification },
      stage: fc.constantFrom('idea', 'prototype', 'pilot', 'consolidated'),
      catalogue: fc.constant(initialCatalogue()),
      promoter: fc.record({ actorId: fc.constant(promoterId), standing: fc.constantFrom('registered', 'suspended') }),
      challenge: maybe(challenge),
    },
    3,
  ),
  of('DescribeInitiative', {
    ...asked,
    validFrom: day,
    catalogue: fc.constant(initialCatalogue()),
    title: maybe(title),
    territories: maybe(classification.territories),
  }),
  of('LinkChallenge', { ...asked, challenge }),
  of('AttachPartner', { ...asked, partner: party, contribution: title, validFrom: day }),
  of('DetachPartner', { ...asked, actorId: actor, validTo: day, reason: title }),
  of(
    'ChangeStage',
    {
      ...{ initiativeId: asked.initiativeId, by, to: towards, decision: maybe(decision) },
      evaluationId: maybe(fc.constant(evaluation.evaluationId)),
      transferId: maybe(fc.constant(transfer.transferId)),
      lessons: maybe(title),
      reason: maybe(title),
    },
    16,
  ),
  of('ConfirmInitiative', asked),
  of('RequestConfirmation', asked),
  of('RecordTransfer', constants(transfer), 3),
  of('RecordEvaluation', { ...constants(evaluation), evidenceLevel: fc.integer({ min: 0, max: 5 }) }, 3),
  of('ReferenceInitiative', {
    ...{ ...constants(reference), ...asked, ...classification, title, lastConfirmed: day },
    catalogue: fc.constant(initialCatalogue()),
    network: fc.constant({ networkId: reference.networkId, status: 'formed', coordinatorId: promoterId }),
  }),
  of('TakeOverReference', {
    ...asked,
    registered: fc.record({
      initiativeId: actor,
      promoterId: fc.constant(promoterId),
      status: fc.constantFrom('registered', 'referenced'),
    }),
  }),
);

function constants(data: object): Record<string, fc.Arbitrary<unknown>> {
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, fc.constant(value)]));
}

/** What a command leads to; refusals lead to nothing, and anything else thrown fails the property. */
const outcome = (state: Initiative, one: InitiativeCommand): readonly InitiativeEvent[] => {
  try {
    return decide(one, state);
  } catch (error) {
    if (error instanceof DomainError) return [];
    throw error;
  }
};

const stageOf = (state: Initiative): Stage | undefined => (state.status === 'registered' ? state.stage : undefined);
const ENDS: readonly (Stage | undefined)[] = ['closed', 'failed'];
const LIFE = STAGES.filter((stage) => !ENDS.includes(stage));
const runs = { numRuns: 500 };
const commands = fc.array(command, { minLength: 60, maxLength: 90 });

it('Every history of an initiative keeps the order of its stages, and what has ended stays as it is', () => {
  const reached = new Set<Stage | undefined>();
  fc.assert(
    fc.property(commands, (all) => {
      let state = initialState();
      for (const one of all) {
        const before = stageOf(state);
        state = outcome(state, one).reduce(evolve, state);
        const after = stageOf(state);
        reached.add(after);
        if (before === undefined || before === after) continue;
        expect(ENDS).not.toContain(before);
        if (!ENDS.includes(after)) expect(LIFE.indexOf(after!)).toBe(LIFE.indexOf(before) + 1);
      }
    }),
    runs,
  );
  // The property is worth something only where the histories come far.
  for (const stage of STAGES) expect(reached).toContain(stage);
});

it('Whatever was decided can be written, read and done again without effect', () =>
  fc.assert(
    fc.property(commands, (all) => {
      let state = initialState();
      for (const one of all) {
        const events = outcome(state, one);
        for (const event of events) {
          const { codec } = initiativeAggregate;
          expect(codec.decode(JSON.parse(JSON.stringify(codec.encode(event))))).toEqual(event);
        }
        state = events.reduce(evolve, state);
        if (events.length > 0) expect(outcome(state, one)).toEqual([]);
      }
    }),
    runs,
  ));

it('An initiative is registered here or referenced, and never changes from one to the other', () =>
  fc.assert(
    fc.property(commands, (all) => {
      let state = initialState();
      for (const one of all) {
        const { status } = state;
        state = outcome(state, one).reduce(evolve, state);
        if (status !== 'unknown') expect(state.status).toBe(status);
      }
    }),
    runs,
  ));
