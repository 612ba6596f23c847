import { handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { DomainError, euros, FixedClock, newId } from '@ceriss/kernel';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { applicantAggregate } from '../../domain/applicant/applicant.decider.js';
import { applicationAggregate } from '../../domain/application/application.decider.js';
import { applicationExamples, type ApplicationEvent } from '../../domain/application/application.events.js';
import { knownApplication } from '../../domain/application/application.state.js';
import { authorisationAggregate } from '../../domain/authorisation/authorisation.decider.js';
import { callAggregate } from '../../domain/call/call.decider.js';
import { callExamples } from '../../domain/call/call.events.js';
import { AID_REGISTER, aidRegisterAggregate } from '../../domain/de-minimis/aid-register.decider.js';
import { ownershipAggregate } from '../../domain/ownership/ownership.decider.js';
import { examplePaymentRules } from '../../financing.config.js';
import { AwardsOfInitiativeQuery } from './awards-of-initiative.query.js';
import { OwnershipQuery } from '../ownership/ownership.query.js';
import { FinancingReadModels } from '../../testing/financing-read-models.js';
import { ConfirmAidHandler } from '../../application/de-minimis/confirm-aid.handler.js';
import { ReserveAidHandler } from '../../application/de-minimis/reserve-aid.handler.js';
import { RecordConflictHandler } from '../../application/application/record-conflict.handler.js';
import { ResolveCallHandler } from '../../application/call/resolve-call.handler.js';
import { ClaimFundingHandler } from '../../application/funding/claim-funding.handler.js';
import { stateOf } from '../../application/state-of.js';
import { awardOf } from '../../application/award/award-of.js';
import { GrantAwardHandler } from '../../application/award/grant-award.handler.js';

/* Two processes on one log: each has its own connection and remembers nothing of the other. */
const ROUNDS = 8;
const clock = new FixedClock('2027-03-15T09:00:00.000Z');
const amount = euros(200_000_00n);
type Process = Readonly<{ reserve: ReserveAidHandler; grant: GrantAwardHandler; confirm: ConfirmAidHandler }>;
type Applied = Readonly<{ applicationId: string; applicantId: string; resolutionId: string }>;

let world: FinancingReadModels;
let processes: readonly [Process, Process];

const processOn = (store: EventStore): Process => {
  const { readModels, runner } = world;
  const undertakings = new OwnershipQuery(readModels.dataSource, world.log, runner);
  const awards = new AwardsOfInitiativeQuery(readModels.dataSource, world.log, runner);
  const claiming = new ClaimFundingHandler(store, awards);
  return {
    reserve: new ReserveAidHandler(store, clock, undertakings),
    grant: new GrantAwardHandler(store, clock, undertakings, claiming),
    confirm: new ConfirmAidHandler(store, clock, undertakings),
  };
};

beforeAll(async () => {
  world = await FinancingReadModels.open();
  processes = [processOn(world.log), processOn(world.anotherLog())];
}, 60_000);
afterAll(() => world.close());

const context = (): CommandContext => {
  const commandId = newId();
  const actor = { subject: 'manager-1', role: 'programme-manager' };
  return { commandId, fingerprint: commandId, correlationId: commandId, causationId: commandId, actor };
};

type Terms = Readonly<{
  initiativeId?: string;
  aidRegime: 'no-state-aid' | 'de-minimis';
  declaredAid?: { grantDate: string; amount: typeof amount }[];
}>;

/** An application of 200,000 that the definitive ranking of a call of its own proposes. */
const applied = async ({ initiativeId = newId(), aidRegime, declaredAid = [] }: Terms): Promise<Applied> => {
  const [applicationId, applicantId, callId, resolutionId] = [newId(), newId(), newId(), newId()];
  const drafted = applicationExamples['financing.application-drafted'];
  const project = { initiativeId, cost: euros(300_000_00n), requested: amount, aidRegime, declaredAid };
  const data = { ...drafted, ...project, applicationId, applicantId, callId };
  const [ranked] = callExamples['financing.call-ranked'].ranking;
  const place = { ...ranked!, applicationId, applicantId, initiativeId, requested: amount };
  await Promise.all([
    world.happened(applicationAggregate, applicationId, { type: 'financing.application-drafted', data }),
    world.happened(applicantAggregate, applicantId, {
      type: 'financing.applicant-recorded',
      data: { actorId: applicantId },
    }),
    world.happened(authorisationAggregate, resolutionId, {
      type: 'financing.authorisation-recorded',
      data: {
        ...{ resolutionId, matter: { kind: 'call', reference: callId }, chain: {} },
        inForceFrom: '2026-12-01T10:00:00.000Z',
      },
    }),
    world.happened(
      callAggregate,
      callId,
      { type: 'financing.call-drafted', data: { ...callExamples['financing.call-drafted'], callId } },
      { type: 'financing.call-published', data: { ...callExamples['financing.call-published'], callId } },
      { type: 'financing.call-ranked', data: { callId, ranking: [place], ruleVersion: 'ranking@2' } },
      { type: 'financing.call-resolved', data: { callId, resolutionId, resolvedOn: '2027-03-15' } },
    ),
  ]);
  return { applicationId, applicantId, resolutionId };
};

const owns = async (ownerId: string, ownedId: string): Promise<void> => {
  const link = {
    linkId: newId(),
    ownerId,
    ownedId,
    kind: 'voting-rights',
    share: '1',
    validFrom: '2019-04-01',
  } as const;
  const command = { type: 'NoteOwnership', data: link } as const;
  await handleCommand(world.log, ownershipAggregate, link.linkId, command, context());
};

const reserve = ({ reserve: handler }: Process, { applicationId }: Applied) =>
  handler.execute({ applicationId, amount, regime: 'general' }, context());
const grant = ({ grant: handler }: Process, { applicationId, resolutionId }: Applied) => {
  const instalments = [{ percent: 100, conditions: [] }];
  return handler.execute(
    { applicationId, resolutionId, amount, instalments, paymentRules: examplePaymentRules },
    context(),
  );
};

/** Does the same to two at the same moment in two processes, in either order. Tells who got through and what the other was told. */
const atOnce = async (act: typeof reserve | typeof grant, two: readonly [Applied, Applied], round: number) => {
  const order = round % 2 === 0 ? ([0, 1] as const) : ([1, 0] as const);
  const settled = await Promise.allSettled(order.map((n) => act(processes[n], two[n])));
  const through = order.filter((_, at) => settled[at]!.status === 'fulfilled').map((n) => two[n]);
  const refused = settled.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []));
  for (const error of refused) if (!(error instanceof DomainError)) throw error;
  return { through, refusals: refused as DomainError[] };
};

