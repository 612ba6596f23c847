import type { ContentFor } from '../../../../services/governance/src/domain/voting/ballot-content.js';
import { pollResults } from '../../../../services/governance/src/domain/voting/count.js';
import type { MethodNamed } from '../../../../services/governance/src/domain/voting/method.js';
import type { Papers } from '../../../../services/governance/src/domain/voting/vote.js';
import { badLine } from './blt-text.js';
import type { BltBallot, BltElection } from './blt.js';

export type Counting = Readonly<{ seats: number; lot: readonly string[] }>;
type Method = keyof typeof pollResults;
type Results = { readonly [M in Method]: { readonly method: M } & ReturnType<(typeof pollResults)[M]> };
export type Result = Results[Method];

/* Preferences count in consecutive order (article 2, "next available preference"): a skipped position ends them. */
const preferencesOf = ({ ranks, line }: BltBallot): string[] => {
  const gap = ranks.indexOf(null);
  return (gap < 0 ? ranks : ranks.slice(0, gap)).map((rank) => {
    if (rank!.length > 1) throw badLine(line, 'the single transferable vote knows no equal ranks');
    return String(rank![0]);
  });
};

const rankingOf = ({ ranks }: BltBallot): string[][] => ranks.flatMap((rank) => (rank ? [rank.map(String)] : []));

/* A BLT file has no scores: a position is worth as many points as candidates could stand behind it. */
const scoresOf = ({ ranks }: BltBallot, candidates: number): Record<string, number> =>
  Object.fromEntries(
    ranks.flatMap((rank, place) => (rank ?? []).map((candidate) => [candidate, candidates - 1 - place])),
  );

type Contents = { readonly [M in Method]: (ballot: BltBallot, candidates: number) => ContentFor<M> };
const contents: Contents = {
  stv: (ballot) => ({ method: 'stv', preferences: preferencesOf(ballot) }),
  schulze: (ballot) => ({ method: 'schulze', ranking: rankingOf(ballot) }),
  approval: (ballot) => ({ method: 'approval', approved: rankingOf(ballot).flat() }),
  score: (ballot, candidates) => ({ method: 'score', scores: scoresOf(ballot, candidates) }),
};

const TIE = { tieBreak: 'lot' } as const;
const methods: { readonly [M in Method]: (winners: number, candidates: number) => MethodNamed<M> } = {
  stv: (winners) => ({ method: 'stv', winners }),
  schulze: (winners) => ({ method: 'schulze', winners, strength: 'winning-votes', ...TIE }),
  approval: (winners) => ({ method: 'approval', winners, ...TIE }),
  score: (winners, candidates) => ({
    ...{ method: 'score', winners, lowest: 0, highest: Math.max(1, candidates - 1) },
    ...{ statistic: 'sum', unscored: 'lowest', ...TIE },
  }),
};

export const METHODS = Object.keys(methods) as readonly Method[];
export const isMethod = (name: string): name is Method => Object.hasOwn(methods, name);

/** Counts an election of a BLT file by the engine that counts votes of bodies. Codes of options are the numbers of the candidates. */
export const countElection = <M extends Method>(
  method: M,
  election: BltElection,
  { seats, lot }: Counting,
): Results[M] => {
  const { names, withdrawn, ballots } = election;
  const papers = ballots.map((ballot): Papers<M> => ({
    content: contents[method](ballot, names.length),
    times: ballot.times,
  }));
  const options = names.flatMap((_, index) => (withdrawn.includes(index + 1) ? [] : [String(index + 1)]));
  const count = pollResults[method] as (poll: object) => ReturnType<(typeof pollResults)[M]>;
  return { method, ...count({ method: methods[method](seats, names.length), options, papers, lot }) } as Results[M];
};

/** Papers whose preferences end at a position that was skipped. */
export const cutShort = ({ ballots }: BltElection): number =>
  ballots.filter(({ ranks }) => ranks.includes(null)).reduce((total, { times }) => total + times, 0);
