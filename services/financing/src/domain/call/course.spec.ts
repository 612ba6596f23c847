import { deciderSpec } from '@ceriss/event-sourcing/testing';
import { euros } from '@ceriss/kernel';
import { describe, it } from '@jest/globals';
import { authorisationExamples } from '../authorisation/authorisation.events.js';
import type { Pool } from '../pool/pool.decider.js';
import { poolExamples } from '../pool/pool.events.js';
import { PLAIN_CONDITIONS, type CallConditions } from './call-conditions.js';
import { callAggregate } from './call.decider.js';
import { callExamples, type CallEvent } from './call.events.js';

const given = deciderSpec(callAggregate.decider);
const of = <T extends CallEvent['type']>(type: T) => ({ type, data: callExamples[type] }) as CallEvent;
const { callId, draftedOn, ...terms } = callExamples['financing.call-drafted'];
const { resolutionId } = authorisationExamples['financing.authorisation-recorded'];
const inForce = { matter: { kind: 'call', reference: callId }, from: '2026-12-01T10:00:00.000Z' };
const claim = { resolutionId, authorisation: { inForce, superseded: false } };
const by = { subject: 'manager-1', role: 'programme-manager' };
const [drafted, published, closed, resolved, cancelled] = [
  of('financing.call-drafted'),
  of('financing.call-published'),
  of('financing.call-window-closed'),
  of('financing.call-resolved'),
  of('financing.call-cancelled'),
];
const set = (conditions: Partial<CallConditions>): CallEvent => ({
  type: 'financing.call-conditions-set',
  data: { callId, ...PLAIN_CONDITIONS, ...conditions },
});
const parties = callExamples['financing.call-conditions-set'].parties!;
const actingFor = (organisation: string) => ({ ...by, organisation });

describe('The conditions of a call', () => {
  const { rules, poolId } = poolExamples['financing.pool-created'];
  const pool: Pool = {
    ...{ status: 'open', poolId, rules, reserved: {} },
    sources: [{ sourceId: callId, kind: 'state', amount: 1_200_000_00n, purposes: [] }],
  } as unknown as Pool;
  const draft = (change: Partial<CallConditions>) =>
    ({
      type: 'DraftCall',
      data: { callId, terms, conditions: { ...PLAIN_CONDITIONS, ...change }, pool, draftedOn },
    }) as const;
  const share = (territory: string, part: string) => ({ territory, share: part });

  it('are recorded with the draft', () => given().when(draft({})).then(drafted, set({})));
  it('share a territorialised budget out in exact parts that make up the whole', () => {
    const thirds = [share('08', '1/3'), share('02', '1/3'), share('07', '1/3')];
    given()
      .when(draft({ procedure: 'territorialised', allocation: thirds }))
      .then(drafted, set({ procedure: 'territorialised', allocation: thirds }));
    for (const allocation of [
      [],
      thirds.slice(1),
      [share('08', '1/2'), share('08', '1/2')],
      [share('08', '1'), share('02', '0')],
    ]) {
      given()
        .when(draft({ procedure: 'territorialised', allocation }))
        .thenRefused('CALL_ALLOCATION_INVALID', { wouldPassIf: { total: '1' } });
    }
    given()
      .when(draft({ allocation: thirds }))
      .thenRefused('CALL_ALLOCATION_INVALID', { wouldPassIf: { total: '0' } });
  });
  it('name the beneficiaries of a direct award, and of no other', () => {
    given()
      .when(draft({ procedure: 'direct' }))
      .thenRefused('CALL_BENEFICIARIES_MISSING', { wouldPassIf: { namedAtLeast: 1 } });
    given()
      .when(draft({ namedBeneficiaries: [callId] }))
      .thenRefused('CALL_BENEFICIARIES_MISSING');
  });
  it('refuse a territory, a criterion and a share that there is not, and one organisation in two powers', () => {
    given()
      .when(draft({ territory: '99' }))
      .thenRefused('CALL_TERRITORY_UNKNOWN', { wouldPassIf: { without: ['99'] } });
    given()
      .when(draft({ criterionMinimums: [{ criterion: 'luck', points: 1 }] }))
      .thenRefused('CALL_MINIMUM_UNKNOWN', {
        wouldPassIf: { criterionIn: ['need', 'model', 'evaluation-design', 'partnership', 'sustainability'] },
      });
    given()
      .when(draft({ maximumShareOfCost: '11/10' }))
      .thenRefused('CALL_SHARE_INVALID', { wouldPassIf: { shareAtMost: '1' } });
    given()
      .when(draft({ parties: { ...parties, payingAgent: parties.grantingAuthority } }))
      .thenRefused('CALL_PARTIES_NOT_DISTINCT', { wouldPassIf: { organisations: 3 } });
  });
});

