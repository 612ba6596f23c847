import { Script, createContext } from 'node:vm';
import { BoundedCache } from './bounded-cache.js';
import type { Headline } from './log-reader.js';

export type FilterSubject = 'stream' | 'type';
export type FilterExpression = Readonly<{ subject: FilterSubject; prefixes: readonly string[]; regex: string }>;

/** Chooses among events, and tells the beginnings of streams' names when they alone decide. Throws a FilterError. */
export type EventFilter = Readonly<{
  choose(headlines: readonly Headline[]): Headline[];
  streamPrefixes: readonly string[] | undefined;
}>;

export class FilterError extends Error {
  override readonly name = 'FilterError';
}

const LONGEST_REGEX = 1_000;
/** A regular expression runs on the node's own thread: one that backtracks without end must not stop the node. */
const TIME_LIMIT_MS = 250;
const REMEMBERED = 10_000;

const MATCH = new Script('subjects.map((subject) => expression.test(subject))');

type Matcher = (subjects: readonly string[]) => readonly boolean[];

const compile = (regex: string): RegExp => {
  if (regex.length > LONGEST_REGEX)
    throw new FilterError(`A filter's expression is at most ${LONGEST_REGEX} characters long.`);
  try {
    return new RegExp(regex);
  } catch {
    throw new FilterError('The filter is not a regular expression of this node.');
  }
};

const timed = (expression: RegExp): Matcher => {
  const context = createContext({ expression, subjects: [] as readonly string[] });
  return (subjects) => {
    context['subjects'] = subjects;
    try {
      return MATCH.runInContext(context, { timeout: TIME_LIMIT_MS }) as boolean[];
    } catch {
      throw new FilterError('The filter takes too long.');
    }
  };
};

/** Types and streams repeat: each is matched once. */
const remembering = (match: Matcher): Matcher => {
  const answers = new BoundedCache<string, boolean>(REMEMBERED);
  return (subjects) => {
    const fresh = [...new Set(subjects)].filter((subject) => answers.get(subject) === undefined);
    const matched = new Map(fresh.length === 0 ? [] : match(fresh).map((answer, index) => [fresh[index], answer]));
    const result = subjects.map((subject) => matched.get(subject) ?? answers.get(subject) ?? false);
    for (const [subject, answer] of matched) if (subject !== undefined) answers.set(subject, answer);
    return result;
  };
};

const byPrefix =
  (prefixes: readonly string[]): Matcher =>
  (subjects) =>
    subjects.map((subject) => prefixes.some((prefix) => subject.startsWith(prefix)));

/** A regular expression, when there is one, goes before prefixes. Throws a FilterError when it cannot be used. */
export const eventFilter = ({ subject, prefixes, regex }: FilterExpression): EventFilter => {
  const match = regex === '' ? byPrefix(prefixes) : remembering(timed(compile(regex)));
  return {
    streamPrefixes: subject === 'stream' && regex === '' ? prefixes : undefined,
    choose: (headlines) => {
      const answers = match(headlines.map((headline) => headline[subject]));
      return headlines.filter((_, index) => answers[index]);
    },
  };
};
