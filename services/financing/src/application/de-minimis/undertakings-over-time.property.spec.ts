import { mergedLinks, undertakingOf, type HeldLink } from '@ceriss/contracts';
import { DomainError, euros, Fraction } from '@ceriss/kernel';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ownershipAggregate, type Ownership, type OwnershipCommand } from '../../domain/ownership/ownership.decider.js';
import { aidRegisterAggregate, type AidRegisterCommand } from '../../domain/de-minimis/aid-register.decider.js';
import type { Regime } from '../../domain/de-minimis/aid-register.events.js';
import { findingKey, type AidRegister } from '../../domain/de-minimis/aid-register.state.js';
import { deMinimis2023 } from '../../domain/de-minimis/de-minimis.rules.js';
import { SimpleAid, type Told } from '../../testing/simple-aid.js';

/*
 * Histories in which groups change as awards go on: links of ownership begin, end, are corrected or dropped long after they were recorded, and
 * actors are found to be the same one. The register, the ownership deciders and the rule on undertakings on one side; on the other an
 * implementation that keeps plain lists, counts day by day, and shares no line with them.
 */
const ACTORS = ['a0', 'a1', 'a2', 'a3', 'a4'];
const FIRST = Date.UTC(2024, 1, 20);
const dayAt = (days: number) => new Date(FIRST + days * 86_400_000).toISOString().slice(0, 10);

const actor = fc.constantFrom(...ACTORS);
const link = fc.integer({ min: 0, max: 5 });
const ago = fc.integer({ min: -60, max: 900 });
const terms = { owned: actor, sixths: fc.integer({ min: 0, max: 6 }), ago, lasts: fc.option(fc.nat({ max: 700 })) };
const regime = fc.constantFrom<Regime>('general', 'sgei');
const cents = fc.oneof(fc.bigInt({ min: 1n, max: 320_000_00n }), fc.constantFrom(300_000_00n, 150_000_00n, 1n));
const step = fc.record({
  days: fc.nat({ max: 90 }),
  what: fc.oneof(
    { weight: 4, arbitrary: fc.record({ kind: fc.constant('grant' as const), actor, regime, cents }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('note' as const), link, owner: actor, ...terms }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('correct' as const), link, ...terms }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('end' as const), link, ago }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('drop' as const), link }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('merge' as const), from: actor, into: actor }) },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant('declare' as const),
        actor,
        regime,
        cents,
        ago: fc.nat({ max: 1_200 }),
      }),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('withdraw' as const), which: fc.nat({ max: 9 }) }) },
    {
      weight: 1,
      arbitrary: fc.record({ kind: fc.constant('reduce' as const), which: fc.nat({ max: 9 }), half: fc.boolean() }),
    },
  ),
});
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;
type Of<K extends Step['what']['kind']> = Extract<Step['what'], { kind: K }>;

class Real {
  register: AidRegister = aidRegisterAggregate.decider.initialState();
  #links = new Map<string, Ownership>();
  #merged = new Map<string, string>();

  link(linkId: string, command: OwnershipCommand): void {
    const { decide, evolve, initialState } = ownershipAggregate.decider;
    const before = this.#links.get(linkId) ?? initialState();
    this.#links.set(linkId, decide(command, before).reduce(evolve, before));
  }

  merge(from: string, into: string): void {
    this.#merged.set(from, into);
  }

  survivorOf = (one: string): string => {
    const into = this.#merged.get(one);
    return into === undefined ? one : this.survivorOf(into);
  };

  /* What the read model does with links and mergers, without its tables. */
  members(one: string, day: string): string[] {
    const holding = [...this.#links.values()].flatMap(({ link: held }) =>
      held && held.validFrom <= day && (held.validTo === undefined || day < held.validTo) ? [held as HeldLink] : [],
    );
    const { members } = undertakingOf(this.survivorOf(one), mergedLinks(holding, this.survivorOf));
    return ACTORS.filter((other) => members.includes(this.survivorOf(other)));
  }

  review(on: string, foundBy: 'grant' | 'ownership' | 'declaration' = 'ownership') {
    const judged = Object.values(this.register.entries).filter(({ standing }) => standing !== 'declared');
    const groups = judged.map(({ entryId, beneficiaryId, grantDate }) => [
      entryId,
      this.members(beneficiaryId, grantDate),
    ]);
    return { groups: Object.fromEntries(groups) as Record<string, string[]>, foundBy, on };
  }

