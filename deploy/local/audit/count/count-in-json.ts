import type { BltElection } from './blt.js';
import { decimal } from './count-in-words.js';
import type { Result } from './polls.js';

type StvResult = Extract<Result, { method: 'stv' }>;

const candidateOf = (election: Pick<BltElection, 'names'>, code: string) => ({
  number: Number(code),
  name: election.names[Number(code) - 1]!,
});

const roundsOf = ({ stages, options }: StvResult, election: BltElection) =>
  stages.map(({ stage, act, votes, nonTransferable, ignored, elected }) => ({
    round: stage,
    action: act.kind,
    ...('of' in act && { of: candidateOf(election, act.of) }),
    ...(act.kind === 'surplus' && { surplus: decimal(act.surplus) }),
    ...(act.kind === 'exclusion' && { transferred: act.transferred }),
    votes: options.map((code, index) => ({ ...candidateOf(election, code), votes: decimal(votes[index]!) })),
    nonTransferable: decimal(nonTransferable),
    ignored: decimal(ignored),
    elected: elected.map((code) => candidateOf(election, code)),
  }));

const schulzeFigures = (
  { options, preferred, strongest, order }: Extract<Result, { method: 'schulze' }>,
  election: BltElection,
) => ({
  pairwise: { candidates: options.map(Number), preferred, strongest },
  order: order.map((tier) => tier.map((code) => candidateOf(election, code))),
});

const figuresOf = (result: Result, election: BltElection) => {
  switch (result.method) {
    case 'stv':
      return { valid: result.valid, quota: result.quota, rounds: roundsOf(result, election) };
    case 'schulze':
      return schulzeFigures(result, election);
    default:
      return {
        results: result.options.map(({ option, ...figures }) => ({ ...candidateOf(election, option), ...figures })),
      };
  }
};

/** A count as JSON: candidates by number and name, votes as decimals of five places, which are exact. */
export const countInJson = (result: Result, election: BltElection) => ({
  ...figuresOf(result, election),
  winners: result.winners.map((code) => candidateOf(election, code)),
  ties: result.ties.map(({ between, chosen, ...tie }) => ({
    ...tie,
    between: between.map((code) => candidateOf(election, code)),
    chosen: chosen.map((code) => candidateOf(election, code)),
  })),
});
