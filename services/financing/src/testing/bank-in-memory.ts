import { camtFile, type EntryOfFile } from '@ceriss/iso20022/testing';

/** An order as the bank reads it in a file of ours. */
export type Sent = Readonly<{ orderId: string; endToEndId: string; amount: Readonly<{ cents: string }> }>;

/** A bank that knows its own account, books orders, sends money back, makes mistakes, and tells of all that in statements. */
export class BankInMemory {
  #cents: bigint;
  #statements: { id: string; file: string }[] = [];
  #waiting: EntryOfFile[] = [];
  #bookings = 0;
  #booked = new Map<string, Sent>();
  #back = new Set<string>();
  #refused = new Set<string>();

  constructor(opening: bigint) {
    this.#cents = opening;
  }

  /** Books the oldest order that it has not booked; `bare` leaves out whose it is. */
  pays(sent: readonly Sent[], on: string, bare: boolean): void {
    const order = sent.find(({ endToEndId }) => !this.#booked.has(endToEndId) && !this.#refused.has(endToEndId));
    if (!order) return;
    this.#booked.set(order.endToEndId, order);
    this.#debit(order, on, bare);
  }

  /** Will not book an order, unless it has. */
  refuses({ endToEndId }: Sent): void {
    if (!this.#booked.has(endToEndId)) this.#refused.add(endToEndId);
  }

  /** Books an order once more, which it should not. */
  paysTwice(on: string): void {
    const order = [...this.#booked.values()].at(-1);
    if (order) this.#debit(order, on, false);
  }

  /** Brings the money of the order back that it booked last. */
  sendsBack(on: string): void {
    const order = [...this.#booked.values()].findLast(({ endToEndId }) => !this.#back.has(endToEndId));
    if (!order) return;
    this.#back.add(order.endToEndId);
    const { endToEndId } = order;
    this.#book({ cents: BigInt(order.amount.cents), endToEndId, returnReason: 'AC04', on });
  }

  takesIn(cents: bigint, on: string): void {
    this.#book({ cents, on });
  }

  /** The statement of what has been booked since the last one; that one again as long as nobody has taken it. */
  statement(taken: ReadonlySet<string>): string | undefined {
    const last = this.#statements.at(-1);
    if (last && !taken.has(last.id)) return last.file;
    if (this.#waiting.length === 0) return undefined;
    const sequence = this.#statements.length + 1;
    const [id, entries, opening] = [`S-${sequence}`, this.#waiting, this.#cents];
    const file = camtFile([{ id, sequence, opening, entries }]);
    this.#cents = entries.reduce((sum, { cents, side }) => sum + (side === 'DBIT' ? -cents : cents), opening);
    this.#waiting = [];
    this.#statements.push({ id, file });
    return file;
  }

  /** The last statement, also when it was taken long ago. */
  again(): string | undefined {
    return this.#statements.at(-1)?.file;
  }

  #debit({ endToEndId, amount }: Sent, on: string, bare: boolean): void {
    this.#book({ cents: BigInt(amount.cents), side: 'DBIT', on, ...(!bare && { endToEndId }) });
  }

  #book(entry: EntryOfFile): void {
    this.#bookings += 1;
    this.#waiting.push({ ...entry, reference: `B-${this.#bookings}` });
  }
}