  /** The refusal, if it is one. */
  carryOut(command: AidRegisterCommand): DomainError['refusal'] | undefined {
    const { decide, evolve } = aidRegisterAggregate.decider;
    try {
      this.register = decide(command, this.register).reduce(evolve, this.register);
      return undefined;
    } catch (error) {
      if (error instanceof DomainError) return error.refusal;
      throw error;
    }
  }
}

const linkIdOf = (n: number) => `l${n}`;
type Said = Pick<Of<'correct'>, 'owned' | 'sixths' | 'ago' | 'lasts'>;
const saidOf = ({ owned, sixths, ago: back, lasts }: Said, today: number) => ({
  ownedId: owned,
  ...(sixths === 0 ? { kind: 'board-majority' as const } : { kind: 'voting-rights' as const }),
  share: sixths === 0 ? undefined : new Fraction(sixths, 6).toString(),
  validFrom: dayAt(today - back),
  validTo: lasts === null ? undefined : dayAt(today - back + lasts),
});

class Both {
  readonly real = new Real();
  readonly simple = new SimpleAid(ACTORS, deMinimis2023);
  #owners = new Map<string, string>();
  #entries: { entryId: string; declared: boolean; cents: bigint }[] = [];

  readonly #acts: { [K in Step['what']['kind']]: (what: Of<K>, today: number) => void } = {
    grant: (what, today) => this.#grant(what, dayAt(today)),
    note: (what, today) => {
      const linkId = linkIdOf(what.link);
      if (what.owner === what.owned || this.#owners.has(linkId)) return;
      this.#owners.set(linkId, what.owner);
      this.#said(linkId, what.owner, saidOf(what, today), dayAt(today));
    },
    correct: (what, today) => {
      const owner = this.#owners.get(linkIdOf(what.link));
      if (owner === undefined || owner === what.owned) return;
      this.#said(linkIdOf(what.link), owner, saidOf(what, today), dayAt(today));
    },
    end: ({ link: n, ago: back }, today) => {
      const [linkId, validTo] = [linkIdOf(n), dayAt(today - back)];
      if (!this.#owners.has(linkId)) return;
      this.real.link(linkId, { type: 'EndOwnership', data: { linkId, validTo } });
      this.simple.end(linkId, validTo);
      this.#reviewed(dayAt(today));
    },
    drop: ({ link: n }, today) => {
      const linkId = linkIdOf(n);
      if (!this.#owners.delete(linkId)) return;
      this.real.link(linkId, { type: 'DropOwnership', data: { linkId } });
      this.simple.drop(linkId);
      this.#reviewed(dayAt(today));
    },
    merge: ({ from, into }, today) => {
      if (this.real.survivorOf(from) !== from || this.real.survivorOf(into) === from) return;
      this.real.merge(from, into);
      this.simple.merge(from, into);
      this.#reviewed(dayAt(today));
    },
    declare: (what, today) => this.#declare(what, dayAt(today - what.ago), dayAt(today)),
    withdraw: ({ which }, today) => this.#withdraw(which, dayAt(today)),
    reduce: ({ which, half }, today) => this.#reduce(which, half ? 2n : 0n, dayAt(today)),
  };

  do({ what }: Step, today: number): void {
    (this.#acts[what.kind] as (what: Step['what'], today: number) => void)(what, today);
  }

  #said(linkId: string, ownerId: string, said: ReturnType<typeof saidOf>, on: string): void {
    const known = this.simple.knows(linkId);
    const data = { linkId, ...said };
    this.real.link(
      linkId,
      known ? { type: 'CorrectOwnership', data } : { type: 'NoteOwnership', data: { ...data, ownerId } },
    );
    const { ownedId: owned, validFrom: from, validTo: to, share } = said;
    this.simple.say({ linkId, owner: ownerId, owned, from, to, share });
    this.#reviewed(on);
  }

  #reviewed(on: string): void {
    this.real.carryOut({ type: 'ReviewAid', data: this.real.review(on) });
  }

  #grant({ actor: beneficiaryId, regime: of, cents: asked }: Of<'grant'>, grantDate: string): void {
    const entryId = `e${this.#entries.length}`;
    const members = this.real.members(beneficiaryId, grantDate);
    const amount = euros(asked);
    const aid = {
      entryId,
      awardId: entryId,
      beneficiaryId,
      regime: of,
      amount,
      grantDate,
      members,
      rules: deMinimis2023,
    };
    const expected: Told | undefined = this.simple.refuses({
      beneficiary: beneficiaryId,
      regime: of,
      cents: asked,
      day: grantDate,
    });
    const reservation = { ...aid, expiresAt: `${grantDate}T22:00:00.000Z` };
    const refusal = this.real.carryOut({
      type: 'ReserveAid',
      data: { reservation, declared: [], review: this.real.review(grantDate, 'declaration') },
    });
    expect(toldBy(refusal)).toEqual(expected);
    if (refusal) return;
    this.#entries.push({ entryId, declared: false, cents: asked });
    this.simple.grant({ entryId, beneficiary: beneficiaryId, regime: of, cents: asked, day: grantDate });
    this.real.carryOut({ type: 'ConfirmAid', data: { aid: [aid], review: this.real.review(grantDate, 'grant') } });
  }

