import type { Event, EventCodec, RecordedEvent } from '@ceriss/event-sourcing';
import { describe, expect, it } from '@jest/globals';
import { bodyCodec, type BodyEvent } from '../../../../services/governance/src/domain/body/body.events.js';
import {
  proposalCodec,
  type ProposalEvent,
} from '../../../../services/governance/src/domain/proposal/proposal.events.js';
import { exampleStatutes } from '../../../../services/governance/src/domain/rule-set/example-statutes.js';
import {
  ruleSetCodec,
  type RuleSetEvent,
} from '../../../../services/governance/src/domain/rule-set/rule-set.events.js';
import { elector, electorate, OPENS, ruleSetId } from '../../../../services/governance/src/testing/proposal-world.js';
import { storedEvents } from '../../../../services/governance/src/testing/stored-events.js';
import { authorityOf } from './authority.js';
import { closedRound } from './evidence.js';
import { seatedBy } from './recount-world.js';
import { differences } from './recount-vote.js';
import { sealedHistory } from './testing.js';

const proposal = '0198f000-0000-7000-8000-0000000000aa';
const [, council] = exampleStatutes.bodies;
const majority = { ...council!.majority, of: 'votes' as const };
const method = { method: 'yes-no' as const, majorities: [majority] };
const INTEREST = '0198f000-0000-7000-8000-0000000000bb';
const YES = { method: 'yes-no', choice: 'yes' } as const;

/* As a log gives them, from a position on. */
const recorded = <E extends Event>(codec: EventCodec<E>, events: readonly E[], position: number): RecordedEvent[] =>
  storedEvents(codec, events).map((event, index) => ({
    ...event,
    ...{ streamId: 'a stream', revision: BigInt(index), position: BigInt(position + index), created: new Date(OPENS) },
  })) as unknown as RecordedEvent[];

const history = sealedHistory({
  ...{ proposal, method },
  happens: (cast) => [
    {
      type: 'governance.proxy-given',
      data: { seat: 'local-1', mandateId: elector('local-1').mandateId, to: 'ccaa-1', givenAt: OPENS },
    },
    ...electorate.slice(0, 24).map(({ seat }) => cast(seat, YES)),
    cast('local-1', YES, 'ccaa-1'),
  ],
});
const adopted: RuleSetEvent = {
  type: 'governance.rule-set-version-adopted',
  data: { ruleSetId, version: 1, ...exampleStatutes },
};
const seated = electorate.flatMap(seatedBy);
const about = (seat: string) => ({ mandateId: elector(seat).mandateId, seat });
const suspended = (seat: string, from: string, until?: string): BodyEvent => ({
  type: 'governance.mandate-suspended',
  data: { ...about(seat), from, ...(until && { until }), cause: 'decision', reason: 'Expediente' },
});
const ended = (seat: string, endedAt: string): BodyEvent => ({
  type: 'governance.mandate-ended',
  data: { ...about(seat), endedAt, reason: 'Cese', cause: 'removal' },
});
const later = (instant: string, milliseconds = 1) => new Date(Date.parse(instant) + milliseconds).toISOString();

type Told = Readonly<{
  body?: readonly BodyEvent[];
  afterwards?: readonly BodyEvent[];
  statutes?: readonly RuleSetEvent[];
  events?: readonly ProposalEvent[];
}>;
/* The body speaks before the proposal, and again after it. */
const found = ({ body = seated, afterwards = [], statutes = [adopted], events = history }: Told) => {
  const closed = closedRound(proposal, recorded(proposalCodec, events, 2_000), undefined);
  const { log, claimed } = authorityOf(closed, {
    body: [...recorded(bodyCodec, body, 100), ...recorded(bodyCodec, afterwards, 5_000)],
    statutes: recorded(ruleSetCodec, statutes, 1),
  });
  return Object.fromEntries(differences(log, claimed).map(({ figure, recounted }) => [figure, recounted]));
};
const withOpening = (change: object): ProposalEvent[] =>
  history.map((event) =>
    event.type === 'governance.voting-opened' ? { ...event, data: { ...event.data, ...change } } : event,
  );

