const twoDigits = (number: number): string => String(number).padStart(2, '0');

/**
 * Easter Sunday of a year of the Gregorian calendar, as `YYYY-MM-DD`: the anonymous algorithm printed in Nature in 1876 (Meeus,
 * Astronomical Algorithms, chapter 8). The letters are its own.
 */
export const easterSunday = (year: number): string => {
  const whole = (dividend: number, divisor: number) => Math.floor(dividend / divisor);
  const a = year % 19;
  const b = whole(year, 100);
  const c = year % 100;
  const g = whole(b - whole(b + 8, 25) + 1, 3);
  const h = (19 * a + b - whole(b, 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * whole(c, 4) - h - (c % 4)) % 7;
  const m = whole(a + 11 * h + 22 * l, 451);
  const n = h + l - 7 * m + 114;
  return `${year}-${twoDigits(whole(n, 31))}-${twoDigits((n % 31) + 1)}`;
};