describe('An amendment', () => {
  const { closesAt } = terms;
  const end = Date.parse(closesAt);
  const later = callExamples['financing.call-amended'].closesAt;
  const { reason, amendedAt } = callExamples['financing.call-amended'];
  const amend = (o: object = {}) =>
    ({ type: 'AmendCall', data: { claim, closesAt: later, reason, by, now: new Date(amendedAt), ...o } }) as never;
  const amended = of('financing.call-amended');

  it('gives more time, each with its number', () => {
    given(drafted, published).when(amend()).then(amended);
    given(drafted, published, amended).when(amend()).thenNothing();
  });
  it('shortens nothing, not by a millisecond', () =>
    given(drafted, published)
      .when(amend({ closesAt: new Date(end - 1).toISOString() }))
      .thenRefused('CALL_AMENDMENT_SHORTENS', { wouldPassIf: { closesAfter: closesAt } }));
  it('comes while the window is open: in its last millisecond and not after it', () => {
    given(drafted, published)
      .when(amend({ now: new Date(end) }))
      .then({ type: amended.type, data: { ...amended.data, amendedAt: closesAt } } as CallEvent);
    given(drafted, published)
      .when(amend({ now: new Date(end + 1) }))
      .thenRefused('CALL_WINDOW_OVER', { wouldPassIf: { nowAtMost: '2027-01-31T22:59:59.999Z' } });
    given(drafted)
      .when(amend())
      .thenRefused('CALL_NOT_PUBLISHED', { wouldPassIf: { statusOtherThan: 'draft' } });
  });
  it('keeps the window open until the new end', () =>
    given(drafted, published, amended)
      .when({ type: 'CloseWindow', data: { now: new Date(end + 1) } })
      .thenRefused('CALL_WINDOW_STILL_OPEN', {
        facts: { closesAt: later },
        wouldPassIf: { after: '2027-02-15T22:59:59.999Z' },
      }));
});

describe('Cancelling a call', () => {
  const { reason, cancelledOn } = callExamples['financing.call-cancelled'];
  const cancel = (who: object = by) =>
    ({
      type: 'CancelCall',
      data: { claim, reason, by: who, cancelledOn, now: new Date('2027-01-15T10:00:00Z') },
    }) as never;

  it('is done once, before it is resolved', () => {
    given(drafted, published).when(cancel()).then(cancelled);
    given(drafted, published, cancelled).when(cancel()).thenNothing();
    given(drafted, published, closed, of('financing.call-ranked'), resolved)
      .when(cancel())
      .thenRefused('CALL_ALREADY_RESOLVED');
  });
  it('is for the granting authority, and nothing goes on after it', () => {
    given(drafted, set({ parties }), published)
      .when(cancel(actingFor(parties.instructingBody)))
      .thenRefused('POWER_NOT_HELD', { wouldPassIf: { organisation: parties.grantingAuthority } });
    given(drafted, published, cancelled)
      .when({
        type: 'RankCall',
        data: { candidates: [], pending: [], conflicts: 0, by, now: new Date('2027-03-01T00:00:00Z') },
      })
      .thenRefused('CALL_CANCELLED');
    given(drafted, published, cancelled)
      .when({ type: 'CloseWindow', data: { now: new Date('2027-03-01T00:00:00Z') } })
      .thenNothing();
  });
});

describe('The panel', () => {
  const appoint = (assessor: string, replaces?: string) =>
    ({ type: 'AppointAssessor', data: { assessor, replaces, by, appointedOn: '2027-02-03' } }) as const;
  const appointed = (assessor: string, replaces?: string): CallEvent => ({
    type: 'financing.assessor-appointed',
    data: { callId, assessor, ...(replaces && { replaces }), appointedOn: '2027-02-03' },
  });

  it('takes each once, and another in the place of one who sits on it', () => {
    given(drafted).when(appoint('a1')).then(appointed('a1'));
    given(drafted, appointed('a1')).when(appoint('a1')).thenNothing();
    given(drafted, appointed('a1')).when(appoint('a2', 'a1')).then(appointed('a2', 'a1'));
    given(drafted, appointed('a1'))
      .when(appoint('a2', 'a3'))
      .thenRefused('ASSESSOR_NOT_ON_PANEL', { wouldPassIf: { replacesIn: ['a1'] } });
    given(drafted, appointed('a1'), appointed('a2', 'a1'))
      .when(appoint('a3', 'a1'))
      .thenRefused('ASSESSOR_NOT_ON_PANEL');
  });
});

