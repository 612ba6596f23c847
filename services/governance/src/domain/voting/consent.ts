import type { TallyOf } from './tally-by-method.js';
import { attendanceOf, papersOf, type VoteBy } from './vote.js';

/** Consent: reasoned objections against those that are tolerated. Standing aside is neither, and nobody's consent is none. */
export const countConsent = (vote: VoteBy<'consent'>): TallyOf<'consent'> => {
  const positions = papersOf(vote).map(({ content }) => content.position);
  const taking = (wanted: (typeof positions)[number]) => positions.filter((position) => position === wanted).length;
  const [consents, objections] = [taking('consents'), taking('objects')];
  const { toleratedObjections } = vote.method;
  return {
    method: 'consent',
    ...attendanceOf(vote),
    consents,
    standsAside: taking('stands-aside'),
    objections,
    toleratedObjections,
    met: consents > 0 && objections <= toleratedObjections,
  };
};
