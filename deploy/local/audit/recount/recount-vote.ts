import type { Evidence, Figures } from './figures.js';
import { against, ratio, type Ratio } from './ratio.js';
import { recountApproval, recountSchulze, recountScore } from './recount-choosing.js';
import { recountStv } from './recount-stv.js';
import { recountYesNo } from './recount-yes-no.js';

const part = (some: number, of: number): Ratio => [BigInt(some), BigInt(Math.max(of, 1))];

type There = Evidence['census'];

const officersAmong = (there: There, { chair, secretary }: Evidence['rules']['officers']): boolean => {
  const holds = (office: readonly string[]) => there.some(({ seat }) => office.includes(seat));
  return holds(chair) && (secretary === 'staff' || holds(secretary));
};

const constituenciesAmong = (there: There, { rules, census }: Evidence): number =>
  rules.constituencies.filter(({ code }) => {
    const seats = census.filter(({ constituency }) => constituency === code).length;
    const present = there.filter(({ constituency }) => constituency === code).length;
    const share = rules.quorum.constituencies?.withShareOfSeats ?? '0';
    return seats > 0 && against(part(present, seats), ratio(share)) >= 0;
  }).length;

/* Present: a ballot is there, whatever it says. */
const attendance = (evidence: Evidence): Figures => {
  const { rules, census, ballots } = evidence;
  const there = census.filter(({ seat }) => ballots.has(seat));
  const enough = census.length > 0 && against(part(there.length, census.length), ratio(rules.quorum.share)) >= 0;
  const officers = officersAmong(there, rules.officers) || !rules.quorum.officersPresent;
  const asked = rules.quorum.constituencies;
  const reached = constituenciesAmong(there, evidence);
  const groups = reached >= (asked?.atLeast ?? 0);
  return {
    ...{ census: `${census.length}`, present: `${there.length}`, quorum: `${enough && officers && groups}` },
    'quorum: share': rules.quorum.share,
    'quorum: officers': `${officersAmong(there, rules.officers)}`,
    'quorum: constituencies': asked ? `${reached} of ${asked.atLeast} with ${asked.withShareOfSeats}` : 'any',
  };
};

const recountConsent = ({ method, census, ballots }: Evidence): Figures => {
  if (method.method !== 'consent') throw new TypeError('a vote of another method');
  const of = (position: string) =>
    census.filter(({ seat }) => {
      const ballot = ballots.get(seat);
      return ballot?.method === 'consent' && ballot.position === position;
    }).length;
  const [yes, aside, against] = [of('consents'), of('stands-aside'), of('objects')];
  const met = yes > 0 && against <= method.toleratedObjections;
  return {
    'consent, aside, against': `${yes}, ${aside}, ${against}`,
    'objections tolerated': `${method.toleratedObjections}`,
    met: `${met}`,
  };
};

const METHODS = {
  'yes-no': recountYesNo,
  consent: recountConsent,
  approval: recountApproval,
  score: recountScore,
  schulze: recountSchulze,
  stv: recountStv,
} as const;

/**
 * Counts a vote a second time. Nothing but types is shared with the code that decides: where both agree, a mistake would have to have been made
 * twice, in two ways.
 */
export const recountVote = (evidence: Evidence): Figures => ({
  ...attendance(evidence),
  ...METHODS[evidence.method.method](evidence),
});

/** The figures that two counts tell differently. */
export const differences = (
  recounted: Figures,
  stored: Figures,
): { figure: string; recounted: string; stored: string }[] =>
  [...new Set([...Object.keys(recounted), ...Object.keys(stored)])].flatMap((figure) => {
    const [again, before] = [recounted[figure] ?? 'nothing', stored[figure] ?? 'nothing'];
    return again === before ? [] : [{ figure, recounted: again, stored: before }];
  });
