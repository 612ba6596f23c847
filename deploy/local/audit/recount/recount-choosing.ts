import type { TieBreak } from '../../../../services/governance/src/domain/voting/method.js';
import type { Tie } from '../../../../services/governance/src/domain/voting/tally-by-method.js';
import { pathInWords, tieInWords, type Evidence, type Figures } from './figures.js';
import { against, ratio, told } from './ratio.js';

/** The options that stand, in the order of the list. */
export const standingIn = ({ options, withdrawn }: Evidence): string[] =>
  options.filter((option, index) => options.indexOf(option) === index && !withdrawn.includes(option));

/** Takes the best until the places are filled; where too many are equal, whoever the lot or the list has first, or nobody. */
export const bestOf = (
  { lot }: Evidence,
  tiers: readonly (readonly string[])[],
  places: number,
  tieBreak: string,
): string[] => {
  const winners: string[] = [];
  for (const tier of tiers) {
    const room = places - winners.length;
    if (tier.length <= room) winners.push(...tier);
    else {
      if (tieBreak === 'lot')
        winners.push(...[...tier].sort((a, b) => placeIn(lot, a) - placeIn(lot, b)).slice(0, room));
      if (tieBreak === 'listed-order') winners.push(...tier.slice(0, room));
      break;
    }
  }
  return winners;
};

/** What every choice tells beside its options and winners; STV always tells its candidates apart. */
export const choiceFigures = (
  { census, ballots, options, withdrawn, lot }: Evidence,
  marked: number,
  ties: readonly Tie[],
): Figures => ({
  blank: `${census.filter(({ seat }) => ballots.has(seat)).length - marked}`,
  withdrawn: options
    .filter((option, index) => options.indexOf(option) === index && withdrawn.includes(option))
    .join(' '),
  lot: lot.join(' '),
  ties: ties.map(tieInWords).join('; '),
  undecided: `${ties.some(({ decidedBy }) => decidedBy === 'none')}`,
});

/* The equal options for whom there were too few places left. */
const tieOver = (
  { winners: places, tieBreak }: Chosen['method'],
  tiers: readonly (readonly string[])[],
  winners: readonly string[],
): Tie[] => {
  const at = tiers.findIndex((_, index) => tiers.slice(0, index + 1).flat().length > places);
  const before = tiers.slice(0, Math.max(at, 0)).flat().length;
  if (at < 0 || before === places) return [];
  return [{ about: 'winning', between: [...tiers[at]!], decidedBy: tieBreak, chosen: winners.slice(before) }];
};

/** Where an option stands in the lot; who was not drawn stands after all who were. */
export const placeIn = (lot: readonly string[], option: string): number =>
  lot.includes(option) ? lot.indexOf(option) : lot.length;

const tiersOf = (options: readonly string[], better: (a: string, b: string) => boolean): string[][] => {
  const tiers: string[][] = [];
  let left = [...options];
  while (left.length > 0) {
    const tier = left.filter((option) => !left.some((other) => better(other, option)));
    tiers.push(tier);
    left = left.filter((option) => !tier.includes(option));
  }
  return tiers;
};

type Chosen = Readonly<{
  marked: number;
  rows: readonly (readonly [string, string])[];
  method: Readonly<{ winners: number; tieBreak: TieBreak }>;
  tiers: readonly (readonly string[])[];
}>;

const figures = (evidence: Evidence, { marked, rows, method, tiers }: Chosen): Figures => {
  const winners = bestOf(evidence, tiers, method.winners, method.tieBreak);
  return {
    ...choiceFigures(evidence, marked, tieOver(method, tiers, winners)),
    ...Object.fromEntries(rows),
    winners: winners.join(' '),
  };
};

const said = (evidence: Evidence) => evidence.census.flatMap(({ seat }) => evidence.ballots.get(seat) ?? []);

/** Approvals, option by option. */
export const recountApproval = (evidence: Evidence): Figures => {
  const { method } = evidence;
  if (method.method !== 'approval') throw new TypeError('a vote of another method');
  const options = standingIn(evidence);
  const lists = said(evidence).map((ballot) => (ballot.method === 'approval' ? ballot.approved : []));
  const marked = lists.filter((approved) => approved.some((option) => options.includes(option))).length;
  const approvals = (option: string) => lists.filter((approved) => approved.includes(option)).length;
  const share = (option: string) => [BigInt(approvals(option)), BigInt(Math.max(1, marked))] as const;
  const eligible = options.filter(
    (option) => approvals(option) > 0 && against(share(option), ratio(method.leastShare ?? '0')) >= 0,
  );
  const tiers = tiersOf(eligible, (a, b) => approvals(a) > approvals(b));
  const rows = options.map((option) => [`option ${option}`, `${approvals(option)} (${told(share(option))})`] as const);
  return figures(evidence, { marked, rows, method, tiers });
};

