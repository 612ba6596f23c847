import { badLine, decode, linesOf, namesIn, type Line } from './blt-text.js';
import { CannotRun } from '../command.js';

/** Ballots that say the same: how many, and their ranks, the first the best. `null` is a position that was skipped. */
export type BltBallot = Readonly<{ line: number; times: number; ranks: readonly (readonly number[] | null)[] }>;

/** An election as a BLT file tells it. Candidates are numbered from 1. */
export type BltElection = Readonly<{
  title: string;
  seats: number;
  names: readonly string[];
  withdrawn: readonly number[];
  ballots: readonly BltBallot[];
}>;

const MOST_CANDIDATES = 1_000;

/**
 * Reads a BLT file: candidates and seats, who withdrew, ballots with their weights, names, title; equal ranks (`1=2`) and skipped positions
 * (`-`) as OpaVote writes them. Throws CannotRun with the line of what it does not take: weights that are no whole
 * numbers, a candidate twice on a ballot, a ballot over several lines, identifiers of ballots, options in brackets.
 */
export const readBlt = (bytes: Uint8Array): BltElection => {
  const lines = linesOf(decode(bytes));
  const [first, ...rest] = lines;
  if (!first) throw new CannotRun('The file is empty: a BLT file begins with the numbers of candidates and seats.');
  const { candidates, seats } = headerOf(first);
  const firstBallot = rest.findIndex(({ text }) => !/^-\d/.test(text));
  const head = firstBallot < 0 ? rest : rest.slice(0, firstBallot);
  const withdrawn = [...new Set(head.flatMap((line) => withdrawnIn(line, candidates)))];
  const body = rest.slice(head.length);
  const end = body.findIndex(({ text }) => text === '0');
  if (end < 0) {
    const wrong = body.find(({ text }) => text.startsWith('"'));
    throw badLine((wrong ?? lines.at(-1)!).number, 'the ballots do not end with a line of a single 0');
  }
  const ballots = body.slice(0, end).flatMap((line) => ballotsIn(line, candidates));
  checkTotal(ballots);
  return { seats, withdrawn, ballots, ...namesIn(body.slice(end + 1), candidates, body[end]!.number) };
};

const headerOf = ({ number, text }: Line): { candidates: number; seats: number } => {
  const match = /^(\d{1,9})\s+(\d{1,9})$/.exec(text);
  if (!match) throw badLine(number, 'the first line must be two whole numbers, candidates and seats');
  const [candidates, seats] = [Number(match[1]), Number(match[2])];
  if (candidates === 0 || candidates > MOST_CANDIDATES) {
    throw badLine(number, `there must be from 1 to ${MOST_CANDIDATES} candidates, and there are ${candidates}`);
  }
  if (seats === 0) throw badLine(number, 'there must be a seat to fill');
  return { candidates, seats };
};

const withdrawnIn = ({ number, text }: Line, candidates: number): number[] =>
  text.split(/\s+/).map((token) => {
    if (!/^-\d+$/.test(token)) throw badLine(number, `"${token}" is no candidate who withdrew, such as -3`);
    return candidateOf(token.slice(1), number, candidates);
  });

const candidateOf = (token: string, line: number, candidates: number): number => {
  const candidate = Number(token);
  if (candidate >= 1 && candidate <= candidates) return candidate;
  throw badLine(line, `there is no candidate ${token}: they are numbered from 1 to ${candidates}`);
};

/* Several ballots may stand in one line, each with its 0; one ballot over several lines is more often a lost 0 than meant. */
const ballotsIn = ({ number, text }: Line, candidates: number): BltBallot[] => {
  if (/^["([]/.test(text)) throw badLine(number, outOfPlace(text));
  const tokens = text.replaceAll(/\s*=\s*/g, '=').split(/\s+/);
  if (tokens.at(-1) !== '0') throw badLine(number, 'a ballot ends with 0 on its own line');
  const ballots: BltBallot[] = [];
  let own: string[] = [];
  for (const token of tokens) {
    if (token !== '0' || own.length === 0) own.push(token);
    else {
      ballots.push(ballotOf(own, number, candidates));
      own = [];
    }
  }
  if (own.length > 0) throw badLine(number, 'a 0 stands where a ballot begins');
  return ballots;
};

/* Ballots are whole numbers that can be told exactly. */
const checkTotal = (ballots: readonly BltBallot[]): void => {
  let total = 0n;
  for (const { times, line } of ballots) {
    total += BigInt(times);
    if (total > BigInt(Number.MAX_SAFE_INTEGER)) throw badLine(line, `${total} ballots are more than can be counted`);
  }
};

const outOfPlace = (text: string): string => {
  if (text.startsWith('"')) return 'a name stands before the single 0 that ends the ballots';
  return text.startsWith('(')
    ? 'identifiers of ballots are not read; leave them out'
    : 'options in brackets are not read; say them on the command line';
};

const ballotOf = ([weight, ...positions]: readonly string[], line: number, candidates: number): BltBallot => {
  const times = weightOf(weight!, line);
  const ranks = positions.map((position) => (position === '-' ? null : rankOf(position, line, candidates)));
  const all = ranks.flatMap((rank) => rank ?? []);
  const twice = all.find((candidate, index) => all.indexOf(candidate) !== index);
  if (twice !== undefined) throw badLine(line, `candidate ${twice} stands twice on one ballot`);
  return { line, times, ranks };
};

const weightOf = (weight: string, line: number): number => {
  if (/^\d*[.,/]\d+$/.test(weight))
    throw badLine(line, `a weight of ${weight} is no whole number, and parts of ballots are not counted`);
  const times = Number(weight);
  if (/^\d+$/.test(weight) && times > 0 && Number.isSafeInteger(times)) return times;
  throw badLine(line, `"${weight}" is no number of ballots`);
};

const rankOf = (position: string, line: number, candidates: number): number[] => {
  if (!/^\d+(=\d+)*$/.test(position)) throw badLine(line, `"${position}" is no candidate`);
  return position.split('=').map((token) => candidateOf(token, line, candidates));
};
