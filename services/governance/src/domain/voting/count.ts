import { approvalResult } from './approval.js';
import { countConsent } from './consent.js';
import type { VotingMethod } from './method.js';
import { schulzeResult } from './schulze.js';
import { scoreResult } from './score.js';
import { stvResult } from './stv.js';
import type { TallyByMethod, TallyOf } from './tally-by-method.js';
import type { Outcome } from './tally-parts.js';
import { attendanceOf, pollOf, type Poll, type Vote, type VoteBy } from './vote.js';
import { countYesNo } from './yes-no.js';

type Choosing = Exclude<VotingMethod['method'], 'yes-no' | 'consent'>;

/** The result of choosing among options, by method; `marked` are the papers that say anything about one that stands. */
export const pollResults = {
  approval: approvalResult,
  score: scoreResult,
  schulze: schulzeResult,
  stv: stvResult,
} satisfies { readonly [M in Choosing]: (poll: Poll<M>) => object };

/** Counts a vote: a pure function of rules, method, census, ballots, options and lot. The order of the ballots changes nothing. */
export const countVote = (vote: Vote): TallyByMethod => {
  const { method } = vote.method;
  if (method === 'yes-no') return countYesNo(vote as VoteBy<'yes-no'>);
  if (method === 'consent') return countConsent(vote as VoteBy<'consent'>);
  return countChoice(vote as VoteBy<Choosing>);
};

const countChoice = (vote: VoteBy<Choosing>): TallyByMethod => {
  const { method } = vote.method;
  const result = pollResults[method] as (poll: Poll<Choosing>) => ReturnType<(typeof pollResults)[Choosing]>;
  const { marked, ...rest } = result(pollOf(vote));
  const attendance = attendanceOf(vote);
  return {
    method,
    ...attendance,
    blank: attendance.present - marked,
    withdrawn: [...new Set(vote.options)].filter((option) => vote.withdrawn.includes(option)),
    lot: [...vote.lot],
    ...rest,
  } as TallyOf<Choosing>;
};

/** What a tally means. A choice that leaves a tie undecided, or chooses nothing, is rejected: the rules name no way to tell. */
export const outcomeOfTally = (tally: TallyByMethod): Outcome => {
  if (!tally.quorum.met) return 'no-quorum';
  if ('met' in tally) return tally.met ? 'adopted' : 'rejected';
  const undecided = tally.ties.some(({ decidedBy }) => decidedBy === 'none');
  return tally.winners.length > 0 && !undecided ? 'adopted' : 'rejected';
};
