import { describe, expect, it } from '@jest/globals';
import { deciderSpec } from '@ceriss/event-sourcing/testing';
import fc from 'fast-check';
import { SECTORS } from '../code-lists/sectors.js';
import { actorAggregate, type Actor, type ChangeProfile, type CorrectProfile } from './actor.decider.js';
import type { ActorEvent } from './actor.events.js';
import { actorIdOf } from './actor.rules.js';
import { periodOn } from './profile.periods.js';

const given = deciderSpec(actorAggregate.decider);
const { evolve, initialState, decide } = actorAggregate.decider;
const nif = 'G16123457';
const actorId = actorIdOf(nif);
const first = { legalName: 'Hogares', sector: 'third-sector', territory: '16078' } as const;
const ground = 'deed';
const registered: ActorEvent = {
  type: 'registry.actor-registered',
  data: { ...first, actorId, nif, validFrom: '2026-03-01' },
};
const change = (data: Omit<ChangeProfile['data'], 'actorId' | 'ground'>): ChangeProfile => ({
  type: 'ChangeProfile',
  data: { actorId, ground, ...data },
});
const correct = (data: Omit<CorrectProfile['data'], 'actorId' | 'ground'>): CorrectProfile => ({
  type: 'CorrectProfile',
  data: { actorId, ground, ...data },
});
const changed = (change: object): ActorEvent => ({
  type: 'registry.actor-profile-changed',
  data: { actorId, ...first, validFrom: '2027-01-01', ends: '2026-03-01', ground, ...change },
});
const corrected = (change: object): ActorEvent => ({
  type: 'registry.actor-profile-corrected',
  data: { actorId, ...first, validFrom: '2026-03-01', beginsOn: '2026-03-01', ground, ...change },
});
const business = changed({ sector: 'business' });
const philanthropy = changed({ sector: 'philanthropy', validFrom: '2028-01-01', ends: '2027-01-01' });

describe('Changing the profile of an actor from a day on', () => {
  it('begins a period and ends the one before it', () =>
    given(registered)
      .when(change({ sector: 'business', validFrom: '2027-01-01' }))
      .then(business));
  it('may change name, sector and territory at once', () => {
    const all = { legalName: 'Moradas', sector: 'business', territory: '28079' } as const;
    given(registered)
      .when(change({ ...all, territory: '280796', validFrom: '2027-01-01' }))
      .then(changed(all));
  });
  it('keeps what is not named as it was the day before', () =>
    given(registered, business)
      .when(change({ territory: '02', validFrom: '2027-06-01' }))
      .then(changed({ sector: 'business', territory: '02', validFrom: '2027-06-01', ends: '2027-01-01' })));
  it('in the past lasts until the period that is known to follow', () =>
    given(registered, business)
      .when(change({ territory: '02', validFrom: '2026-06-01' }))
      .then(changed({ territory: '02', validFrom: '2026-06-01', validTo: '2027-01-01' })));
  it('changes nothing when that holds already', () => {
    given(registered, business)
      .when(change({ sector: 'business', validFrom: '2027-01-01' }))
      .thenNothing();
    given(registered)
      .when(change({ validFrom: '2027-01-01' }))
      .thenNothing();
  });
  it('is refused before the first period, and not the day after it began', () => {
    given(registered)
      .when(change({ sector: 'business', validFrom: '2026-02-28' }))
      .thenRefused('ACTOR_PROFILE_BEFORE_FIRST', { wouldPassIf: { validFrom: { notBefore: '2026-03-01' } } });
    given(registered)
      .when(change({ sector: 'business', validFrom: '2026-03-02' }))
      .then(changed({ sector: 'business', validFrom: '2026-03-02' }));
  });
  it.each(['2026-03-01', '2027-01-01'])('is refused on %s, when a period begins', (validFrom) =>
    given(registered, business)
      .when(change({ sector: 'academia', validFrom }))
      .thenRefused('ACTOR_PROFILE_PERIOD_BEGUN', {
        facts: { validFrom },
        wouldPassIf: { validFrom: { after: validFrom } },
      }),
  );
  it('refuses a territory that there is not', () =>
    given(registered)
      .when(change({ territory: '16999', validFrom: '2027-01-01' }))
      .thenRefused('TERRITORY_INVALID'));
  it('refuses a municipality that is no more on the day', () =>
    given(registered)
      .when(change({ territory: '15026', validFrom: '2027-01-01' }))
      .thenRefused('TERRITORY_INVALID', { wouldPassIf: { territory: '15902' } }));
  it('keeps a directory code from an actor that leaves the public sectors, the past aside', () => {
    const council: ActorEvent = {
      type: 'registry.actor-registered',
      data: { ...first, actorId, nif, sector: 'local', dir3: 'L01160783', validFrom: '2026-03-01' },
    };
    given(council)
      .when(change({ sector: 'business', validFrom: '2027-01-01' }))
      .thenRefused('ACTOR_DIR3_NOT_PUBLIC');
    const state = changed({ sector: 'state' });
    given(council, state)
      .when(change({ sector: 'business', validFrom: '2026-06-01' }))
      .then(changed({ sector: 'business', validFrom: '2026-06-01', validTo: '2027-01-01' }));
  });
});

