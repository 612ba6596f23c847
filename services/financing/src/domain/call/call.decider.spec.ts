import { deciderSpec } from '@ceriss/event-sourcing/testing';
import { euros, Fraction, type MoneyJson } from '@ceriss/kernel';
import { describe, it } from '@jest/globals';
import { authorisationExamples } from '../authorisation/authorisation.events.js';
import type { Pool } from '../pool/pool.decider.js';
import { poolExamples } from '../pool/pool.events.js';
import { callAggregate } from './call.decider.js';
import { callExamples, type CallEvent, type CallTerms } from './call.events.js';

const given = deciderSpec(callAggregate.decider);
const of = <T extends CallEvent['type']>(type: T) => ({ type, data: callExamples[type] }) as CallEvent;
const [drafted, published, closed, resolved] = [
  of('financing.call-drafted'),
  of('financing.call-published'),
  of('financing.call-window-closed'),
  of('financing.call-resolved'),
];
const { callId, draftedOn, ...terms } = callExamples['financing.call-drafted'];
const { budget, closesAt, opensAt } = terms;
const { rules, poolId } = poolExamples['financing.pool-created'];
const end = new Date(closesAt).getTime();
const at = (offset: number) => new Date(end + offset);

const poolWith = (cents: bigint): Pool => ({
  status: 'open',
  poolId,
  rules,
  sources: [{ sourceId: callId, kind: 'state', amount: cents, purposes: [] }],
  ...{ received: {}, receipts: [], pledges: {}, refusedPledges: [], reserved: {}, released: [] },
});
const inForce = { matter: { kind: 'call', reference: callId }, from: '2026-12-01T10:00:00.000Z' };
const { resolutionId } = authorisationExamples['financing.authorisation-recorded'];
const claim = { resolutionId, authorisation: { inForce, superseded: false } };
const who = { subject: 'manager-1', role: 'programme-manager' };
const unknown = { resolutionId, authorisation: { superseded: false } };

describe('Drafting a call', () => {
  const draft = (change: Partial<CallTerms> = {}, pool: Pool = poolWith(1_200_000_00n)) =>
    ({ type: 'DraftCall', data: { callId, terms: { ...terms, ...change }, pool, draftedOn } }) as const;
  const weights = (...all: number[]) => ({
    criteria: all.map((weight, n) => ({ code: `c${n}`, weight })),
    tieBreak: [],
  });

  it('takes a budget up to the last uncommitted cent', () => given().when(draft()).then(drafted));
  it('changes nothing the second time', () => given(drafted).when(draft()).thenNothing());
  it('refuses one cent more than the pool has left, with the figures', () =>
    given()
      .when(draft({}, poolWith(1_199_999_99n)))
      .thenRefused('CALL_BUDGET_EXCEEDS_POOL', {
        facts: { budget, uncommitted: euros(1_199_999_99n), missing: euros(1n) },
        wouldPassIf: { budgetAtMost: euros(1_199_999_99n) },
      }));
  it('refuses without a pool', () =>
    given()
      .when(draft({}, { status: 'none' }))
      .thenRefused('POOL_NOT_FOUND'));
  it('refuses a budget of nothing', () =>
    given()
      .when(draft({ budget: euros(0n) }))
      .thenRefused('CALL_BUDGET_NOT_POSITIVE', { wouldPassIf: { budgetAtLeast: euros(1n) } }));
  it.each([[[50, 49]], [[50, 51]], [[]]])('refuses weights %j', (all) =>
    given()
      .when(draft(weights(...all)))
      .thenRefused('CALL_WEIGHTS_NOT_100', { wouldPassIf: { total: 100 } }),
  );
  it('refuses the same criterion twice', () =>
    given()
      .when(
        draft({
          criteria: [
            { code: 'need', weight: 50 },
            { code: 'need', weight: 50 },
          ],
          tieBreak: [],
        }),
      )
      .thenRefused('CALL_CRITERIA_REPEATED', { facts: { repeated: ['need'] }, wouldPassIf: { criteria: ['need'] } }));
  it('refuses a tie-break by a criterion that is not there', () =>
    given()
      .when(draft({ tieBreak: [{ by: 'criterion', criterion: 'luck' }] }))
      .thenRefused('CALL_TIE_BREAK_UNKNOWN', {
        facts: { unknown: ['luck'] },
        wouldPassIf: { criterionIn: ['need', 'model', 'evaluation-design', 'partnership', 'sustainability'] },
      }));
  it('refuses a window that closes when it opens', () =>
    given()
      .when(draft({ closesAt: opensAt }))
      .thenRefused('CALL_WINDOW_EMPTY', { wouldPassIf: { closesAfter: '2026-12-10T08:00:00.000Z' } }));
});

