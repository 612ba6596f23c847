/** A statement of an account as far as its place among the others goes. */
export type Link = Readonly<{
  statementId: string;
  reference: string;
  sequence: string | null;
  openingCents: bigint;
  openingOn: string;
  closingCents: bigint;
  closingOn: string;
}>;

/** What does not fit between the statements of one account. Each is work for a person: to get a file from the bank, or an explanation. */
export type StatementFinding =
  | Readonly<{ kind: 'opening-differs'; before: string; expected: bigint; told: bigint }>
  | Readonly<{ kind: 'balance-gap'; after: string; before: string; expected: bigint; told: bigint }>
  | Readonly<{ kind: 'sequence-gap'; after: string; before: string; missing: readonly [from: number, to: number] }>
  | Readonly<{ kind: 'sequence-repeated'; after: string; before: string; sequence: number }>;

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The number of a statement; undefined where the bank gives none, or something else than a number. */
export const numberOf = ({ sequence }: Link): number | undefined =>
  sequence !== null && /^\d{1,9}$/.test(sequence) ? Number(sequence) : undefined;

const byDays = (a: Link, b: Link): number =>
  byText(a.closingOn, b.closingOn) ||
  byText(a.openingOn, b.openingOn) ||
  (numberOf(a) ?? 0) - (numberOf(b) ?? 0) ||
  byText(a.statementId, b.statementId);

/** Statements in the order of their days, then of their numbers: not in that in which their files came. */
export const inChain = <L extends Link>(statements: readonly L[]): L[] => statements.toSorted(byDays);

/* Banks begin anew every year: numbers say something about two statements of one year only. */
const numbered = (one: Link, next: Link): StatementFinding[] => {
  const [a, b] = [numberOf(one), numberOf(next)];
  if (a === undefined || b === undefined || one.closingOn.slice(0, 4) !== next.closingOn.slice(0, 4)) return [];
  const place = { after: one.reference, before: next.reference };
  if (a === b) return [{ kind: 'sequence-repeated', ...place, sequence: a }];
  return b > a + 1 ? [{ kind: 'sequence-gap', ...place, missing: [a + 1, b - 1] }] : [];
};

const balanced = (one: Link, next: Link): StatementFinding[] =>
  one.closingCents === next.openingCents
    ? []
    : [
        {
          ...{ kind: 'balance-gap', after: one.reference, before: next.reference },
          ...{ expected: one.closingCents, told: next.openingCents },
        },
      ];

/**
 * Gaps and overlaps between the statements of one account, which held `opening` when statements began. Statements are put in the order of
 * their days first, so that the order in which files came says nothing.
 */
export const findingsIn = (opening: bigint, statements: readonly Link[]): StatementFinding[] => {
  const chain = inChain(statements);
  const [first] = chain;
  if (!first) return [];
  const begun: StatementFinding[] =
    first.openingCents === opening
      ? []
      : [{ kind: 'opening-differs', before: first.reference, expected: opening, told: first.openingCents }];
  const between = chain.slice(1).flatMap((next, index) => {
    const one = chain[index]!;
    return [...numbered(one, next), ...balanced(one, next)];
  });
  return [...begun, ...between];
};