describe('Who could vote', () => {
  it('is what the body recorded: nothing differs', () => expect(found({})).toEqual({}));

  it.each<[string, readonly BodyEvent[], string | undefined]>([
    ['ended at the instant of the ballot', [ended('age-2', OPENS)], `not in force at ${OPENS}`],
    ['ended a millisecond later', [ended('age-2', later(OPENS))], undefined],
    ['suspended from that instant', [suspended('age-2', OPENS)], `suspended at ${OPENS}`],
    ['suspended a millisecond later', [suspended('age-2', later(OPENS))], undefined],
    ['suspended until that instant', [suspended('age-2', '2026-09-01T00:00:00.000Z', OPENS)], undefined],
    [
      'suspended until a millisecond later',
      [suspended('age-2', '2026-09-01T00:00:00.000Z', later(OPENS))],
      `suspended at ${OPENS}`,
    ],
    [
      'suspended, and the suspension lifted in time',
      [
        suspended('age-2', '2026-09-01T00:00:00.000Z'),
        {
          type: 'governance.suspension-lifted',
          data: { ...about('age-2'), from: '2026-09-01T00:00:00.000Z', liftedAt: OPENS, reason: 'Archivado' },
        },
      ],
      undefined,
    ],
  ])('a mandate %s', (_, more, says) => {
    const told = found({ body: [...seated, ...more] });
    expect(told['ballot of age-2: mandate']).toBe(says);
    expect('electorate' in told).toBe(says !== undefined);
  });

  it('counts what had been recorded by then: an end that is recorded afterwards takes no ballot back', () =>
    expect(found({ afterwards: [ended('age-2', '2026-02-01T00:00:00.000Z')] })).toEqual({}));

  it('needs a proxy that was given by whoever held the seat then', () => {
    const former = '0198f000-0000-7000-8000-0000000000cc';
    const given = (mandateId: string) =>
      history.map((event) =>
        event.type === 'governance.proxy-given' ? { ...event, data: { ...event.data, mandateId } } : event,
      );
    const conferred: BodyEvent = {
      type: 'governance.mandate-conferred',
      data: {
        ...{ mandateId: former, seat: 'local-1', constituency: 'local', organisation: INTEREST, holder: 'before' },
        ...{ from: '2025-01-01T00:00:00.000Z', until: '2025-12-31T00:00:00.000Z' },
      },
    };
    const proxy = 'ballot of local-1: proxy given by';
    expect(found({ events: given(former) })).toEqual({ [proxy]: `no such mandate (${former})` });
    expect(found({ events: given(former), body: [...seated, conferred] })).toEqual({
      [proxy]: `not in force at ${OPENS}`,
    });
    expect(found({ events: given(elector('age-2').mandateId) })).toEqual({ [proxy]: 'a mandate of age-2' });
  });

  it('needs a declaration, of the seat and of whoever carries its vote', () => {
    const without = seated.filter(
      ({ type, data }) => type !== 'governance.conflicts-declared' || data.seat !== 'ccaa-1',
    );
    expect(found({ body: without })).toEqual({
      'ballot of ccaa-1: mandate': 'without a declaration of interests',
      'ballot of local-1: mandate of ccaa-1': 'without a declaration of interests',
    });
  });

  it('needs a mandate of that very seat', () => {
    const without = seated.filter(({ data }) => !('seat' in data) || data.seat !== 'age-3');
    expect(found({ body: without })['ballot of age-3: mandate']).toMatch(/^no such mandate/);
    const other = seated.map((event) =>
      event.type === 'governance.mandate-conferred' && event.data.seat === 'age-3'
        ? { ...event, data: { ...event.data, seat: 'age-4' } }
        : event,
    );
    expect(found({ body: other })['ballot of age-3: mandate']).toBe('a mandate of age-4');
  });

  it('needs no interest in what the matter concerns', () => {
    const declared: BodyEvent = {
      type: 'governance.conflicts-declared',
      data: { ...about('age-2'), interests: [INTEREST], declaredAt: OPENS },
    };
    const concerning = history.map((event) =>
      event.type === 'governance.proposal-drafted'
        ? { ...event, data: { ...event.data, concerns: [INTEREST] } }
        : event,
    );
    expect(found({ body: [...seated, declared] })).toEqual({});
    expect(found({ body: [...seated, declared], events: concerning })).toEqual({
      'ballot of age-2: mandate': 'in conflict with the matter',
    });
  });

  it('is the whole electorate: a seat too many or too few is found', () => {
    const few = withOpening({ electorate: electorate.slice(0, -1) });
    expect(Object.keys(found({ events: few }))).toEqual(['electorate']);
    const many = [...electorate, { ...electorate[0]!, seat: 'age-6' }];
    expect(Object.keys(found({ events: withOpening({ electorate: many }) }))).toEqual(['electorate']);
  });
});

describe('The rules of a round', () => {
  const next = (effectiveFrom: string): RuleSetEvent => ({
    ...adopted,
    data: { ...adopted.data, version: 2, effectiveFrom },
  });

  it('are of the version in force at the opening, and not of one that came a millisecond later', () => {
    expect(found({ statutes: [adopted, next(later(OPENS))] })).toEqual({});
    expect(found({ statutes: [adopted, next(OPENS)] })).toEqual({
      'statutes in force at the opening': `${ruleSetId} version 2`,
    });
  });

  it('are those of the statutes, word for word', () => {
    const easier = { ...council!, quorum: { ...council!.quorum, share: '1/3' } };
    expect(Object.keys(found({ events: withOpening({ rules: easier }) }))).toEqual(['rules of the body']);
    expect(Object.keys(found({ statutes: [] }))).toEqual([
      ...['statutes in force at the opening', 'rules of the body', 'way of voting'],
    ]);
  });

  it('allow its way of voting', () => {
    const lower = { ...method, majorities: [{ ...majority, threshold: '1/3' }] };
    expect(found({ events: withOpening({ method: lower }) })).toEqual({ 'way of voting': 'not allowed' });
  });

  it('are named alike at the close', () => {
    const closing = history.map((event) =>
      event.type === 'governance.voting-closed' ? { ...event, data: { ...event.data, ruleVersion: 2 } } : event,
    );
    expect(found({ events: closing })).toEqual({ 'statutes named at the close': `${ruleSetId} version 2` });
  });
});
