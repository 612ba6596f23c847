import { countVote } from '../../../services/governance/src/domain/voting/count.js';
import type { BallotContent } from '../../../services/governance/src/domain/voting/ballot-content.js';
import type { VotingMethod } from '../../../services/governance/src/domain/voting/method.js';
import type { Vote } from '../../../services/governance/src/domain/voting/vote.js';
import type { Figure } from '../measuring/figure.js';
import { beside, rounds } from '../measuring/rounds.js';
import { seconds } from '../measuring/seconds.js';

const ROUNDS = 5;
const OPTIONS = [...'abcdefghij'];
const MOST_SECONDS = 2;

const yesNo: VotingMethod = {
  method: 'yes-no',
  majorities: [{ counting: 'weights', of: 'votes', comparison: 'more-than', threshold: '1/2' }],
};
const tieBreak = { tieBreak: 'lot' } as const;
const score: VotingMethod = {
  ...{ method: 'score', winners: 1, lowest: 0, highest: 9 },
  ...{ statistic: 'mean', unscored: 'left-out', ...tieBreak },
};

/* Orders that differ nearly all, and the same in every run: the worst case for a count that puts equal ballots together. */
const orderOf = (index: number): string[] => {
  const rest = [...OPTIONS];
  let number = (index * 2_654_435_761) % 3_628_800;
  return OPTIONS.map((_, left) => {
    const place = number % (OPTIONS.length - left);
    number = Math.floor(number / (OPTIONS.length - left));
    return rest.splice(place, 1)[0]!;
  });
};

const contents: Readonly<Record<string, (index: number) => BallotContent>> = {
  'yes-no': (index) => ({ method: 'yes-no', choice: (['yes', 'no', 'abstention'] as const)[index % 3]! }),
  approval: (index) => ({ method: 'approval', approved: orderOf(index).slice(0, 3) }),
  score: (index) => ({
    method: 'score',
    scores: Object.fromEntries(orderOf(index).map((option, points) => [option, points])),
  }),
  schulze: (index) => ({ method: 'schulze', ranking: orderOf(index).map((option) => [option]) }),
  stv: (index) => ({ method: 'stv', preferences: orderOf(index) }),
};

const voteOf = (method: VotingMethod, seats: number): Vote => {
  const constituencies = ['x', 'y', 'z', 'w'].map((code) => ({ code, name: code, seats: seats / 4, weight: '25' }));
  const census = Array.from({ length: seats }, (_, index) => ({
    seat: `s-${index}`,
    constituency: 'xyzw'[index % 4]!,
  }));
  return {
    rules: {
      constituencies,
      officers: { chair: ['s-0'], secretary: 'staff' },
      quorum: { share: '1/2', officersPresent: true },
    },
    ...{ method, census, withdrawn: [], lot: OPTIONS },
    options: method.method === 'yes-no' ? [] : OPTIONS,
    ballots: new Map(census.map(({ seat }, index) => [seat, contents[method.method]!(index)])),
  };
};

/* The least that any count of these ballots needs: to read them and to add something up. */
const readAndAdd = (text: string): number => {
  const ballots = JSON.parse(text) as { method: string }[];
  return ballots.reduce((sum, { method }) => sum + method.length, 0);
};

const mebibytes = (): number => process.memoryUsage().heapUsed / 1024 ** 2;

const figuresOf = async (method: VotingMethod, seats: number): Promise<Figure[]> => {
  const vote = voteOf(method, seats);
  const text = JSON.stringify([...vote.ballots.values()]);
  const before = mebibytes();
  countVote(vote);
  const grown = mebibytes() - before;
  const { read, count } = await rounds(ROUNDS, {
    read: () => seconds(() => readAndAdd(text)),
    count: () => seconds(() => countVote(vote)),
  });
  const { value, ceiling, ratio } = beside(count, Number, read, Number);
  const name = `tally by ${method.method} of ${seats} ballots`;
  return [
    { name, unit: 's', value, goal: { atMost: MOST_SECONDS } },
    {
      name: `${name}, of reading and adding`,
      unit: 's',
      value,
      ratio,
      ceiling: { name: 'JSON read, lengths added', value: ceiling },
    },
    { name: `${name}, heap grown`, unit: 'MiB', value: Math.max(0, grown) },
  ];
};

/** Tallies of a body of 200 seats and of 100,000 ballots, nearly all of them different, by every method of choosing. */
export const tallies = async (say: (line: string) => void): Promise<Figure[]> => {
  const methods: VotingMethod[] = [
    yesNo,
    { method: 'approval', winners: 3, ...tieBreak },
    score,
    { method: 'schulze', winners: 1, strength: 'winning-votes', ...tieBreak },
    { method: 'stv', winners: 4 },
  ];
  const figures: Figure[] = [];
  for (const seats of [200, 100_000]) {
    for (const method of methods) {
      say(`tally by ${method.method} of ${seats} ballots`);
      figures.push(...(await figuresOf(method, seats)));
    }
  }
  return figures;
};
