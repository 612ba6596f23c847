import type { BallotContent, ContentFor } from './ballot-content.js';
import type { MethodNamed, VotingMethod } from './method.js';
import { quorumOf, type CensusSeat, type CountingRules } from './quorum.js';

/** Everything that a count depends on: nothing else may change a result. */
export type Vote<M extends VotingMethod = VotingMethod> = Readonly<{
  rules: CountingRules;
  method: M;
  /** The electorate without recused seats. */
  census: readonly CensusSeat[];
  /** One ballot a seat, by construction; ballots of seats outside the census count for nothing. */
  ballots: ReadonlyMap<string, BallotContent>;
  /** Codes in the order of the list, those withdrawn included; none where the method is about yes or no. */
  options: readonly string[];
  withdrawn: readonly string[];
  /** The codes in the order drawn by the published lot: who stands earlier fares better. */
  lot: readonly string[];
}>;
export type VoteBy<M extends VotingMethod['method']> = Vote<MethodNamed<M>>;

/** Ballots that say the same, and how many there are. */
export type Papers<M extends VotingMethod['method']> = Readonly<{ content: ContentFor<M>; times: number }>;

/** What a choice among options depends on: the papers in any order, and nothing about who cast them. */
export type Poll<M extends VotingMethod['method']> = Readonly<{
  method: MethodNamed<M>;
  /** The options that can be chosen, in the order of the list. */
  options: readonly string[];
  papers: readonly Papers<M>[];
  lot: readonly string[];
}>;

/** The ballots of the census that are of the method; any other one is present and says nothing. */
export const papersOf = <M extends VotingMethod['method']>(vote: VoteBy<M>): Papers<M>[] =>
  vote.census.flatMap(({ seat }) => {
    const content = vote.ballots.get(seat);
    return content?.method === vote.method.method ? [{ content: content as ContentFor<M>, times: 1 }] : [];
  });

export const attendanceOf = ({ rules, census, ballots }: Pick<Vote, 'rules' | 'census' | 'ballots'>) => ({
  census: census.length,
  present: census.filter(({ seat }) => ballots.has(seat)).length,
  quorum: quorumOf(rules, census, ballots),
});

/** The options that can still be chosen, in the order of the list. */
export const standing = ({ options, withdrawn }: Pick<Vote, 'options' | 'withdrawn'>): string[] => {
  const gone = new Set(withdrawn);
  return [...new Set(options)].filter((option) => !gone.has(option));
};

export const pollOf = <M extends VotingMethod['method']>(vote: VoteBy<M>): Poll<M> => ({
  method: vote.method,
  options: standing(vote),
  papers: papersOf(vote),
  lot: vote.lot,
});
