import { Readable } from 'node:stream';
import { centsOf, euros } from '@ceriss/kernel';
import { MatchEntryHandler } from '../application/bank/match-entry.handler.js';
import type { KnownEntries } from '../application/bank/known-entries.js';
import { ReceiveStatementsHandler } from '../application/bank/receive-statements.handler.js';
import { UnmatchEntryHandler } from '../application/bank/unmatch-entry.handler.js';
import { RejectOrderHandler } from '../application/payment/reject-order.handler.js';
import { stateOf } from '../application/state-of.js';
import type { StatementLine } from '../domain/bank-statement/bank-statement.events.js';
import { paymentOrderAggregate } from '../domain/payment-order/payment-order.decider.js';
import { signedCents } from '../domain/reconciliation/bank-entry.decider.js';
import type { Part } from '../domain/reconciliation/bank-entry.events.js';
import { clock, today, type Act, type Service, type Step, type Surroundings } from './award-service.js';

type Taken = Readonly<{ statementId: string; reference: string; accountCode: string }>;
type Line = StatementLine & Readonly<{ statementId: string; pageId: string }>;

type Page = Readonly<{ statementId: string; pageId: string; lines: readonly StatementLine[] }>;
const keptLines = (world: Surroundings): Line[] =>
  world
    .of<Page>('statement-page-kept')
    .flatMap(({ lines, statementId, pageId }) => lines.map((line) => ({ ...line, statementId, pageId })));

/** The lines of statements that were accepted; a page of any other counts for nothing. */
export const linesOf = (world: Surroundings): Line[] => {
  const accepted = new Set(world.of<Taken>('bank-statement-accepted').map(({ statementId }) => statementId));
  return keptLines(world).filter(({ statementId }) => accepted.has(statementId));
};

/** What each entry is reconciled with now. */
export const matchedNow = (world: Surroundings): Map<string, readonly Part[]> => {
  const matched = new Map<string, readonly Part[]>();
  for (const { type, data } of world.log.all) {
    const { entryId, parts } = data as unknown as { entryId: string; parts: readonly Part[] };
    if (type === 'financing.bank-entry-matched') matched.set(entryId, parts);
    if (type === 'financing.bank-entry-unmatched') matched.delete(entryId);
  }
  return matched;
};

const openLines = (world: Surroundings): Line[] => {
  const matched = matchedNow(world);
  return linesOf(world).filter(({ entryId }) => !matched.has(entryId));
};

/* As the tables of the read models would answer. */
const knownIn = (world: Surroundings): KnownEntries => ({
  among: (identities) => {
    const statements = new Map(world.of<Taken>('bank-statement-accepted').map((one) => [one.statementId, one]));
    const hits = linesOf(world).filter((line) =>
      identities.some(
        (one) =>
          one.bankReference === line.bankReference && one.bookedOn === line.bookedOn && one.cents === signedCents(line),
      ),
    );
    return Promise.resolve(
      hits.map(({ statementId, bankReference }) => ({
        ...statements.get(statementId)!,
        bankReference: bankReference!,
      })),
    );
  },
  overlapping: (held) => {
    const pages = new Set(held.flatMap(({ pageIds }) => pageIds));
    const keyOf = (line: Line) => [line.bankReference, line.bookedOn, line.detail, signedCents(line)].join(' ');
    const accepted = new Map(linesOf(world).map((line) => [keyOf(line), line.statementId]));
    const hit = keptLines(world).find((line) => {
      const other = pages.has(line.pageId) ? accepted.get(keyOf(line)) : undefined;
      return other !== undefined && other !== line.statementId;
    });
    if (!hit) return Promise.resolve(undefined);
    const { statementId, bankReference } = hit;
    const otherId = accepted.get(keyOf(hit))!;
    return Promise.resolve({ statementId, otherId, otherReference: null, bankReference: bankReference! });
  },
});

const receive =
  (again: boolean): Act =>
  async ({ store }, context, world) => {
    const taken = new Set(world.of<Taken>('bank-statement-accepted').map(({ reference }) => reference));
    const file = again ? world.bank.again() : world.bank.statement(taken);
    if (file === undefined) return;
    const payees = { actorsOf: () => Promise.resolve(new Map<string, string>()) };
    const handler = new ReceiveStatementsHandler(store, payees, knownIn(world));
    await handler.execute(Readable.from([Buffer.from(file)]), context);
  };

type Found = Readonly<{ line: Line; part: Part }>;
type Known = Readonly<{ orderId: string; endToEndId: string }>;

