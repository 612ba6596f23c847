import { nameSimilarity } from './name-similarity.rules.js';

/** What of an actor tells whether it is another one's double. */
export type Likeness = Readonly<{
  nif: string;
  nameKey: string;
  territory: string;
  webDomain: string | null;
  mailDomain: string | null;
}>;

export const SIGNS = ['name', 'web-domain', 'mail-domain', 'legal-form', 'territory'] as const;
/** Each sign with the thousandths that it adds to the score. */
export type Reason = Readonly<{ sign: (typeof SIGNS)[number]; thousandths: number }>;
export type Suspicion = Readonly<{ thousandths: number; reasons: readonly Reason[] }>;

/** Of a thousand; they sum to it. What everybody can share weighs least. */
const WEIGHTS = { name: 550, 'web-domain': 200, 'mail-domain': 150, 'legal-form': 50, territory: 50 };
/** From this many thousandths on two actors are suggested as one. */
export const SUGGESTED_FROM = 400;
export const DUPLICATE_RULE = 'duplicate-score@1';

/** Domains of which a mailbox or a page says nothing of who has it. */
export const GENERIC_DOMAINS: readonly string[] = (
  'gmail.com googlemail.com google.com hotmail.com hotmail.es outlook.com outlook.es live.com msn.com yahoo.com yahoo.es ' +
  'icloud.com me.com proton.me protonmail.com gmx.com gmx.es aol.com telefonica.net movistar.es ono.com terra.es orange.es ' +
  'facebook.com instagram.com linkedin.com x.com wordpress.com blogspot.com wixsite.com'
).split(' ');

/* Less than half of the trigrams in common is chance. */
const nameThousandths = (one: Likeness, other: Likeness): number => {
  const { shared, total } = nameSimilarity(one.nameKey, other.nameKey);
  return total > 0 && 2 * shared >= total ? Math.floor((WEIGHTS.name * shared) / total) : 0;
};

const shared = (one: string | null, other: string | null): boolean =>
  one !== null && one === other && !GENERIC_DOMAINS.includes(one);

/** How likely two actors are one, and by which signs. Exact: the same two always give the same figure, in either order. */
export const suspicionOf = (one: Likeness, other: Likeness): Suspicion => {
  const found: Record<(typeof SIGNS)[number], number> = {
    name: nameThousandths(one, other),
    'web-domain': shared(one.webDomain, other.webDomain) ? WEIGHTS['web-domain'] : 0,
    'mail-domain': shared(one.mailDomain, other.mailDomain) ? WEIGHTS['mail-domain'] : 0,
    'legal-form': one.nif[0] === other.nif[0] ? WEIGHTS['legal-form'] : 0,
    territory: one.territory === other.territory ? WEIGHTS.territory : 0,
  };
  const reasons = SIGNS.map((sign) => ({ sign, thousandths: found[sign] })).filter(
    ({ thousandths }) => thousandths > 0,
  );
  return { thousandths: reasons.reduce((sum, { thousandths }) => sum + thousandths, 0), reasons };
};