const findings = async () => (await stateOf(world.log, aidRegisterAggregate, AID_REGISTER)).findings;

describe('Two grants at once in two processes', () => {
  it('to enterprises of one group never pass the de minimis ceiling together', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const declaredAid = [{ grantDate: '2024-11-20', amount: euros(50_000_00n) }];
      const terms = { aidRegime: 'de-minimis', declaredAid } as const;
      const two = [await applied(terms), await applied(terms)] as const;
      await owns(two[0].applicantId, two[1].applicantId);
      const reserved = await atOnce(reserve, two, round);
      expect(reserved.through).toHaveLength(1);
      // The winner's declaration counts, and the own one.
      expect(reserved.refusals).toMatchObject([
        {
          code: 'AWARD_DE_MINIMIS_EXCEEDED',
          refusal: { facts: { used: euros(300_000_00n), headroom: euros(0n), moreFreeFrom: '2027-11-20' } },
        },
      ]);
      const granted = await atOnce(grant, two, round);
      expect(granted.through).toEqual(reserved.through);
      expect(granted.refusals).toMatchObject([{ code: 'AWARD_AID_NOT_RESERVED' }]);
      await processes[1].confirm.execute(awardOf(granted.through[0]!.applicationId), context());
    }
    expect(await findings()).toEqual({});
  }, 120_000);

  it('do not pass it either when the group becomes known after both have reserved: the earlier is granted', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const two = [await applied({ aidRegime: 'de-minimis' }), await applied({ aidRegime: 'de-minimis' })] as const;
      const [first, second] = round % 3 === 0 ? [1, 0] : [0, 1];
      await reserve(processes[0], two[first]!);
      await reserve(processes[1], two[second]!);
      await owns(two[0].applicantId, two[1].applicantId);
      const { through, refusals } = await atOnce(grant, two, round);
      expect(through).toEqual([two[first]]);
      expect(refusals).toMatchObject([
        {
          code: 'AWARD_DE_MINIMIS_EXCEEDED',
          refusal: { facts: { used: amount, headroom: euros(100_000_00n), moreFreeFrom: '2030-03-15' } },
        },
      ]);
    }
  }, 120_000);

  it('to one initiative never finance more than it costs', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const terms = { initiativeId: newId(), aidRegime: 'no-state-aid' } as const;
      const two = [await applied(terms), await applied(terms)] as const;
      const { through, refusals } = await atOnce(grant, two, round);
      expect(through).toHaveLength(1);
      expect(refusals).toMatchObject([
        {
          code: 'AWARD_DOUBLE_FUNDING',
          refusal: { facts: { funded: amount }, wouldPassIf: { amountAtMost: euros(100_000_00n) } },
        },
      ]);
    }
  }, 120_000);

  it('of the same award grant it once, and both are told so', async () => {
    const one = await applied({ aidRegime: 'no-state-aid' });
    const { through } = await atOnce(grant, [one, one], 0);
    expect(through).toEqual([one, one]);
  });
});

