import { DomainError, Fraction } from '@ceriss/kernel';
import { describe, expect, it } from '@jest/globals';
import { competentAuthority, type Contribution } from './competent-authority.rules.js';
import { requireDistinct, requirePower, type Parties } from './powers.rules.js';

const id = (n: number) => `01980000-0000-7000-8000-00000000000${n}`;
const parties: Parties = { grantingAuthority: id(1), instructingBody: id(2), payingAgent: id(3) };
const by = (organisation?: string) => ({
  subject: 's',
  role: 'programme-manager',
  ...(organisation && { organisation }),
});
const codeOf = (act: () => void) => {
  try {
    act();
    return undefined;
  } catch (error) {
    return error instanceof DomainError ? error.code : error;
  }
};

describe('A power', () => {
  it('is held by its own organisation alone', () => {
    expect(codeOf(() => requirePower('grantingAuthority', parties, by(id(1))))).toBeUndefined();
    for (const other of [id(2), id(3), undefined]) {
      expect(codeOf(() => requirePower('grantingAuthority', parties, by(other)))).toBe('POWER_NOT_HELD');
    }
    expect(codeOf(() => requirePower('instructingBody', parties, by(id(1))))).toBe('POWER_NOT_HELD');
    expect(codeOf(() => requirePower('payingAgent', parties, by(id(3))))).toBeUndefined();
    expect(codeOf(() => requirePower('collaboratingEntity', parties, by(id(3))))).toBe('POWER_NOT_HELD');
  });
  it('is not asked for where no parties were named, nor of a deadline', () => {
    expect(codeOf(() => requirePower('grantingAuthority', undefined, by()))).toBeUndefined();
    expect(
      codeOf(() => requirePower('grantingAuthority', parties, { subject: 's', role: 'deadline' })),
    ).toBeUndefined();
  });
  it('to grant, to instruct and to pay is never in one hand; the paying agent may be the collaborating entity', () => {
    expect(codeOf(() => requireDistinct({ ...parties, collaboratingEntity: id(3) }))).toBeUndefined();
    expect(codeOf(() => requireDistinct({ ...parties, payingAgent: id(1) }))).toBe('CALL_PARTIES_NOT_DISTINCT');
    expect(codeOf(() => requireDistinct({ ...parties, instructingBody: id(1) }))).toBe('CALL_PARTIES_NOT_DISTINCT');
  });
});

describe('The competent authority', () => {
  const rules = { version: 'r@1', publicKinds: ['state', 'esf', 'regional', 'local'] };
  const money = (funderId: string | null, kind: string, amount: bigint, since = '2027-01-01'): Contribution => ({
    ...{ funderId, kind, amount, since },
  });
  const on = (day: string, ...all: Contribution[]) => competentAuthority(all, day, rules);

  it('is the public entity with the largest share of all money, exactly', () => {
    const found = on(
      '2027-06-01',
      money(id(1), 'state', 300n),
      money(null, 'esf', 510n),
      money(id(2), 'philanthropy', 900n),
    );
    expect(found).toMatchObject({ authority: id(1), amount: 300n });
    expect(found!.share.compare(new Fraction(300, 1710))).toBe(0);
  });
  it('adds up what one entity gives from several sources', () =>
    expect(
      on('2027-06-01', money(id(1), 'state', 5n), money(id(2), 'local', 3n), money(id(2), 'esf', 3n)),
    ).toMatchObject({
      authority: id(2),
      amount: 6n,
    }));
  it('counts a source from its day on and not the day before', () => {
    const all = [money(id(1), 'state', 5n), money(id(2), 'regional', 6n, '2027-06-01')];
    expect(on('2027-05-31', ...all)?.authority).toBe(id(1));
    expect(on('2027-06-01', ...all)?.authority).toBe(id(2));
  });
  it('changes on the day on which a source is reduced, and never is one that has taken all back', () => {
    const back = (day: string, amount: bigint) => money(id(1), 'state', -amount, day);
    const all = [money(id(1), 'state', 7n), money(id(2), 'regional', 6n), back('2027-06-01', 2n)];
    expect(on('2027-05-31', ...all)).toMatchObject({ authority: id(1), amount: 7n });
    const found = on('2027-06-01', ...all);
    expect(found).toMatchObject({ authority: id(2), amount: 6n });
    expect(found!.share.compare(new Fraction(6, 11))).toBe(0);
    expect(on('2027-07-01', money(id(1), 'state', 7n), back('2027-06-01', 7n))).toBeUndefined();
  });
  it('with one cent more is another', () =>
    expect(on('2027-06-01', money(id(1), 'state', 5n), money(id(2), 'local', 6n))?.authority).toBe(id(2)));
  it('of two with the same share is the one whose money came first, then the lower id', () => {
    expect(on('2027-06-01', money(id(1), 'state', 5n, '2027-02-01'), money(id(2), 'local', 5n))).toMatchObject({
      authority: id(2),
      tie: 'earlier-contribution',
    });
    expect(on('2027-06-01', money(id(2), 'state', 5n), money(id(1), 'local', 5n))).toMatchObject({
      authority: id(1),
      tie: 'lower-id',
    });
  });
  it('does not exist without public money of an entity', () => {
    expect(on('2027-06-01')).toBeUndefined();
    expect(on('2027-06-01', money(null, 'esf', 5n), money(id(1), 'business', 5n))).toBeUndefined();
  });
});
