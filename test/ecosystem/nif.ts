/* Digits in odd places count double, the double's digits added up (Orden EHA/451/2008). */
const controlOf = (digits: string): number => {
  const sum = [...digits].reduce((total, digit, place) => {
    const weighted = Number(digit) * (place % 2 === 0 ? 2 : 1);
    return total + Math.floor(weighted / 10) + (weighted % 10);
  }, 0);
  return (10 - (sum % 10)) % 10;
};

/** A valid NIF of an entity that never was: its letter, the province of two digits, a number below 100,000, and the control character. */
export const nifOf = (letter: string, province: string, number: number): string => {
  const digits = province + String(number).padStart(5, '0');
  const control = controlOf(digits);
  return letter + digits + ('PQRSNW'.includes(letter) ? 'JABCDEFGHI'[control] : control);
};
