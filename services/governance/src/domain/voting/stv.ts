import { Fraction } from '@ceriss/kernel';
import {
  continuing,
  firstPreferences,
  transferExcluded,
  transferSurplus,
  UNIT,
  vacancies,
  withSurplus,
  type Parcel,
  type StvCount,
} from './stv-count.js';
import { extremesOf, tellApart } from './stv-ties.js';
import type { StvStage, Tie } from './tally-by-method.js';
import type { Papers, Poll } from './vote.js';

type Tables = Readonly<{ options: readonly string[]; lot: readonly string[] }>;
type Course = {
  readonly history: bigint[][];
  readonly stages: StvStage[];
  readonly winners: string[];
  readonly ties: Tie[];
};

/**
 * Election by the single transferable vote as in the Scottish Local Government Elections Order 2007, schedule 1, rules 45 to 52: Droop quota,
 * weighted inclusive Gregory transfers with five decimals, one surplus or one exclusion a stage. Without any valid paper nobody is elected.
 */
export const stvResult = ({ method, options, papers, lot }: Poll<'stv'>) => {
  const parcels = parcelsOf(papers, options);
  const valid = Number(parcels.reduce((total, { times }) => total + times, 0n));
  const count = firstPreferences(parcels, options.length, method.winners);
  const course: Course = { history: [], stages: [], winners: [], ties: [] };
  if (valid > 0) run(count, course, { options, lot });
  const { stages, winners, ties } = course;
  return { marked: valid, options: [...options], valid, quota: Number(count.quota / UNIT), stages, winners, ties };
};

/* A preference for nobody who stands is skipped, a second one for the same candidate too; papers that say the same lie together. */
const parcelsOf = (papers: readonly Papers<'stv'>[], options: readonly string[]): Parcel[] => {
  const numbers = new Map(options.map((option, number) => [option, number]));
  const groups = new Map<string, { preferences: number[]; times: bigint }>();
  for (const { content, times } of papers) {
    const known = content.preferences.flatMap((option) => numbers.get(option) ?? []);
    const preferences = [...new Set(known)];
    const key = preferences.join();
    const group = groups.get(key);
    if (group) group.times += BigInt(times);
    else groups.set(key, { preferences, times: BigInt(times) });
  }
  groups.delete('');
  return [...groups.values()].map((group) => ({ ...group, at: 0, value: UNIT }));
};

const run = (count: StvCount, course: Course, tables: Tables): void => {
  conclude(count, course, tables, { kind: 'first-preferences' });
  while (vacancies(count) > 0 && continuing(count).length > 0) {
    const surpluses = withSurplus(count);
    conclude(
      count,
      course,
      tables,
      surpluses.length > 0 ? surplus(count, course, tables) : exclusion(count, course, tables),
    );
  }
};

/* Rule 49: the highest surplus first. All have the same quota, so the highest surplus is that of the most votes. */
const surplus = (count: StvCount, course: Course, { options, lot }: Tables): StvStage['act'] => {
  const equal = extremesOf(withSurplus(count), 'highest', votesOf(count));
  const { chosen, tie } = tellApart(equal, 'highest', course.history, options, lot);
  if (tie) course.ties.push(tie);
  const excess = count.candidates[chosen]!.votes - count.quota;
  transferSurplus(count, chosen);
  return { kind: 'surplus', of: options[chosen]!, surplus: inVotes(excess) };
};

/* Rules 50 to 52: the lowest is excluded; when those who are left fill the vacancies, no further transfer is made. */
const exclusion = (count: StvCount, course: Course, { options, lot }: Tables): StvStage['act'] => {
  const equal = extremesOf(continuing(count), 'lowest', votesOf(count));
  const { chosen, tie } = tellApart(equal, 'lowest', course.history, options, lot);
  if (tie) course.ties.push(tie);
  count.candidates[chosen]!.status = 'excluded';
  const transferred = continuing(count).length > vacancies(count);
  if (transferred) transferExcluded(count, chosen);
  return { kind: 'exclusion', of: options[chosen]!, transferred };
};

/* Rule 47, then rule 52. */
const conclude = (count: StvCount, course: Course, { options }: Tables, act: StvStage['act']): void => {
  const votes = votesOf(count);
  const elected = continuing(count).filter((number) => votes[number]! >= count.quota);
  for (const number of elected) count.candidates[number]!.status = 'elected';
  const rest = continuing(count);
  if (rest.length <= vacancies(count)) {
    for (const number of rest) count.candidates[number]!.status = 'elected';
    elected.push(...rest);
  }
  const inOrder = elected.sort((a, b) => (votes[b]! > votes[a]! ? 1 : votes[b]! < votes[a]! ? -1 : a - b));
  course.history.push(votes);
  course.winners.push(...inOrder.map((number) => options[number]!));
  course.stages.push({
    stage: course.history.length,
    act,
    votes: votes.map(inVotes),
    nonTransferable: inVotes(count.nonTransferable),
    ignored: inVotes(count.ignored),
    elected: inOrder.map((number) => options[number]!),
  });
};

const votesOf = ({ candidates }: StvCount): bigint[] => candidates.map(({ votes }) => votes);

const inVotes = (units: bigint): string => new Fraction(units, UNIT).toString();
