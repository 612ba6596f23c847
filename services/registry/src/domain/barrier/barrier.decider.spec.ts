import { describe, expect, it } from '@jest/globals';
import { deciderSpec } from '@ceriss/event-sourcing/testing';
import { BARRIER_STATUSES, barrierAggregate, type BarrierCommand, type ReportBarrier } from './barrier.decider.js';
import { barrierExamples, type BarrierEvent, type BarrierReported } from './barrier.events.js';

const given = deciderSpec(barrierAggregate.decider);
const about = barrierExamples['registry.barrier-reported'] as BarrierReported['data'];
const { barrierId, reportedBy, reportedOn: today, initiativeIds, ...rest } = about;
const [initiativeId] = initiativeIds as [string];
const initiative = { initiativeId, status: 'registered' } as const;
const otherId = '4e9f1a32-5d6c-5e8f-8a1b-3c4d5e6f7a8b';
const officer = { role: 'registry-officer' };

const report = (more: Partial<ReportBarrier['data']> = {}): ReportBarrier => ({
  type: 'ReportBarrier',
  data: {
    ...{ ...rest, barrierId, by: officer, today },
    reporter: { actorId: reportedBy, standing: 'registered' },
    initiatives: [initiative, initiative],
    ...more,
  },
});
const name = (status: 'referenced' | 'unknown' = 'referenced'): BarrierCommand => ({
  type: 'NameAffected',
  data: { barrierId, initiative: { initiativeId: otherId, status } },
});
const review: BarrierCommand = { type: 'ReviewBarrier', data: { barrierId, reviewer: 'Legal service', today } };
const resolve: BarrierCommand = { type: 'ResolveBarrier', data: { barrierId, how: 'Decree changed', today } };
const reject: BarrierCommand = { type: 'RejectBarrier', data: { barrierId, reasons: 'Exempt already', today } };

const reported: BarrierEvent = { type: 'registry.barrier-reported', data: about };
const named: BarrierEvent = { type: 'registry.initiative-affected', data: { barrierId, initiativeId: otherId } };
const reviewed: BarrierEvent = {
  type: 'registry.barrier-under-review',
  data: { barrierId, reviewedFrom: today, by: 'Legal service' },
};
const resolved: BarrierEvent = {
  type: 'registry.barrier-resolved',
  data: { barrierId, resolvedOn: today, how: 'Decree changed' },
};
const rejected: BarrierEvent = {
  type: 'registry.barrier-rejected',
  data: { barrierId, rejectedOn: today, reasons: 'Exempt already' },
};

describe('Reporting a barrier', () => {
  it('is done by an active actor for itself, or by an officer', () => {
    given().when(report()).then(reported);
    given()
      .when(report({ by: { role: 'evaluator', organisation: reportedBy } }))
      .then(reported);
    given()
      .when(report({ by: { role: 'promoter', organisation: otherId } }))
      .thenRefused('BARRIER_OF_ANOTHER_REPORTER', { wouldPassIf: { organisation: reportedBy } });
    given()
      .when(report({ reporter: { actorId: reportedBy, standing: 'unknown' } }))
      .thenRefused('ACTOR_NOT_ACTIVE', { facts: { as: 'reporter' } });
  });
  it('names places and initiatives that there are, or all of Spain', () => {
    given()
      .when(report({ territories: ['20'] }))
      .thenRefused('TERRITORY_INVALID');
    given()
      .when(report({ territories: ['41904'], today: '2018-12-31' }))
      .thenRefused('TERRITORY_INVALID', { wouldPassIf: { territory: '41095' } });
    given()
      .when(report({ initiatives: [{ initiativeId: otherId, status: 'unknown' }] }))
      .thenRefused('BARRIER_INITIATIVE_UNKNOWN', {
        facts: { initiativeId: otherId },
        wouldPassIf: { initiative: 'registered' },
      });
    given()
      .when(report({ territories: [], initiatives: [] }))
      .then({ type: 'registry.barrier-reported', data: { ...about, territories: [], initiativeIds: [] } });
  });
  it('is done once', () => given(reported).when(report()).thenRefused('BARRIER_ALREADY_REPORTED'));
});

describe('Naming an initiative that it affects', () => {
  it('is done once, while it stands', () => {
    given(reported).when(name()).then(named);
    given(reported, reviewed).when(name()).then(named);
    given(reported, named).when(name()).thenNothing();
    given(reported).when(name('unknown')).thenRefused('BARRIER_INITIATIVE_UNKNOWN');
    given(reported, reviewed, resolved).when(name()).thenRefused('BARRIER_STEP_NOT_ALLOWED');
  });
});

describe('The steps of a barrier', () => {
  const events = {
    reported: [],
    'under-review': [reviewed],
    resolved: [reviewed, resolved],
    rejected: [reviewed, rejected],
  };
  const steps = [
    ['under-review', review, reviewed, ['reported']],
    ['resolved', resolve, resolved, ['under-review']],
    ['rejected', reject, rejected, ['under-review']],
  ] as const;

  it.each(BARRIER_STATUSES.flatMap((from) => steps.map(([to, ...step]) => [from, to, ...step] as const)))(
    'from %s to %s',
    (from, to, command, event, allowed) => {
      const result = given(reported, ...events[from]).when(command);
      if (from === to) return result.thenNothing();
      if ((allowed as readonly string[]).includes(from)) return result.then(event);
      return result.thenRefused('BARRIER_STEP_NOT_ALLOWED', {
        facts: { status: from, to },
        wouldPassIf: { statusIn: allowed },
      });
    },
  );

  it.each([name(), review, resolve, reject])('$type knows no barrier that was never reported', (command) =>
    given().when(command).thenRefused('BARRIER_NOT_FOUND'),
  );
});

it('has a stream of its own', () => expect(barrierAggregate.streamOf(barrierId)).toBe(`registry.barrier-${barrierId}`));