describe('The provisional proposal', () => {
  const heard = set({ allegationWorkingDays: 10 });
  const ranked = of('financing.call-ranked');
  const proposal = of('financing.proposal-published');
  const field = { candidates: [], pending: [], conflicts: 0 };
  const publish = { type: 'PublishProposal', data: { field, by, publishedOn: '2027-02-15' } } as const;
  const resolve = (resolvedOn: string, unanswered: string[] = []) =>
    ({
      type: 'ResolveCall',
      data: { claim, unanswered, field, by, resolvedOn, now: new Date(`${resolvedOn}T10:00:00.000Z`) },
    }) as const;

  it('opens a term of ten working days', () => given(drafted, heard, published, ranked).when(publish).then(proposal));
  it('is published once, after a ranking, where the call has that stage', () => {
    given(drafted, heard, published, ranked, proposal).when(publish).thenNothing();
    given(drafted, heard, published)
      .when(publish)
      .thenRefused('CALL_NOT_RANKED', { wouldPassIf: { statusIn: ['ranked', 'proposed'] } });
    given(drafted, published, ranked)
      .when(publish)
      .thenRefused('CALL_WITHOUT_PROVISIONAL_STAGE', { wouldPassIf: { allegationWorkingDaysAtLeast: 1 } });
  });
  it('becomes definitive the day after its term, when every allegation has its answer', () => {
    const history = [drafted, heard, published, ranked, proposal];
    given(...history)
      .when(resolve('2027-03-01'))
      .thenRefused('CALL_ALLEGATIONS_RUNNING', {
        facts: { allegationsUntil: '2027-03-01' },
        wouldPassIf: { dayAfter: '2027-03-01' },
      });
    given(...history)
      .when(resolve('2027-03-02', [callId]))
      .thenRefused('CALL_ALLEGATIONS_UNANSWERED', {
        wouldPassIf: { answered: ['01980000-0000-7000-8000-00000000f002'] },
      });
    given(...history)
      .when(resolve('2027-03-02'))
      .then({ type: resolved.type, data: { ...resolved.data, resolvedOn: '2027-03-02' } } as CallEvent);
  });
  it('is not skipped, and a ranking after it leaves it published', () => {
    given(drafted, heard, published, ranked)
      .when(resolve('2027-03-15'))
      .thenRefused('CALL_PROPOSAL_NOT_PUBLISHED', { wouldPassIf: { status: 'proposed' } });
    given(drafted, heard, published, ranked, proposal, ranked).when(resolve('2027-03-15')).then(resolved);
  });
});

describe('The waiting list', () => {
  const place = (n: number, outcome: 'proposed' | 'waiting-list', cents: bigint) => ({
    ...callExamples['financing.call-ranked'].ranking[0]!,
    ...{ applicationId: `01980000-0000-7000-8000-00000000000${n}`, position: n, outcome, requested: euros(cents) },
  });
  const ranking = [
    place(1, 'proposed', 1_000_000_00n),
    place(2, 'waiting-list', 300_000_00n),
    place(3, 'waiting-list', 100_00n),
  ];
  const history = [
    drafted,
    published,
    { type: 'financing.call-ranked', data: { callId, ranking, ruleVersion: 'ranking@2' } } as CallEvent,
    resolved,
  ];
  const standing = (n: number, cents: bigint, gone = false) => ({
    ...{ applicationId: ranking[n - 1]!.applicationId, gone, held: euros(cents) },
  });
  const callUp = (...standings: ReturnType<typeof standing>[]) =>
    ({ type: 'CallUp', data: { standings, by, calledUpOn: '2027-04-01' } }) as const;
  const up = (n: number, available: bigint): CallEvent => ({
    type: 'financing.waiting-list-called-up',
    data: {
      ...{ callId, applicationId: ranking[n - 1]!.applicationId, position: n, requested: ranking[n - 1]!.requested },
      ...{ available: euros(available), calledUpOn: '2027-04-01' },
    },
  });

  it('is called up in order when what was freed covers the next, to the cent', () => {
    given(...history)
      .when(callUp(standing(1, 900_000_00n)))
      .then(up(2, 300_000_00n));
    given(...history)
      .when(callUp(standing(1, 900_000_01n)))
      .thenRefused('WAITING_LIST_NOT_COVERED', {
        facts: { available: euros(299_999_99n), requested: euros(300_000_00n) },
        wouldPassIf: { freedAtLeast: euros(1n) },
      });
  });
  it('counts what lapsed or was renounced as free, and passes over who has withdrawn', () => {
    given(...history)
      .when(callUp(standing(1, 1_000_000_00n, true)))
      .then(up(2, 1_200_000_00n));
    given(...history)
      .when(callUp(standing(1, 1_000_000_00n), standing(2, 300_000_00n, true)))
      .then(up(3, 200_000_00n));
  });
  it('lets nobody overtake, and ends', () => {
    given(...history)
      .when(callUp(standing(1, 1_000_000_00n)))
      .thenRefused('WAITING_LIST_NOT_COVERED', { facts: { position: 2 } });
    given(...history)
      .when(callUp(standing(2, 0n, true), standing(3, 0n, true)))
      .thenRefused('WAITING_LIST_EMPTY', { wouldPassIf: { waitingAtLeast: 1 } });
    given(...history.slice(0, -1))
      .when(callUp())
      .thenRefused('CALL_NOT_RESOLVED', { wouldPassIf: { status: 'resolved' } });
  });
  it('counts who was called up as holding its money', () =>
    given(...history, up(2, 300_000_00n))
      .when(callUp(standing(1, 900_000_00n), standing(2, 300_000_00n)))
      .thenRefused('WAITING_LIST_NOT_COVERED', { facts: { position: 3, available: euros(0n) } }));
});
