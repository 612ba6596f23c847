import type { Json } from '@ceriss/kernel';
import type { BallotContent, ContentFor } from '../voting/ballot-content.js';
import type { MethodNamed } from '../voting/method.js';
import { refuse, ruleOf } from './proposal.rules.js';
import type { OpenProposal } from './proposal.state.js';

/** What is wrong with a ballot, without saying what it said. */
type Problem =
  'other-method' | 'option-unknown' | 'option-withdrawn' | 'option-twice' | 'too-many' | 'score-out-of-range';

/** Throws BALLOT_CONTENT_INVALID unless the ballot can be counted by the method of the vote. */
export const checkContent = (content: BallotContent, open: OpenProposal): void => {
  const problem = problemOf(content, open);
  if (!problem) return;
  const { vote } = open;
  throw refuse('BALLOT_CONTENT_INVALID', {
    rule: ruleOf(vote, 'methods'),
    facts: { problem, method: vote.method.method, round: vote.round },
    wouldPassIf: allowedBy(problem, open),
  });
};

/* What the rules of the vote allow, which everybody knows: nothing of it depends on what the ballot said. */
const allowedBy = (problem: Problem, { vote, withdrawn }: OpenProposal): Record<string, Json> => {
  const { method, options } = vote;
  switch (problem) {
    case 'other-method':
      return { method: method.method };
    case 'option-unknown':
    case 'option-withdrawn':
      return { optionIn: options.map(({ code }) => code).filter((code) => !withdrawn.includes(code)) };
    case 'option-twice':
      return { occurrencesAtMost: 1 };
    case 'too-many':
      return { optionsAtMost: (method as MethodNamed<'approval'>).mostApprovals! };
    case 'score-out-of-range': {
      const { lowest, highest } = method as MethodNamed<'score'>;
      return { scoreAtLeast: lowest, scoreAtMost: highest };
    }
  }
};

const problemOf = (content: BallotContent, open: OpenProposal): Problem | undefined => {
  const { method } = open.vote;
  if (content.method !== method.method) return 'other-method';
  const named = optionsNamed(content);
  const known = open.vote.options.map(({ code }) => code);
  if (named.some((option) => !known.includes(option))) return 'option-unknown';
  if (named.some((option) => open.withdrawn.includes(option))) return 'option-withdrawn';
  if (new Set(named).size < named.length) return 'option-twice';
  return content.method === 'approval' || content.method === 'score' ? outOfRange(content, open) : undefined;
};

const optionsNamed = (content: BallotContent): readonly string[] => {
  switch (content.method) {
    case 'yes-no':
    case 'consent':
      return [];
    case 'approval':
      return content.approved;
    case 'score':
      return Object.keys(content.scores);
    case 'schulze':
      return content.ranking.flat();
    case 'stv':
      return content.preferences;
  }
};

const outOfRange = (content: ContentFor<'approval' | 'score'>, { vote }: OpenProposal): Problem | undefined => {
  if (content.method === 'approval') {
    const { mostApprovals } = vote.method as MethodNamed<'approval'>;
    return mostApprovals !== undefined && content.approved.length > mostApprovals ? 'too-many' : undefined;
  }
  const { lowest, highest } = vote.method as MethodNamed<'score'>;
  const outside = Object.values(content.scores).some((score) => score < lowest || score > highest);
  return outside ? 'score-out-of-range' : undefined;
};

const BYTES_OF_OPTION = 96;
const BYTES_OF_ANY = 256;
const BYTES_OF_REASONS = 12_500;

/** How long every sealed ballot of a vote is, before it is sealed: as long as the longest could be. */
export const bytesOfBallot = ({ method, options }: Pick<OpenProposal['vote'], 'method' | 'options'>): number =>
  BYTES_OF_ANY + options.length * BYTES_OF_OPTION + (method.method === 'consent' ? BYTES_OF_REASONS : 0);
