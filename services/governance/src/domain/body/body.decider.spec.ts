import { deciderSpec } from '@ceriss/event-sourcing/testing';
import { describe, expect, it } from '@jest/globals';
import { exampleCouncil, examplePatronato } from '../rule-set/example-statutes.js';
import { seatsOf } from '../rule-set/body-rules.js';
import { bodyAggregate, type BodyCommand } from './body.decider.js';
import type { BodyEvent } from './body.events.js';

const given = deciderSpec(bodyAggregate.decider);
const ruleSetId = '0198f000-0000-7000-8000-000000000001';
const organisation = '0198f000-0000-7000-8000-000000000021';
const [m1, m2] = ['0198f000-0000-7000-8000-0000000000a1', '0198f000-0000-7000-8000-0000000000a2'];
const [JAN, FEB, MAR] = ['2026-01-01T00:00:00.000Z', '2026-02-01T00:00:00.000Z', '2026-03-01T00:00:00.000Z'] as const;
const now = new Date(FEB);

const constituted: BodyEvent = {
  type: 'governance.body-constituted',
  data: {
    ruleSetId,
    ruleVersion: 1,
    code: 'patronato',
    layer: 'patronato',
    name: 'Patronato',
    seats: seatsOf(examplePatronato),
    stateMajority: examplePatronato.stateMajority,
  },
};
const conferred = (mandateId: string, term: { from: string; until?: string }, seat = 'state-1'): BodyEvent => ({
  type: 'governance.mandate-conferred',
  data: { mandateId, seat, constituency: 'state', organisation, holder: 'holder-1', ...term },
});
const ended: BodyEvent = {
  type: 'governance.mandate-ended',
  data: { mandateId: m1, seat: 'state-1', endedAt: FEB, reason: 'Cese', cause: 'removal' },
};
/* What these specs are about has nothing to do with how long a mandate may last. */
const { terms: _terms, ...withoutTerms } = examplePatronato;
const statutes = { version: 1, rules: withoutTerms };
const confer = (from: string, until?: string, seat = 'state-1'): BodyCommand => ({
  type: 'ConferMandate',
  data: {
    mandateId: m2,
    seat,
    organisation,
    holder: 'holder-1',
    from: new Date(from),
    ...(until && { until: new Date(until) }),
    statutes,
    now,
  },
});
const end = (at: string): BodyCommand => ({
  type: 'EndMandate',
  data: { mandateId: m1, at: new Date(at), reason: 'Cese', cause: 'removal', now },
});
const declare = (declarant?: string): BodyCommand => ({
  type: 'DeclareConflicts',
  data: { mandateId: m1, interests: [], now, ...(declarant && { declarant }) },
});

describe('A body', () => {
  const constitute: BodyCommand = {
    type: 'ConstituteBody',
    data: { ruleSetId, version: 1, rules: examplePatronato, bodies: [] },
  };
  const fewer = { ...examplePatronato, constituencies: examplePatronato.constituencies.slice(1) };

  it('has the seats of its statutes', () => {
    given().when(constitute).then(constituted);
    expect(seatsOf(examplePatronato)).toHaveLength(21);
    expect(seatsOf(exampleCouncil)).toHaveLength(42);
  });
  it('is constituted once', () => given(constituted).when(constitute).thenRefused('BODY_EXISTS'));
  it('must be constituted before anything else', () => given().when(confer(JAN)).thenRefused('BODY_NOT_FOUND'));

  it('takes later statutes when no seat that falls away is held', () => {
    const again: BodyCommand = {
      type: 'ReconstituteBody',
      data: { ruleSetId, version: 2, rules: fewer, bodies: [], now },
    };
    given(constituted, conferred(m1, { from: JAN }))
      .when(again)
      .thenRefused('BODY_SEAT_STILL_HELD', {
        rule: 'patronato-seats@2',
        facts: { seats: ['state-1'] },
        wouldPassIf: { mandatesEnded: [m1] },
      });
    // One to come and one that is suspended would come back with a seat that there is no more.
    const suspended: BodyEvent = {
      type: 'governance.mandate-suspended',
      data: { mandateId: m1, seat: 'state-1', from: JAN, cause: 'by-law', reason: 'Expediente' },
    };
    for (const held of [[conferred(m1, { from: MAR })], [conferred(m1, { from: JAN }), suspended]])
      given(constituted, ...held)
        .when(again)
        .thenRefused('BODY_SEAT_STILL_HELD', { wouldPassIf: { mandatesEnded: [m1] } });
    given(constituted, conferred(m1, { from: JAN, until: FEB }))
      .when(again)
      .then({
        type: 'governance.body-reconstituted',
        data: {
          ruleVersion: 2,
          name: 'Patronato',
          seats: seatsOf(fewer),
          stateMajority: examplePatronato.stateMajority,
        },
      });
  });
  it('stays as it is under the same version', () =>
    given(constituted)
      .when({ type: 'ReconstituteBody', data: { ruleSetId, version: 1, rules: examplePatronato, bodies: [], now } })
      .thenNothing());
});

