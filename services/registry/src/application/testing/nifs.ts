import { checkNif } from '@ceriss/spain';

/** NIFs of fictional associations, from a number on. */
export const nifs = (count: number, from = 0): string[] =>
  Array.from({ length: count }, (_, index) => {
    const digits = `G${String(1_600_000 + from + index).padStart(7, '0')}`;
    const check = checkNif(`${digits}0`);
    if (check.valid) return check.nif;
    if (check.reason !== 'check-digit') throw new Error('no NIF');
    return digits + check.expected[0]!;
  });