/** Scores, option by option. */
export const recountScore = (evidence: Evidence): Figures => {
  const { method } = evidence;
  if (method.method !== 'score') throw new TypeError('a vote of another method');
  const options = standingIn(evidence);
  const cards = said(evidence).map((ballot) => (ballot.method === 'score' ? ballot.scores : {}));
  const used = cards.filter((scores) => options.some((option) => Object.hasOwn(scores, option)));
  const given = (option: string): number[] =>
    used.flatMap((scores) => {
      if (Object.hasOwn(scores, option)) return [scores[option]!];
      return method.unscored === 'lowest' ? [method.lowest] : [];
    });
  const sum = (option: string) => given(option).reduce((total, score) => total + score, 0);
  const mean = (option: string) => [BigInt(sum(option)), BigInt(given(option).length)] as const;
  const better = (a: string, b: string) =>
    method.statistic === 'sum' ? sum(a) > sum(b) : against(mean(a), mean(b)) > 0;
  const rated = options.filter((option) => given(option).length > 0);
  const rows = options.map((option) => {
    const average = given(option).length === 0 ? 'none' : told(mean(option));
    return [`option ${option}`, `${sum(option)} in ${given(option).length} (${average})`] as const;
  });
  return figures(evidence, { marked: used.length, rows, method, tiers: tiersOf(rated, better) });
};

/** Schulze: from every option the others that it reaches over links of at least each strength. */
export const recountSchulze = (evidence: Evidence): Figures => {
  const { method } = evidence;
  if (method.method !== 'schulze') throw new TypeError('a vote of another method');
  const options = standingIn(evidence);
  const rankings = said(evidence).map((ballot) => (ballot.method === 'schulze' ? ballot.ranking : []));
  const used = rankings.filter((ranking) => ranking.flat().some((option) => options.includes(option)));
  const rank = (ranking: readonly (readonly string[])[], option: string) => {
    const place = ranking.findIndex((options) => options.includes(option));
    return place < 0 ? ranking.length : place;
  };
  const prefer = (a: string, b: string) => used.filter((ranking) => rank(ranking, a) < rank(ranking, b)).length;
  const links = options.flatMap((from) =>
    options.flatMap((to) => {
      const [support, opposition] = [prefer(from, to), prefer(to, from)];
      if (support <= opposition) return [];
      return [
        { from, to, strength: method.strength === 'margins' ? [support - opposition, 0] : [support, -opposition] },
      ];
    }),
  );
  const atLeast = (a: readonly number[], b: readonly number[]) => a[0]! > b[0]! || (a[0] === b[0] && a[1]! >= b[1]!);
  const levels = links.map(({ strength }) => strength).sort((a, b) => (atLeast(a, b) ? 1 : -1));
  const reaches = (from: string, to: string, level: readonly number[]): boolean => {
    const reached = [from];
    for (const at of reached) {
      for (const link of links) {
        if (link.from === at && atLeast(link.strength, level) && !reached.includes(link.to)) reached.push(link.to);
      }
    }
    return reached.includes(to);
  };
  const width = (from: string, to: string) => levels.filter((level) => reaches(from, to, level)).length;
  const strongest = (from: string, to: string) => {
    const level = from === to ? undefined : levels.findLast((one) => reaches(from, to, one));
    return level?.map((part) => Math.abs(part));
  };
  const tiers = tiersOf(options, (a, b) => width(a, b) > width(b, a));
  const rows: [string, string][] = [
    ...options.flatMap((a): [string, string][] => [
      [`option ${a}`, options.map((b) => (a === b ? 0 : prefer(a, b))).join(' ')],
      [`option ${a}: strongest paths`, options.map((b) => pathInWords(strongest(a, b))).join(' ')],
    ]),
    ['order', tiers.map((tier) => tier.join(' ')).join(' > ')],
  ];
  return figures(evidence, { marked: used.length, rows, method, tiers: used.length === 0 ? [] : tiers });
};