/** A call whose ranking nothing stands against, and one application in it with frozen points. */
const ranked = async () => {
  const [applicationId, callId, resolutionId] = [newId(), newId(), newId()];
  const of = <T extends ApplicationEvent['type']>(type: T, o: object = {}) =>
    ({ type, data: { ...applicationExamples[type], applicationId, ...o } }) as ApplicationEvent;
  const [first] = callExamples['financing.call-ranked'].ranking;
  const place = { ...first!, applicationId, total: '68' };
  await world.happened(
    applicationAggregate,
    applicationId,
    of('financing.application-drafted', { callId }),
    ...[of('financing.application-submitted'), of('financing.application-admitted')],
    of('financing.application-scored', { assessor: 'a1' }),
    of('financing.scores-frozen', { total: '68' }),
  );
  await world.happened(authorisationAggregate, resolutionId, {
    type: 'financing.authorisation-recorded',
    data: {
      ...{ resolutionId, matter: { kind: 'call', reference: callId }, chain: {} },
      inForceFrom: '2026-12-01T10:00:00.000Z',
    },
  });
  await world.happened(
    callAggregate,
    callId,
    { type: 'financing.call-drafted', data: { ...callExamples['financing.call-drafted'], callId } },
    { type: 'financing.call-published', data: { ...callExamples['financing.call-published'], callId } },
    { type: 'financing.call-ranked', data: { callId, ranking: [place], ruleVersion: 'ranking@2' } },
  );
  return { applicationId, callId, resolutionId };
};

describe('A conflict and the resolution of its call at once in two processes', () => {
  it('hear of each other: the call is resolved with all points that count, or not at all', async () => {
    const other = world.anotherLog();
    for (let round = 0; round < ROUNDS; round += 1) {
      const { applicationId, callId, resolutionId } = await ranked();
      const applications = { submitted: async () => [applicationId], ofApplicant: async () => [] };
      const [resolving, telling] = round % 2 === 0 ? [world.log, other] : [other, world.log];
      const conflict = { assessor: 'a1', reason: 'x', origin: 'found' } as const;
      const settled = await Promise.allSettled([
        new ResolveCallHandler(resolving, clock, applications).execute(callId, resolutionId, context()),
        new RecordConflictHandler(telling, clock).execute(applicationId, conflict, context()),
      ]);
      const codes = settled.map((one) => (one.status === 'rejected' ? (one.reason as DomainError).code : null));
      const call = await stateOf(world.log, callAggregate, callId);
      const application = knownApplication(await stateOf(world.log, applicationAggregate, applicationId));
      expect([
        ['CALL_ASSESSMENT_PENDING', null, 'ranked', false],
        [null, 'CALL_ALREADY_RESOLVED', 'resolved', true],
      ]).toContainEqual([...codes, call.status, application.frozen !== undefined]);
    }
  }, 120_000);
});
