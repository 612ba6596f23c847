import type { Evidence, Figures } from './figures.js';
import { against, NOTHING, plus, ratio, times, told, type Ratio } from './ratio.js';

type Groups = readonly Readonly<{
  code: string;
  weight: Ratio;
  census: number;
  yes: number;
  no: number;
  abstention: number;
}>[];

/* Every seat is looked up again for every question: slow, and easy to follow. */
const groupsIn = ({ rules, census, ballots }: Evidence): Groups =>
  rules.constituencies.map(({ code, weight = '0' }) => {
    const seats = census.filter(({ constituency }) => constituency === code);
    const saying = (choice: string) =>
      seats.filter(({ seat }) => {
        const ballot = ballots.get(seat);
        return ballot?.method === 'yes-no' && ballot.choice === choice;
      }).length;
    const counted = { yes: saying('yes'), no: saying('no'), abstention: saying('abstention') };
    return { code, weight: ratio(weight), census: seats.length, ...counted };
  });

const total = (parts: readonly Ratio[]): Ratio => parts.reduce(plus, NOTHING);
const whole = (number: number): Ratio => [BigInt(number), 1n];

const side = (groups: Groups, counting: string, mine: 'yes' | 'no', other: 'yes' | 'no'): Ratio =>
  total(
    groups.map((group) => {
      if (counting === 'seats') return whole(group[mine]);
      if (counting === 'constituencies') return whole(group[mine] > group[other] ? 1 : 0);
      const voted = group.yes + group.no;
      return voted === 0 ? NOTHING : times(group.weight, [BigInt(group[mine]), BigInt(voted)]);
    }),
  );

const all = (groups: Groups, counting: string): Ratio =>
  total(
    groups.map(({ weight, census }) => {
      if (counting === 'weights') return weight;
      return whole(counting === 'seats' ? census : Math.min(census, 1));
    }),
  );

/** Yes and no again, each majority for itself. */
export const recountYesNo = (evidence: Evidence): Figures => {
  if (evidence.method.method !== 'yes-no') throw new TypeError('a vote of another method');
  const groups = groupsIn(evidence);
  const majorities = evidence.method.majorities.map(({ counting, of, comparison, threshold }) => {
    const [yes, no] = [side(groups, counting, 'yes', 'no'), side(groups, counting, 'no', 'yes')];
    const base = of === 'census' ? all(groups, counting) : plus(yes, no);
    const difference = against(yes, times(base, ratio(threshold)));
    const reached = comparison === 'at-least' ? difference >= 0 : difference > 0;
    const rule = `${counting} of ${of}, ${comparison} ${threshold}`;
    return { rule, yes, no, base, met: reached && against(plus(yes, no), NOTHING) > 0 };
  });
  const { counting: first } = evidence.method.majorities[0]!;
  const unused = (some: Groups): Ratio => {
    const silent = some.filter(({ yes, no }) => yes + no === 0);
    return first === 'weights' ? total(silent.map(({ weight }) => weight)) : NOTHING;
  };
  const adds = (group: Groups[number]): string =>
    [side([group], first, 'yes', 'no'), side([group], first, 'no', 'yes'), unused([group])].map(told).join(', ');
  return Object.fromEntries([
    ['yes, no', `${told(majorities[0]!.yes)}, ${told(majorities[0]!.no)}`],
    ...majorities.flatMap(({ rule, yes, no, base, met }, index) => [
      [`majority ${index + 1}: rule`, rule],
      [`majority ${index + 1}: yes`, told(yes)],
      [`majority ${index + 1}: no`, told(no)],
      [`majority ${index + 1}: of`, told(base)],
      [`majority ${index + 1}: met`, `${met}`],
    ]),
    ...groups.flatMap(({ code, census, yes, no, abstention }, index) => [
      [`${code}: adds to yes, to no, to neither`, adds(groups[index]!)],
      [`${code}: census`, `${census}`],
      [`${code}: yes, no, abstention`, `${yes}, ${no}, ${abstention}`],
    ]),
    ['unused weight', told(unused(groups))],
    ['met', `${majorities.every(({ met }) => met)}`],
  ]);
};
