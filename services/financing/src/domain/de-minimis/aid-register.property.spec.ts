import { DomainError, euros } from '@ceriss/kernel';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aidRegisterAggregate, type AidRegisterCommand } from './aid-register.decider.js';
import type { AidRegister } from './aid-register.state.js';
import { deMinimis2023 } from './de-minimis.rules.js';

const { decide, evolve, initialState } = aidRegisterAggregate.decider;

/* Enterprises a0 to a5 in three undertakings that do not change: the ceilings then hold on every day, whatever is asked in which order. */
const GROUPS = [['a0', 'a1', 'a2'], ['a3', 'a4'], ['a5']];
const groupOf = (actor: string) => GROUPS.find((group) => group.includes(actor))!;

const step = fc.record({
  kind: fc.constantFrom('reserve', 'confirm', 'release', 'reduce', 'declare'),
  award: fc.integer({ min: 0, max: 7 }),
  actor: fc.constantFrom(...GROUPS.flat()),
  regime: fc.constantFrom('general' as const, 'sgei' as const),
  cents: fc.bigInt({ min: 1n, max: 400_000_00n }),
  days: fc.integer({ min: 0, max: 400 }),
  twice: fc.boolean(),
});
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

const dayAfter = (days: number) => new Date(Date.UTC(2027, 0, 1 + days)).toISOString().slice(0, 10);
const uuid = (n: number) => `01980000-0000-7000-8000-00000000${String(n).padStart(4, '0')}`;

const commandOf = ({ kind, award, actor, regime, cents }: Step, today: string): AidRegisterCommand => {
  const [entryId, awardId] = [`e${award}`, uuid(award)];
  const review = { groups: {}, foundBy: 'grant', on: today } as const;
  const aid = { entryId, awardId, beneficiaryId: actor, regime, amount: euros(cents), grantDate: today };
  const ofAward = { ...aid, members: groupOf(actor), rules: deMinimis2023 };
  switch (kind) {
    case 'confirm':
      return { type: 'ConfirmAid', data: { aid: [], review } };
    case 'release':
      return { type: 'ReleaseAid', data: { entryId, granted: false, now: new Date(`${today}T23:59:00Z`) } };
    case 'reduce':
      return { type: 'ReduceAid', data: { left: { [entryId]: euros(cents / 2n) }, review } };
    default:
      return {
        type: 'ReserveAid',
        data: { reservation: { ...ofAward, expiresAt: `${today}T12:00:00.000Z` }, declared: [], review },
      };
  }
};

/* What was reserved is granted as it was reserved: so does the policy that follows the award. */
const confirmed = (register: AidRegister, entryId: string, today: string): AidRegisterCommand | undefined => {
  const entry = register.entries[entryId];
  if (entry?.standing !== 'reserved' || !entry.awardId || !entry.rules) return undefined;
  const { awardId, beneficiaryId, regime, amount, grantDate, rules } = entry;
  const aid = [
    {
      entryId,
      awardId,
      beneficiaryId,
      regime,
      amount: euros(amount),
      grantDate,
      rules,
      members: groupOf(beneficiaryId),
    },
  ];
  return { type: 'ConfirmAid', data: { aid, review: { groups: {}, foundBy: 'grant', on: today } } };
};

const carriedOut = (register: AidRegister, command: AidRegisterCommand): AidRegister => {
  try {
    return decide(command, register).reduce(evolve, register);
  } catch (error) {
    if (error instanceof DomainError) return register;
    throw error;
  }
};

const number = (day: string) => Number(day.replaceAll('-', ''));
const heldOn = (register: AidRegister, group: readonly string[], day: string, regimes: readonly string[]) =>
  Object.values(register.entries)
    .filter((one) => group.includes(one.beneficiaryId) && regimes.includes(one.regime))
    .filter(({ grantDate }) => number(grantDate) <= number(day) && number(day) < number(grantDate) + 30_000)
    .reduce((sum, { amount }) => sum + amount, 0n);

describe('The register, whatever is asked in which order and how often', () => {
  it('never holds more for an undertaking than any ceiling on any grant date', () =>
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        let register = initialState();
        const inTime = steps.toSorted((a, b) => a.days - b.days);
        for (const one of inTime) {
          const today = dayAfter(one.days);
          const command = one.kind === 'confirm' ? confirmed(register, `e${one.award}`, today) : commandOf(one, today);
          if (!command) continue;
          register = carriedOut(register, command);
          if (one.twice) expect(carriedOut(register, command)).toBe(register);
        }
        for (const { grantDate, beneficiaryId } of Object.values(register.entries)) {
          for (const { regimes, ceiling } of deMinimis2023.ceilings) {
            const held = heldOn(register, groupOf(beneficiaryId), grantDate, regimes);
            expect(held <= BigInt(ceiling.cents)).toBe(true);
          }
        }
      }),
    ));
});