  #declare({ actor: beneficiaryId, regime: of, cents: had }: Of<'declare'>, grantDate: string, on: string): void {
    const entryId = `e${this.#entries.length}`;
    this.#entries.push({ entryId, declared: true, cents: had });
    const declared = {
      entryId,
      beneficiaryId,
      regime: of,
      amount: euros(had),
      grantDate,
      saidBy: 'grantor',
      declaredOn: on,
    } as const;
    const data = { declared: [declared], review: this.real.review(on, 'declaration') };
    this.real.carryOut({ type: 'DeclareAid', data });
    this.simple.declare({ entryId, beneficiary: beneficiaryId, regime: of, cents: had, day: grantDate });
  }

  #withdraw(which: number, on: string): void {
    const entry = this.#entries[which];
    if (!entry?.declared) return;
    const data = { entryId: entry.entryId, reason: 'x', review: this.real.review(on, 'declaration') };
    this.real.carryOut({ type: 'WithdrawDeclaration', data });
    this.simple.forget(entry.entryId);
  }

  #reduce(which: number, parts: bigint, on: string): void {
    const entry = this.#entries[which];
    if (!entry || entry.declared) return;
    entry.cents = parts === 0n ? 0n : entry.cents / parts;
    const left = { [entry.entryId]: euros(entry.cents) };
    this.real.carryOut({ type: 'ReduceAid', data: { left, review: this.real.review(on, 'grant') } });
    this.simple.reduce(entry.entryId, entry.cents);
  }
}

/* What an applicant is told: the rule, the figures, and from when it would fit. */
const toldBy = (refusal: DomainError['refusal'] | undefined): Told | undefined => {
  if (!refusal) return undefined;
  const { facts, wouldPassIf, rule } = refusal as unknown as Refused;
  const { used, headroom, moreFreeFrom, freed, headroomThen } = facts;
  const release = moreFreeFrom === undefined ? undefined : [moreFreeFrom, freed!.cents, headroomThen!.cents];
  return { rule, used: used.cents, headroom: headroom.cents, release, grantedFrom: wouldPassIf.grantedFrom };
};
type Cents = Readonly<{ cents: string }>;
type Refused = Readonly<{
  rule: string;
  facts: Readonly<{ used: Cents; headroom: Cents; moreFreeFrom?: string; freed?: Cents; headroomThen?: Cents }>;
  wouldPassIf: Readonly<{ grantedFrom?: string }>;
}>;

describe('De minimis aid in groups that change, also backwards', () => {
  it('is judged, refused with its figures, and found out later as a count day by day says', () => {
    let [granted, refusals, findings] = [0, 0, 0];
    fc.assert(
      fc.property(fc.array(step, { minLength: 10, maxLength: 40 }), (steps) => {
        const both = new Both();
        let today = 0;
        for (const one of steps) {
          today += one.days;
          const before = Object.keys(both.real.register.entries).length;
          both.do(one, today);
          for (const name of ACTORS) {
            expect(both.real.members(name, dayAt(today))).toEqual(both.simple.members(name, dayAt(today)));
          }
          const expected = both.simple
            .findings()
            .map(({ entryId, rule, excess }) => [findingKey(entryId, rule), excess]);
          expect(new Map(Object.entries(both.real.register.findings))).toEqual(new Map(expected as [string, bigint][]));
          findings += expected.length;
          if (one.what.kind !== 'grant') continue;
          if (Object.keys(both.real.register.entries).length > before) granted += 1;
          else refusals += 1;
        }
      }),
      { numRuns: 150 },
    );
    // It would prove nothing if one side of it never came about.
    for (const count of [granted, refusals, findings]) expect(count).toBeGreaterThan(50);
  }, 60_000);
});
