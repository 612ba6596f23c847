import type { Standing } from '../../domain/party.rules.js';

export type Refusal = string | undefined;

type Period = Readonly<{ term: number; confirmedOn: string; validTo?: string }>;

/** What is expected of the register, in as few words as can be: actors by number, the book of merges, ties with the last period of each. */
export class Register {
  readonly #standing = new Map<number, Standing>();
  readonly #before = new Map<number, Standing>();
  readonly book = new Map<number, number>();
  readonly ties = new Map<string, Period>();

  standingOf(actor: number): Standing {
    return this.#standing.get(actor) ?? 'unknown';
  }

  survivorOf(actor: number): number {
    const next = this.book.get(actor);
    return next === undefined ? actor : this.survivorOf(next);
  }

  register(actor: number): Refusal {
    if (this.standingOf(actor) !== 'unknown') return 'ACTOR_ALREADY_REGISTERED';
    this.#standing.set(actor, 'registered');
    return undefined;
  }

  verify(actor: number): Refusal {
    if (this.standingOf(actor) === 'suspended') return 'ACTOR_SUSPENDED';
    return this.#judged(actor, () => this.#standing.set(actor, 'verified'));
  }

  suspend(actor: number): Refusal {
    return this.#judged(actor, (standing) => {
      if (standing !== 'suspended') this.#before.set(actor, standing);
      this.#standing.set(actor, 'suspended');
    });
  }

  reinstate(actor: number): Refusal {
    return this.#judged(actor, (standing) => {
      if (standing === 'suspended') this.#standing.set(actor, this.#before.get(actor)!);
    });
  }

  /** What the book of merges answers. The actors hear of it by `complete`. */
  merge(absorbed: number, survivor: number): Refusal {
    if (absorbed === survivor) return 'MERGE_WITH_ITSELF';
    if (this.book.get(absorbed) === survivor) return undefined;
    if (this.book.has(absorbed) || this.book.has(survivor)) return 'ACTOR_MERGED';
    if (this.standingOf(absorbed) === 'unknown') return 'ACTOR_NOT_FOUND';
    if (!this.#isActive(survivor)) return 'ACTOR_NOT_ACTIVE';
    this.book.set(absorbed, survivor);
    return undefined;
  }

  complete(absorbed: number): void {
    this.#standing.set(absorbed, 'merged');
  }

  relate(tie: string, from: number, to: number, day: string): Refusal {
    if (from === to) return 'RELATION_WITH_ITSELF';
    const last = this.ties.get(tie);
    const held = last && this.#stillHeld(last, day);
    if (held) return held;
    if (!this.#isActive(from) || !this.#isActive(to)) return 'ACTOR_NOT_ACTIVE';
    this.ties.set(tie, { term: (last?.term ?? 0) + 1, confirmedOn: day });
    return undefined;
  }

  confirm(tie: string, day: string): Refusal {
    const last = this.ties.get(tie);
    if (last === undefined) return 'RELATION_NOT_FOUND';
    const late = last.validTo !== undefined && day > last.validTo;
    if (day !== last.confirmedOn && (day < last.confirmedOn || late)) return 'RELATION_CONFIRMATION_OUTSIDE_PERIOD';
    this.ties.set(tie, { ...last, confirmedOn: day });
    return undefined;
  }

  end(tie: string, day: string): Refusal {
    const last = this.ties.get(tie);
    if (last === undefined) return 'RELATION_NOT_FOUND';
    if (day !== last.validTo && day < last.confirmedOn) return 'RELATION_END_BEFORE_CONFIRMED';
    this.ties.set(tie, { ...last, validTo: day });
    return undefined;
  }

  #stillHeld({ validTo }: Period, day: string): Refusal {
    if (validTo === undefined) return 'RELATION_ALREADY_RECORDED';
    return day <= validTo ? 'RELATION_PERIODS_OVERLAP' : undefined;
  }

  #isActive(actor: number): boolean {
    return ['registered', 'verified'].includes(this.standingOf(actor));
  }

  #judged(actor: number, change: (standing: Standing) => void): Refusal {
    const standing = this.standingOf(actor);
    if (standing === 'unknown') return 'ACTOR_NOT_FOUND';
    if (standing === 'merged') return 'ACTOR_MERGED';
    change(standing);
    return undefined;
  }
}