/* The orders that an entry of this amount may be for: as debit an issued one, as credit one that was executed. */
const partFor = async ({ store }: Service, line: Line, { orderId }: Known): Promise<Part | undefined> => {
  const order = await stateOf(store, paymentOrderAggregate, orderId);
  if (order.status === 'none') return undefined;
  const [signed, owed] = [signedCents(line), centsOf(order.amount)];
  const amount = euros(signed);
  if (order.status === 'issued' && signed === -owed) return { kind: 'order', orderId, amount };
  const reasonCode = line.returnReason ?? 'NARR';
  return order.status === 'executed' && signed === owed ? { kind: 'return', orderId, amount, reasonCode } : undefined;
};

const firstOf = async (service: Service, lines: readonly Line[], ordersFor: (line: Line) => readonly Known[]) => {
  for (const line of lines) {
    for (const order of ordersFor(line)) {
      const part = await partFor(service, line, order);
      if (part) return { line, part };
    }
  }
  return undefined;
};

/* Only an id is certain, of a payment or of one that says why it comes back; what a person has taken apart is left to people. */
const certainly = (service: Service, world: Surroundings): Promise<Found | undefined> => {
  const unmatched = new Set(world.of<{ entryId: string }>('bank-entry-unmatched').map(({ entryId }) => entryId));
  const orders = world.of<Known>('payment-order-created');
  const lines = openLines(world).filter(
    (one) => !unmatched.has(one.entryId) && (one.direction === 'debit' || one.returnReason !== null),
  );
  return firstOf(service, lines, (line) => orders.filter(({ endToEndId }) => endToEndId === line.endToEndId));
};

const byHand = (service: Service, world: Surroundings): Promise<Found | undefined> =>
  firstOf(service, openLines(world), () => world.of<Known>('payment-order-created'));

const match =
  (certain: boolean): Act =>
  async (service, context, world) => {
    const hit = await (certain ? certainly : byHand)(service, world);
    if (!hit) return;
    const basis = certain ? 'end-to-end-id' : 'manual';
    await new MatchEntryHandler(service.store).execute(hit.line, { parts: [hit.part], basis }, context);
  };

/* A step of the bank leaves no trace with us: we learn of it by a statement. */
const bankActs =
  (act: (world: Surroundings, on: string) => void): Act =>
  (_service, _context, world) => {
    act(world, today());
    return Promise.resolve();
  };

/** What the bank does, and what is done with its statements. */
export const bankSteps: Readonly<Record<string, Step>> = {
  bankPays: {
    who: 'treasurer',
    act: (n) => bankActs(({ bank, sent }, on) => (n === 3 ? bank.paysTwice(on) : bank.pays(sent(), on, n === 2))),
  },
  bankSendsBack: { who: 'treasurer', act: () => bankActs(({ bank }, on) => bank.sendsBack(on)) },
  bankTakesIn: { who: 'treasurer', act: (n) => bankActs(({ bank }, on) => bank.takesIn(BigInt(n) * 1_11n, on)) },
  statement: { who: 'treasurer', act: () => receive(false) },
  statementAgain: { who: 'treasurer', act: () => receive(true) },
  match: { who: 'deadline', act: () => match(true) },
  matchByHand: { who: 'treasurer', act: () => match(false) },
  explain: {
    who: 'treasurer',
    act:
      () =>
      async ({ store }, context, world) => {
        const line = openLines(world).at(-1);
        if (!line) return;
        const amount = euros(signedCents(line));
        const parts: Part[] = [{ kind: 'account', account: 'suspense:unknown', amount, note: 'x' }];
        await new MatchEntryHandler(store).execute(line, { parts, basis: 'manual' }, context);
      },
  },
  unmatch: {
    who: 'treasurer',
    act:
      (n) =>
      async ({ store }, context, world) => {
        const entryId = [...matchedNow(world).keys()].at(-n);
        if (entryId) await new UnmatchEntryHandler(store).execute(entryId, { reason: 'x' }, context);
      },
  },
  rejected: {
    who: 'treasurer',
    act:
      (n) =>
      async ({ store }, context, world) => {
        const order = world.sent().at(-1);
        if (!order) return;
        // Another number: somebody writes down a refusal of which the bank knows nothing.
        if (n === 1) world.bank.refuses(order);
        const rejection = { reasonCode: 'AC04', rejectedOn: today() };
        await new RejectOrderHandler(store, clock).execute(order.orderId, rejection, context);
      },
  },
};
