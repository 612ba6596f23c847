import type { DeMinimisRules, Regime } from '../domain/de-minimis/aid-register.events.js';

type Link = Readonly<{
  linkId: string;
  owner: string;
  owned: string;
  from: string;
  to?: string | undefined;
  /** In sixths as a fraction; control when absent. */
  share?: string | undefined;
}>;
type Wanted = Readonly<{ beneficiary: string; regime: Regime; cents: bigint; day: string }>;
type Kept = Wanted & { readonly entryId: string; readonly declared: boolean; cents: bigint };
type Line = DeMinimisRules['ceilings'][number];
/** What a refusal says: cents as text, and the next release as its day, what is freed and the headroom then. */
export type Told = Readonly<{
  rule: string;
  used: string;
  headroom: string;
  release: readonly string[] | undefined;
  grantedFrom: string | undefined;
}>;

/* 2027-03-15 as 20270315: three years later is 30000 more, and a 29 February has passed when 1 March has come. */
const number = (day: string) => Number(day.replaceAll('-', ''));
const next = (day: string) => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
/* One hundred and twenty parts are enough for sums of sixths. */
const parts = (share: string): number => {
  const [numerator = '0', denominator = '1'] = share.split('/');
  return (Number(numerator) * 120) / Number(denominator);
};

const isIn = ({ from, to }: Link, day: string): boolean =>
  number(from) <= number(day) && (to === undefined || number(day) < number(to));

/** De minimis aid as somebody would work it out by hand: plain lists, and a look at every day. */
export class SimpleAid {
  #links: Link[] = [];
  #aid: Kept[] = [];
  #into = new Map<string, string>();

  constructor(
    private readonly actors: readonly string[],
    private readonly rules: DeMinimisRules,
  ) {}

  knows(linkId: string): boolean {
    return this.#links.some((one) => one.linkId === linkId);
  }

  say(link: Link): void {
    this.drop(link.linkId);
    this.#links.push(link);
  }

  end(linkId: string, to: string): void {
    this.#links = this.#links.map((one) => (one.linkId === linkId ? { ...one, to } : one));
  }

  drop(linkId: string): void {
    this.#links = this.#links.filter((one) => one.linkId !== linkId);
  }

  merge(from: string, into: string): void {
    this.#into.set(from, into);
  }

  grant(aid: Wanted & { entryId: string }): void {
    this.#aid.push({ ...aid, declared: false });
  }

  declare(aid: Wanted & { entryId: string }): void {
    this.#aid.push({ ...aid, declared: true });
  }

  forget(entryId: string): void {
    this.#aid = this.#aid.filter((one) => one.entryId !== entryId);
  }

  reduce(entryId: string, cents: bigint): void {
    for (const one of this.#aid) if (one.entryId === entryId) one.cents = cents;
  }

  /** Everybody starts apart; whoever is held by a group joins it, until nobody moves any more. */
  members(actor: string, day: string): string[] {
    const group = new Map(this.actors.map((one) => [one, this.#same(one)]));
    const pairs = this.actors.flatMap((owner) => this.actors.map((owned) => [owner, owned] as const));
    for (const [owner, owned] of this.actors.flatMap(() => pairs)) {
      if (this.#holds(group.get(owner)!, owned, day, group)) this.#join(group, owner, owned);
    }
    return this.actors.filter((one) => group.get(one) === group.get(actor));
  }

  /** Undefined when it fits under every ceiling. */
  refuses({ beneficiary, regime, cents, day }: Wanted): Told | undefined {
    const members = this.members(beneficiary, day);
    const judged = this.#linesOf(regime).map((line) => {
      const used = this.#used(day, members, line, day);
      const headroom = this.#room(line, used);
      return { line, used, headroom };
    });
    const tight = judged.filter(({ headroom }) => cents > headroom).sort((a, b) => Number(a.headroom - b.headroom))[0];
    if (!tight) return undefined;
    const { line, used, headroom } = tight;
    let [release, grantedFrom]: [string[] | undefined, string | undefined] = [undefined, undefined];
    let before = used;
    for (let one = next(day); number(one) <= number(day) + 30_200; one = next(one)) {
      const then = this.#used(one, members, line, day);
      const room = this.#room(line, then);
      if (then < before) release ??= [one, String(before - then), String(room)];
      if (cents <= room) grantedFrom ??= one;
      before = then;
    }
    return { rule: line.rule, used: String(used), headroom: String(headroom), release, grantedFrom };
  }

  /** Awards of ours that pass a ceiling on their day by what is known now, and by how much. */
  findings(): { entryId: string; rule: string; excess: bigint }[] {
    return this.#aid
      .filter(({ declared, cents }) => !declared && cents > 0n)
      .flatMap(({ entryId, beneficiary, regime, day }) =>
        this.#linesOf(regime).flatMap((line) => {
          const excess = this.#used(day, this.members(beneficiary, day), line, day) - BigInt(line.ceiling.cents);
          return excess > 0n ? [{ entryId, rule: line.rule, excess }] : [];
        }),
      );
  }

  #linesOf(regime: Regime): Line[] {
    return this.rules.ceilings.filter(({ regimes }) => regimes.includes(regime));
  }

  #room({ ceiling }: Line, used: bigint): bigint {
    return BigInt(ceiling.cents) > used ? BigInt(ceiling.cents) - used : 0n;
  }

  /* On a day, of what had been granted by another: nothing new is thought of. */
  #used(day: string, members: readonly string[], { regimes }: Line, grantedBy: string): bigint {
    let sum = 0n;
    for (const one of this.#aid) {
      if (!members.includes(one.beneficiary) || !regimes.includes(one.regime)) continue;
      if (number(one.day) > number(grantedBy) || number(day) >= number(one.day) + 30_000) continue;
      sum += one.cents;
    }
    return sum;
  }

  #same(actor: string): string {
    const into = this.#into.get(actor);
    return into === undefined ? actor : this.#same(into);
  }

  #holds(group: string, owned: string, day: string, groups: ReadonlyMap<string, string>): boolean {
    const held = this.#links.filter(
      (one) =>
        this.#same(one.owned) === this.#same(owned) &&
        this.#same(one.owner) !== this.#same(owned) &&
        groups.get(this.#same(one.owner)) === group &&
        isIn(one, day),
    );
    if (held.some(({ share }) => share === undefined)) return true;
    // What was said of one owner under two ids is one hold, and the larger counts.
    const votes = new Map<string, number>();
    for (const { owner, share } of held)
      votes.set(this.#same(owner), Math.max(votes.get(this.#same(owner)) ?? 0, parts(share!)));
    return [...votes.values()].reduce((sum, one) => sum + one, 0) > 60;
  }

  #join(group: Map<string, string>, one: string, other: string): void {
    const [kept, gone] = [group.get(one)!, group.get(other)!];
    for (const [name, of] of group) if (of === gone) group.set(name, kept);
  }
}
