const A = [0, 3, 8, 2, 7, 4, 1, 5, 9, 6];
const B = [0, 2, 4, 6, 8, 1, 3, 5, 7, 9];
const C = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
const TABLES = [B, A, C, B, A] as const;

/** The check digit that INE appends to a municipality's five digits: 28079 → 6. Throws RangeError on anything but five digits. */
export const municipalityCheckDigit = (code: string): string => {
  if (!/^\d{5}$/.test(code)) throw new RangeError('a municipality code has five digits');
  const sum = TABLES.reduce((total, table, index) => total + table[Number(code[index])]!, 0);
  return String((10 - (sum % 10)) % 10);
};
