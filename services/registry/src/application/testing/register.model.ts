import type { Standing } from '../../domain/party.rules.js';

export type Refusal = string | undefined;

/** What is expected of the register, in as few words as can be: actors by number, the book of merges, ties with the day they were confirmed for. */
export class Register {
  readonly #standing = new Map<number, Standing>();
  readonly #before = new Map<number, Standing>();
  readonly book = new Map<number, number>();
  readonly ties = new Map<string, string>();

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
    if (this.ties.has(tie)) return 'RELATION_ALREADY_RECORDED';
    if (!this.#isActive(from) || !this.#isActive(to)) return 'ACTOR_NOT_ACTIVE';
    this.ties.set(tie, day);
    return undefined;
  }

  confirm(tie: string, day: string): Refusal {
    const last = this.ties.get(tie);
    if (last === undefined) return 'RELATION_NOT_FOUND';
    if (day < last) return 'RELATION_CONFIRMATION_OUTSIDE_PERIOD';
    this.ties.set(tie, day);
    return undefined;
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
