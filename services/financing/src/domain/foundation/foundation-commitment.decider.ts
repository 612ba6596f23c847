import { eventCodec, type Aggregate, type Command, type Event } from '@ceriss/event-sourcing';
import { DomainError, type MoneyJson } from '@ceriss/kernel';
import { z } from 'zod';
import type { ExamplesOf } from '../examples.js';
import { day, id, label, money } from '../stored-shapes.js';
import { changedBy, decidedBy } from '../tables.js';

const number = z.int().min(1);
const due = z.object({ number, dueOn: day, amount: money });
const entered = z.object({
  commitmentId: id,
  title: label,
  counterpartyId: id.nullable(),
  instalments: z.array(due).min(1),
  enteredOn: day,
});
const paid = z.object({ commitmentId: id, number, paidOn: day });
/** What is not paid and falls due from a day on is not owed any more. */
const cancelled = z.object({
  commitmentId: id,
  from: day,
  numbers: z.array(number).min(1),
  reason: label,
  cancelledOn: day,
});
export type FoundationCommitmentEvent =
  | Event<'financing.foundation-commitment-entered', z.infer<typeof entered>>
  | Event<'financing.foundation-commitment-paid', z.infer<typeof paid>>
  | Event<'financing.foundation-commitment-cancelled', z.infer<typeof cancelled>>;

export const foundationCommitmentCodec = eventCodec<FoundationCommitmentEvent>({
  'financing.foundation-commitment-entered': { schema: entered },
  'financing.foundation-commitment-paid': { schema: paid },
  'financing.foundation-commitment-cancelled': { schema: cancelled },
});

const commitmentId = '01980000-0000-7000-8000-00000000f473';
export const foundationCommitmentExamples: ExamplesOf<FoundationCommitmentEvent> = {
  'financing.foundation-commitment-entered': {
    ...{ commitmentId, title: 'Alquiler de la sede', counterpartyId: null, enteredOn: '2027-01-10' },
    instalments: [
      { number: 1, dueOn: '2027-12-31', amount: { cents: '1200000', currency: 'EUR' } },
      { number: 2, dueOn: '2028-12-31', amount: { cents: '1200000', currency: 'EUR' } },
    ],
  },
  'financing.foundation-commitment-paid': { commitmentId, number: 1, paidOn: '2027-12-30' },
  'financing.foundation-commitment-cancelled': {
    ...{ commitmentId, from: '2028-01-01', numbers: [2], reason: 'Cambio de sede', cancelledOn: '2028-01-02' },
  },
};

type Due = Readonly<{ dueOn: string; amount: MoneyJson }>;
export type EnterCommitment = Command<
  'EnterCommitment',
  { commitmentId: string; title: string; counterpartyId: string | null; instalments: readonly Due[]; enteredOn: string }
>;
export type PayInstalment = Command<
  'PayInstalment',
  { commitmentId: string; number: number; paidOn: string; today: string }
>;
export type CancelCommitment = Command<
  'CancelCommitment',
  { commitmentId: string; from: string; reason: string; cancelledOn: string }
>;
export type FoundationCommitmentCommand = EnterCommitment | PayInstalment | CancelCommitment;
export type FoundationCommitmentRefusal =
  'FOUNDATION_COMMITMENT_NOT_FOUND' | 'FOUNDATION_COMMITMENT_DATES_INVALID' | 'FOUNDATION_COMMITMENT_NOT_OWED';

type Owed = Readonly<{ number: number; dueOn: string; paidOn: string | null; cancelled: boolean }>;
export type FoundationCommitment = Readonly<{ instalments: readonly Owed[] }>;

const initialState = (): FoundationCommitment => ({ instalments: [] });
const changed = (state: FoundationCommitment, numbers: readonly number[], change: Partial<Owed>) => ({
  instalments: state.instalments.map((one) => (numbers.includes(one.number) ? { ...one, ...change } : one)),
});

const evolve = changedBy<FoundationCommitment, FoundationCommitmentEvent>({
  'financing.foundation-commitment-entered': (_, { instalments }) => ({
    instalments: instalments.map((one) => ({ number: one.number, dueOn: one.dueOn, paidOn: null, cancelled: false })),
  }),
  'financing.foundation-commitment-paid': (state, { number: one, paidOn }) => changed(state, [one], { paidOn }),
  'financing.foundation-commitment-cancelled': (state, { numbers }) => changed(state, numbers, { cancelled: true }),
});

type Passing = Readonly<Record<string, string | readonly number[]>>;
const refused = (
  code: FoundationCommitmentRefusal,
  facts: Record<string, string | number>,
  wouldPassIf: Passing,
): DomainError<FoundationCommitmentRefusal> =>
  new DomainError(code, {
    rule: 'foundation-commitments@1',
    facts,
    wouldPassIf: wouldPassIf as never,
  });

const enter = (data: EnterCommitment['data'], state: FoundationCommitment): FoundationCommitmentEvent[] => {
  if (state.instalments.length > 0) return [];
  const wrong = data.instalments.findIndex(({ dueOn }, n) => n > 0 && dueOn <= data.instalments[n - 1]!.dueOn);
  if (wrong > 0) {
    const dueOnAfter = data.instalments[wrong - 1]!.dueOn;
    throw refused('FOUNDATION_COMMITMENT_DATES_INVALID', { number: wrong + 1 }, { dueOnAfter });
  }
  const instalments = data.instalments.map((one, n) => ({ number: n + 1, ...one }));
  return [{ type: 'financing.foundation-commitment-entered', data: { ...data, instalments } }];
};

const known = ({ instalments }: FoundationCommitment, id: string) => {
  if (instalments.length > 0) return instalments;
  throw new DomainError<FoundationCommitmentRefusal>('FOUNDATION_COMMITMENT_NOT_FOUND', {
    facts: { commitmentId: id },
  });
};

const isOwed = ({ paidOn, cancelled: gone }: Owed): boolean => paidOn === null && !gone;

const pay = ({ today, ...data }: PayInstalment['data'], state: FoundationCommitment): FoundationCommitmentEvent[] => {
  const instalments = known(state, data.commitmentId);
  const one = instalments.find((owed) => owed.number === data.number);
  if (one && one.paidOn === data.paidOn) return [];
  const owed = instalments.filter(isOwed).map(({ number: each }) => each);
  if (!owed.includes(data.number) || data.paidOn > today) {
    const facts = { number: data.number, paidOn: data.paidOn, today };
    throw refused('FOUNDATION_COMMITMENT_NOT_OWED', facts, { numbers: owed, paidOnAtMost: today });
  }
  return [{ type: 'financing.foundation-commitment-paid', data }];
};

const cancel = (data: CancelCommitment['data'], state: FoundationCommitment): FoundationCommitmentEvent[] => {
  const numbers = known(state, data.commitmentId).flatMap((one) =>
    isOwed(one) && one.dueOn >= data.from ? [one.number] : [],
  );
  return numbers.length === 0
    ? []
    : [{ type: 'financing.foundation-commitment-cancelled', data: { ...data, numbers } }];
};

export const foundationCommitmentAggregate: Aggregate<
  FoundationCommitment,
  FoundationCommitmentCommand,
  FoundationCommitmentEvent
> = {
  decider: {
    initialState,
    evolve,
    decide: decidedBy<FoundationCommitment, FoundationCommitmentCommand, FoundationCommitmentEvent>({
      EnterCommitment: enter,
      PayInstalment: pay,
      CancelCommitment: cancel,
    }),
  },
  codec: foundationCommitmentCodec,
  streamOf: (id) => `financing.foundation-commitment-${id}`,
};
