import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where a rule refuses, and whether it says there what would make the command pass. */
type Refused = Readonly<{ code: string; file: string; advised: boolean }>;

/* A call whose first argument is a code: `refuse('CODE'`, `throw new DomainError<Rule>('CODE'`. */
const REFUSES = /(?:\bDomainError(?:<[^>()]*>)?|\b\w*[rR]efus\w*)\(\s*'([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)'/g;

const nesting = (one: string): number => {
  if ('([{'.includes(one)) return 1;
  return ')]}'.includes(one) ? -1 : 0;
};

/* What stands between the brackets that open there, without what stands in quotes. */
const argumentsFrom = (source: string, opening: number): string => {
  let [depth, at, text] = [0, opening, ''];
  do {
    const one = source[at]!;
    if (one === "'" || one === '"') at = source.indexOf(one, at + 1);
    else {
      depth += nesting(one);
      // Commas of the call itself only: they tell its arguments apart.
      text += one === ',' && depth > 1 ? ';' : one;
    }
    at += 1;
  } while (depth > 0 && at < source.length);
  return text;
};

/* Named among what is told, or given as an argument of its own to a shorthand of the file. */
const isAdvised = (args: string): boolean =>
  args.includes('wouldPassIf') || args.replace(/,\s*\)$/, ')').split(',').length > 2;

const refusedIn = (root: string, file: string): Refused[] => {
  const source = readFileSync(join(root, file), 'utf8');
  return [...source.matchAll(REFUSES)].map(({ 0: call, 1: code, index }) => ({
    code: code!,
    file,
    advised: isAdvised(argumentsFrom(source, index + call.indexOf('('))),
  }));
};

/** What is not in order about the refusals of a service. All three are empty where it is. */
type RefusalGaps = Readonly<{
  /** Refusals that do not say what would make the command pass, and of which nobody has said why. */
  unadvised: readonly string[];
  /** Reasons for refusals that there are not, or that say it. */
  stale: readonly string[];
  /** Codes with words that no rule refuses with in a way that is seen here. */
  unseen: readonly string[];
}>;

type Service = Readonly<{
  /** The folder of its source. */
  root: string;
  /** Every code that it has words for. */
  codes: readonly string[];
  /** Of codes that nothing can make pass: why. */
  nothingHelps: Readonly<Record<string, string>>;
}>;

/** Looks at every place in the source of a service that refuses with a code. */
export const refusalGaps = ({ root, codes, nothingHelps }: Service): RefusalGaps => {
  const files = globSync('**/*.ts', { cwd: root }).filter((file) => !file.endsWith('.spec.ts'));
  const refused = files.flatMap((file) => refusedIn(root, file));
  const unadvised = refused.filter(({ advised }) => !advised);
  const seen = new Set(refused.map(({ code }) => code));
  return {
    unadvised: unadvised
      .filter(({ code }) => !Object.hasOwn(nothingHelps, code))
      .map(({ code, file }) => `${code} in ${file}`),
    stale: Object.keys(nothingHelps).filter((listed) => !unadvised.some(({ code }) => code === listed)),
    unseen: codes.filter((code) => !seen.has(code)),
  };
};