describe('A mandate', () => {
  it('fills a seat', () =>
    given(constituted)
      .when(confer(JAN, MAR))
      .then(conferred(m2, { from: JAN, until: MAR })));
  it('needs a seat of the statutes', () =>
    given(constituted)
      .when(confer(JAN, MAR, 'state-12'))
      .thenRefused('SEAT_UNKNOWN', {
        rule: 'patronato-seats@1',
        wouldPassIf: { seatIn: seatsOf(examplePatronato).map(({ seat }) => seat) },
      }));
  it.each([
    [JAN, JAN],
    [FEB, JAN],
  ])('cannot last from %s until %s', (from, until) =>
    given(constituted)
      .when(confer(from, until))
      .thenRefused('MANDATE_PERIOD_IMPOSSIBLE', { wouldPassIf: { untilAfter: from } }),
  );
  it('cannot overlap another one of the seat', () => {
    const seated = [constituted, conferred(m1, { from: JAN, until: FEB })] as const;
    given(...seated)
      .when(confer('2026-01-31T23:59:59.999Z'))
      .thenRefused('SEAT_OCCUPIED', { wouldPassIf: { from: FEB } });
    given(...seated)
      .when(confer(FEB))
      .then(conferred(m2, { from: FEB }));
    given(constituted, conferred(m1, { from: FEB }))
      .when(confer(JAN, FEB))
      .then(conferred(m2, { from: JAN, until: FEB }));
    given(constituted, conferred(m1, { from: FEB }))
      .when(confer(JAN))
      .thenRefused('SEAT_OCCUPIED', { wouldPassIf: { untilAtMost: FEB } });
    given(constituted, conferred(m1, { from: JAN }))
      .when(confer(FEB))
      .thenRefused('SEAT_OCCUPIED', { wouldPassIf: { mandateEnded: m1 } });
  });

  it('ends once, within its term, and frees the seat from then on', () => {
    const seated = [constituted, conferred(m1, { from: FEB, until: MAR })] as const;
    given(...seated)
      .when(end(FEB))
      .then(ended);
    given(...seated)
      .when(end(JAN))
      .thenRefused('MANDATE_PERIOD_IMPOSSIBLE', { wouldPassIf: { atAtLeast: FEB, atAtMost: MAR } });
    given(...seated)
      .when(end('2026-03-01T00:00:00.001Z'))
      .thenRefused('MANDATE_PERIOD_IMPOSSIBLE');
    given(...seated, ended)
      .when(end(FEB))
      .thenNothing();
    given(...seated, ended)
      .when(end(MAR))
      .thenRefused('MANDATE_ALREADY_ENDED', { facts: { endedAt: FEB }, wouldPassIf: { at: FEB } });
    given(...seated, ended)
      .when(confer(FEB))
      .then(conferred(m2, { from: FEB }));
    given(constituted).when(end(FEB)).thenRefused('MANDATE_NOT_FOUND');
  });

  it('is declared by its holder, or by the secretary for a declaration on paper', () => {
    const seated = [constituted, conferred(m1, { from: JAN })] as const;
    const declared: BodyEvent = {
      type: 'governance.conflicts-declared',
      data: { mandateId: m1, seat: 'state-1', interests: [], declaredAt: FEB },
    };
    given(...seated)
      .when(declare('holder-1'))
      .then(declared);
    given(...seated)
      .when(declare())
      .then(declared);
    given(...seated)
      .when(declare('somebody-else'))
      .thenRefused('MANDATE_NOT_OWN', { wouldPassIf: { declaredBy: ['holder', 'secretary'] } });
  });
});