describe('Correcting a period', () => {
  it('says what should have been recorded', () =>
    given(registered)
      .when(correct({ sector: 'business', validFrom: '2026-03-01' }))
      .then(corrected({ sector: 'business' })));
  it('moves its beginning', () =>
    given(registered, business)
      .when(correct({ validFrom: '2027-01-01', beginsOn: '2027-02-01' }))
      .then(
        corrected({ sector: 'business', validFrom: '2027-01-01', beginsOn: '2027-02-01', previous: '2026-03-01' }),
      ));
  it.each(['2026-03-02', '2027-12-31'])('moves it to %s, between its neighbours', (beginsOn) =>
    given(registered, business, philanthropy)
      .when(correct({ validFrom: '2027-01-01', beginsOn }))
      .then(
        corrected({
          ...{ sector: 'business', validFrom: '2027-01-01', beginsOn },
          ...{ validTo: '2028-01-01', previous: '2026-03-01' },
        }),
      ),
  );
  it.each(['2026-03-01', '2026-02-28', '2028-01-01', '2028-01-02'])('does not move it to %s', (beginsOn) =>
    given(registered, business, philanthropy)
      .when(correct({ validFrom: '2027-01-01', beginsOn }))
      .thenRefused('ACTOR_PROFILE_PERIODS_OVERLAP', {
        wouldPassIf: { beginsOn: { after: '2026-03-01', before: '2028-01-01' } },
      }),
  );
  it('moves the first one as far back as it is right', () =>
    given(registered)
      .when(correct({ validFrom: '2026-03-01', beginsOn: '1985-01-01' }))
      .then(corrected({ beginsOn: '1985-01-01' })));
  it('does not move it to a day on which its municipality was not there', () =>
    given({ ...registered, data: { ...registered.data, territory: '41904' } } as ActorEvent)
      .when(correct({ validFrom: '2026-03-01', beginsOn: '2000-01-01' }))
      .thenRefused('TERRITORY_INVALID', { facts: { territory: '41904', reason: 'not-yet' } }));
  it('changes nothing when it is recorded so', () =>
    given(registered)
      .when(correct({ validFrom: '2026-03-01', sector: 'third-sector' }))
      .thenNothing());
  it.each(['2026-02-28', '2026-03-02'])('knows no period that begins on %s', (validFrom) =>
    given(registered)
      .when(correct({ validFrom, sector: 'business' }))
      .thenRefused('ACTOR_PROFILE_PERIOD_UNKNOWN', { wouldPassIf: { validFromIn: ['2026-03-01'] } }),
  );
});

it('tells what held on a day: nothing before the first, the last one for ever', () => {
  const actor = [registered, business].reduce(evolve, initialState());
  if (!('periods' in actor)) throw new Error('unknown');
  const sectors = ['2026-02-28', '2026-03-01', '2026-12-31', '2027-01-01', '2099-01-01'].map(
    (day) => periodOn(actor.periods, day)?.sector,
  );
  expect(sectors).toEqual([undefined, 'third-sector', 'third-sector', 'business', 'business']);
});

const days = fc.integer({ min: 0, max: 60 }).map((n) => new Date(Date.UTC(2026, 2, 1 + n)).toISOString().slice(0, 10));
const sector = fc.constantFrom(...SECTORS);
const commands = fc.oneof(
  fc.record({ sector, validFrom: days }).map(change),
  fc.record({ sector, validFrom: days, beginsOn: days }).map(correct),
);

type Row = { validTo: string | undefined; sector: string };
/* As the read model has them: rows with a beginning and an end. */
const project = (rows: Map<string, Row>, { type, data }: ActorEvent): void => {
  if (type === 'registry.actor-profile-changed') {
    rows.get(data.ends)!.validTo = data.validFrom;
    rows.set(data.validFrom, { validTo: data.validTo, sector: data.sector });
  }
  if (type === 'registry.actor-profile-corrected') {
    rows.delete(data.validFrom);
    if (data.previous) rows.get(data.previous)!.validTo = data.beginsOn;
    rows.set(data.beginsOn, { validTo: data.validTo, sector: data.sector });
  }
};
const decided = (command: ChangeProfile | CorrectProfile, actor: Actor): readonly ActorEvent[] => {
  try {
    return decide(command, actor);
  } catch (error) {
    expect(String(error)).toContain('ACTOR_PROFILE_');
    return [];
  }
};

it('gives an actor exactly one profile on every day since its first, whatever is changed and corrected', () =>
  fc.assert(
    fc.property(fc.array(commands, { maxLength: 25 }), (asked) => {
      const rows = new Map<string, Row>([['2026-03-01', { validTo: undefined, sector: 'third-sector' }]]);
      let actor = evolve(initialState(), registered);
      for (const event of asked.flatMap((command) => {
        const events = decided(command, actor);
        actor = events.reduce(evolve, actor);
        return events;
      })) {
        project(rows, event);
      }
      if (!('periods' in actor)) throw new Error('unknown');
      const { periods } = actor;
      const sorted = [...rows].toSorted(([a], [b]) => (a < b ? -1 : 1));
      expect(sorted.map(([validFrom, row]) => [validFrom, row.sector])).toEqual(
        periods.map((period) => [period.validFrom, period.sector]),
      );
      const ends = [...periods.slice(1).map(({ validFrom }) => validFrom), undefined];
      expect(sorted.map(([, { validTo }]) => validTo)).toEqual(ends);
    }),
  ));
