const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : gcd(b, a % b));

/** An exact rational number in lowest terms with a positive denominator. Stored and served as `"2191/26"`. */
export class Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;

  /** Throws RangeError when the denominator is zero. */
  constructor(numerator: bigint | number, denominator: bigint | number = 1n) {
    const [n, d] = [BigInt(numerator), BigInt(denominator)];
    if (d === 0n) throw new RangeError('a fraction has no zero denominator');
    const divisor = gcd(n, d) * (d < 0n ? -1n : 1n);
    this.numerator = n / divisor;
    this.denominator = d / divisor;
  }

  static readonly zero = new Fraction(0n);

  /** Reads `"2191/26"`, `"-1/2"` or `"5"`; throws RangeError on anything else. */
  static parse(text: string): Fraction {
    const match = /^(-?\d+)(?:\/(\d+))?$/.exec(text);
    if (!match) throw new RangeError(`not a fraction: ${text.slice(0, 40)}`);
    return new Fraction(BigInt(match[1]!), BigInt(match[2] ?? '1'));
  }

  /** Reads a decimal as it is written, `"88.4"` as 442/5; throws RangeError on anything else, an exponent included. */
  static fromDecimal(text: string): Fraction {
    const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
    if (!match) throw new RangeError(`not a decimal: ${text.slice(0, 40)}`);
    const digits = match[3] ?? '';
    return new Fraction(BigInt(`${match[1]}${match[2]}${digits}`), 10n ** BigInt(digits.length));
  }

  static sum(terms: Iterable<Fraction>): Fraction {
    let total = Fraction.zero;
    for (const term of terms) total = total.plus(term);
    return total;
  }

  plus(other: Fraction): Fraction {
    return new Fraction(
      this.numerator * other.denominator + other.numerator * this.denominator,
      this.denominator * other.denominator,
    );
  }

  minus(other: Fraction): Fraction {
    return this.plus(new Fraction(-other.numerator, other.denominator));
  }

  times(other: Fraction): Fraction {
    return new Fraction(this.numerator * other.numerator, this.denominator * other.denominator);
  }

  /** Throws RangeError when the other is zero. */
  dividedBy(other: Fraction): Fraction {
    return new Fraction(this.numerator * other.denominator, this.denominator * other.numerator);
  }

  /** Negative, zero or positive as this is less than, equal to or greater than the other. */
  compare(other: Fraction): number {
    const difference = this.numerator * other.denominator - other.numerator * this.denominator;
    return difference < 0n ? -1 : difference > 0n ? 1 : 0;
  }

  equals(other: Fraction): boolean {
    return this.compare(other) === 0;
  }

  toString(): string {
    return this.denominator === 1n ? `${this.numerator}` : `${this.numerator}/${this.denominator}`;
  }

  toJSON(): string {
    return this.toString();
  }

  /** For reading only, rounded half away from zero; never decide on it. */
  toDecimal(places = 4): string {
    const scale = 10n ** BigInt(places);
    const negative = this.numerator < 0n;
    const scaled =
      ((negative ? -this.numerator : this.numerator) * scale * 2n + this.denominator) / (this.denominator * 2n);
    const [whole, part] = [scaled / scale, (scaled % scale).toString().padStart(places, '0')];
    return `${negative && scaled > 0n ? '-' : ''}${whole}${places > 0 ? `.${part}` : ''}`;
  }
}