describe('Publishing a call', () => {
  const now = new Date('2026-12-05T10:00:00.000Z');
  const publish = (o: { by?: typeof claim | typeof unknown; reserved?: MoneyJson | undefined; now?: Date } = {}) =>
    ({
      type: 'PublishCall',
      data: { claim: o.by ?? claim, reserved: 'reserved' in o ? o.reserved : budget, by: who, now: o.now ?? now },
    }) as const;

  it('publishes by a resolution in force', () => given(drafted).when(publish()).then(published));
  it('changes nothing the second time', () => given(drafted, published).when(publish()).thenNothing());
  it('refuses without one', () =>
    given(drafted)
      .when(publish({ by: unknown }))
      .thenRefused('CALL_WITHOUT_RESOLUTION_IN_FORCE', {
        facts: { callId, missing: 'resolution-unknown' },
      }));
  it('refuses while the pool has not set the budget aside', () =>
    given(drafted)
      .when(publish({ reserved: undefined }))
      .thenRefused('CALL_BUDGET_NOT_RESERVED', { wouldPassIf: { reserved: euros(1_200_000_00n) } }));
  it('publishes in the last millisecond of the window and not after it', () => {
    given(drafted)
      .when(publish({ now: at(0) }))
      .then(published);
    given(drafted)
      .when(publish({ now: at(1) }))
      .thenRefused('CALL_WINDOW_OVER', { wouldPassIf: { nowAtMost: '2027-01-31T22:59:59.999Z' } });
  });
  it('refuses an unknown call', () => given().when(publish()).thenRefused('CALL_NOT_FOUND'));
});

describe('The end of the window', () => {
  const close = (now: Date) => ({ type: 'CloseWindow', data: { now } }) as const;

  it('comes one millisecond after the closing instant', () => {
    given(drafted, published)
      .when(close(at(0)))
      .thenRefused('CALL_WINDOW_STILL_OPEN', { wouldPassIf: { after: '2027-01-31T22:59:59.999Z' } });
    given(drafted, published)
      .when(close(at(1)))
      .then(closed);
  });
  it('comes once', () =>
    given(drafted, published, closed)
      .when(close(at(5)))
      .thenNothing());
  it('does not come to a draft', () =>
    given(drafted)
      .when(close(at(1)))
      .thenRefused('CALL_NOT_PUBLISHED', { wouldPassIf: { statusOtherThan: 'draft' } }));
});

describe('Ranking and resolving', () => {
  const [first] = callExamples['financing.call-ranked'].ranking;
  const { position: _, outcome: __, total, ...known } = first!;
  const candidate = { ...known, total: Fraction.parse(total), points: {}, submittedAt: opensAt };
  const rank = (now: Date, pending: string[] = []) =>
    ({ type: 'RankCall', data: { candidates: [candidate], pending, conflicts: 0, by: who, now } }) as const;
  const ranked = {
    type: 'financing.call-ranked',
    data: { ...callExamples['financing.call-ranked'], ruleVersion: 'ranking@2' },
  } as CallEvent;
  const resolve = (by: typeof claim | typeof unknown = claim) =>
    ({
      type: 'ResolveCall',
      data: {
        ...{ claim: by, unanswered: [], field: { candidates: [], pending: [], conflicts: 0 }, by: who },
        ...{ resolvedOn: '2027-03-15', now: at(1) },
      },
    }) as const;

  it('ranks after the window, whether or not the timer has said so', () => {
    given(drafted, published)
      .when(rank(at(1)))
      .then(ranked);
    given(drafted, published, closed)
      .when(rank(at(1)))
      .then(ranked);
  });
  it('refuses while the window is open', () =>
    given(drafted, published)
      .when(rank(at(0)))
      .thenRefused('CALL_WINDOW_STILL_OPEN'));
  it('refuses while an application is not assessed', () =>
    given(drafted, published)
      .when(rank(at(1), [callId]))
      .thenRefused('CALL_ASSESSMENT_PENDING', {
        facts: { pending: [callId] },
        wouldPassIf: { assessed: ['01980000-0000-7000-8000-00000000f002'] },
      }));
  it('ranks again until it is resolved', () => {
    given(drafted, published, ranked)
      .when(rank(at(1)))
      .then(ranked);
    given(drafted, published, ranked, resolved)
      .when(rank(at(1)))
      .thenRefused('CALL_ALREADY_RESOLVED');
  });
  it('resolves a ranking by a resolution in force, once', () => {
    given(drafted, published, ranked).when(resolve()).then(resolved);
    given(drafted, published, ranked, resolved).when(resolve()).thenNothing();
  });
  it('refuses to resolve without a ranking or without a resolution', () => {
    given(drafted, published, closed)
      .when(resolve())
      .thenRefused('CALL_NOT_RANKED', { wouldPassIf: { statusIn: ['ranked', 'proposed'] } });
    given(drafted, published, ranked)
      .when(resolve(unknown))
      .thenRefused('CALL_WITHOUT_RESOLUTION_IN_FORCE', {
        wouldPassIf: {
          resolution: 'in force, not superseded',
          matter: { kind: 'call', reference: '01980000-0000-7000-8000-00000000f002' },
        },
      });
  });
});
