import type { StvStage, Tie } from '../../../../services/governance/src/domain/voting/tally-by-method.js';
import { stageFigures, type Evidence, type Figures } from './figures.js';
import { choiceFigures, placeIn, standingIn } from './recount-choosing.js';
import { told } from './ratio.js';

type Paper = { preferences: readonly string[]; worth: bigint; lies: string | undefined };

const VOTE = 100_000n;
const inVotes = (worth: bigint): string => told([worth, VOTE]);

/** The single transferable vote again, paper by paper: nothing is grouped, and votes are summed anew whenever they are asked for. */
export const recountStv = (evidence: Evidence): Figures => {
  const { method, lot } = evidence;
  if (method.method !== 'stv') throw new TypeError('a vote of another method');
  const candidates = standingIn(evidence);
  const papers = papersIn(evidence, candidates);
  const quota = BigInt(Math.floor(papers.length / (method.winners + 1)) + 1) * VOTE;
  let hopeful = [...candidates];
  const elected: string[] = [];
  const kept = new Set<string>();
  const rounds: Map<string, bigint>[] = [];
  const stages: StvStage[] = [];
  const ties: Tie[] = [];
  const votes = (candidate: string): bigint =>
    papers
      .filter(({ lies }) => lies === candidate)
      .reduce((sum, { worth }) => sum + worth, kept.has(candidate) ? quota : 0n);
  const moveOn = (from: string, worth: (paper: Paper) => bigint) => {
    for (const paper of papers.filter(({ lies }) => lies === from)) {
      paper.worth = worth(paper);
      paper.lies = paper.preferences.find((candidate) => hopeful.includes(candidate));
    }
  };
  const elect = (wanted: readonly string[]) => {
    const inOrder = [...wanted].sort(
      (a, b) => Number(votes(b) - votes(a)) || candidates.indexOf(a) - candidates.indexOf(b),
    );
    hopeful = hopeful.filter((candidate) => !wanted.includes(candidate));
    return inOrder;
  };
  const endOfRound = (act: StvStage['act']) => {
    const enough = hopeful.filter((candidate) => votes(candidate) >= quota);
    const left = hopeful.length - enough.length;
    const rest = left <= method.winners - elected.length - enough.length ? hopeful : enough;
    rounds.push(new Map(candidates.map((candidate) => [candidate, votes(candidate)])));
    const now = elect(rest);
    elected.push(...now);
    stages.push({ ...standAfter(act), stage: rounds.length, elected: now });
  };
  /* Every vote there was is with a candidate, on a paper that names no other, or lost in rounding: the last is what is missing. */
  const standAfter = (act: StvStage['act']) => {
    const held = candidates.map((candidate) => votes(candidate));
    const idle = papers.filter(({ lies }) => lies === undefined).reduce((sum, { worth }) => sum + worth, 0n);
    const missing = BigInt(papers.length) * VOTE - held.reduce((a, b) => a + b, idle);
    return { act, votes: held.map(inVotes), nonTransferable: inVotes(idle), ignored: inVotes(missing) };
  };
  /* Of equal candidates those who were behind, or ahead, in the round before, and before that, and in the end by lot. */
  const pick = (equal: readonly string[], ahead: boolean): string => {
    let left = [...equal];
    let decidingStage: number | undefined;
    for (const [index, round] of [...rounds.entries()].reverse()) {
      const sorted = left.map((candidate) => round.get(candidate)!).sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
      const next = left.filter((candidate) => round.get(candidate) === (ahead ? sorted.at(-1) : sorted[0]));
      if (next.length < left.length) decidingStage = index + 1;
      left = next;
    }
    const drawn = [...left].sort((a, b) => placeIn(lot, a) - placeIn(lot, b));
    const chosen = (ahead ? drawn[0] : drawn.at(-1))!;
    if (equal.length > 1) {
      ties.push({
        ...{ about: ahead ? 'surplus' : 'exclusion', stage: rounds.length + 1, chosen: [chosen] },
        between: candidates.filter((candidate) => equal.includes(candidate)),
        decidedBy: left.length === 1 ? 'earlier-stage' : 'lot',
        ...(decidingStage && { decidingStage }),
      });
    }
    return chosen;
  };
  const mostOf = (group: readonly string[], ahead: boolean): string => {
    const best = group.map(votes).reduce((a, b) => ((ahead ? b > a : b < a) ? b : a));
    return pick(
      group.filter((candidate) => votes(candidate) === best),
      ahead,
    );
  };
  if (papers.length > 0) endOfRound({ kind: 'first-preferences' });
  while (papers.length > 0 && elected.length < method.winners && hopeful.length > 0) {
    const over = elected.filter((candidate) => votes(candidate) > quota);
    if (over.length > 0) {
      const next = mostOf(over, true);
      const [had, surplus] = [votes(next), votes(next) - quota];
      moveOn(next, ({ worth }) => (surplus * worth) / had);
      kept.add(next);
      endOfRound({ kind: 'surplus', of: next, surplus: inVotes(surplus) });
    } else {
      const out = mostOf(hopeful, false);
      hopeful = hopeful.filter((candidate) => candidate !== out);
      const transferred = hopeful.length > method.winners - elected.length;
      if (transferred) moveOn(out, ({ worth }) => worth);
      endOfRound({ kind: 'exclusion', of: out, transferred });
    }
  }
  return figures(evidence, candidates, { papers: papers.length, quota, stages, ties, elected });
};

const papersIn = ({ census, ballots }: Evidence, candidates: readonly string[]): Paper[] =>
  census.flatMap(({ seat }) => {
    const ballot = ballots.get(seat);
    const named = ballot?.method === 'stv' ? ballot.preferences : [];
    const preferences = named.filter((name, index) => candidates.includes(name) && named.indexOf(name) === index);
    return preferences.length > 0 ? [{ preferences, worth: VOTE, lies: preferences[0] }] : [];
  });

type Result = Readonly<{
  papers: number;
  quota: bigint;
  stages: readonly StvStage[];
  ties: readonly Tie[];
  elected: readonly string[];
}>;

const figures = (
  evidence: Evidence,
  candidates: readonly string[],
  { papers, quota, stages, ties, elected }: Result,
): Figures => ({
  ...choiceFigures(evidence, papers, ties),
  quota: `${quota / VOTE}`,
  valid: `${papers}`,
  ...Object.fromEntries(stages.flatMap((stage) => stageFigures(candidates, stage))),
  winners: elected.join(' '),
});
