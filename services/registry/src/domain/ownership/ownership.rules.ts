import { DomainError, Fraction } from '@ceriss/kernel';
import type { OwnershipRecorded } from './ownership.events.js';

/** What an enterprise holds in another, and when: from the first day to before the last. */
export type Terms = Omit<OwnershipRecorded['data'], 'linkId' | 'ownerId' | 'ownedId' | 'evidence'>;
export type Link = Terms & Readonly<{ linkId: string; ownerId: string }>;

const WHOLE = new Fraction(1);

const isPart = (text: string): boolean => {
  if (!/^\d{1,9}(\/\d{1,9})?$/.test(text) || /\/0+$/.test(text)) return false;
  const share = Fraction.parse(text);
  return share.compare(Fraction.zero) > 0 && share.compare(WHOLE) <= 0;
};

/** A share belongs to voting rights and is more than nothing and no more than all. */
const requireShare = ({ kind, share }: Terms): void => {
  if (kind === 'voting-rights' ? share !== undefined && isPart(share) : share === undefined) return;
  throw new DomainError('OWNERSHIP_SHARE_INVALID', {
    rule: 'ownership-share@1',
    facts: { kind, ...(share !== undefined && { share }) },
    wouldPassIf: kind === 'voting-rights' ? { share: { moreThan: '0', atMost: '1' } } : { share: 'absent' },
  });
};

const requirePeriod = ({ validFrom, validTo }: Terms): void => {
  if (validTo === undefined || validFrom < validTo) return;
  throw new DomainError('OWNERSHIP_PERIOD_INVALID', {
    rule: 'ownership-period@1',
    facts: { validFrom, validTo },
    wouldPassIf: { validTo: { after: validFrom } },
  });
};

const holdsOn = ({ validFrom, validTo }: Terms, day: string): boolean =>
  validFrom <= day && (validTo === undefined || day < validTo);

const overlap = (a: Terms, b: Terms): boolean => holdsOn(a, b.validFrom) || holdsOn(b, a.validFrom);

const requireNoOverlap = (link: Link, others: readonly Link[]): void => {
  const same = others.find((other) => {
    const sameHolding = other.ownerId === link.ownerId && other.kind === link.kind;
    return other.linkId === link.linkId || (sameHolding && overlap(other, link));
  });
  if (!same) return;
  throw new DomainError('OWNERSHIP_OVERLAPS', {
    rule: 'one-link-per-kind@1',
    facts: { linkId: same.linkId, validFrom: same.validFrom, ...(same.validTo && { validTo: same.validTo }) },
    wouldPassIf: { correctedOrEnded: same.linkId },
  });
};

const heldOn = (links: readonly Link[], day: string): Fraction =>
  Fraction.sum(links.flatMap((link) => (link.share && holdsOn(link, day) ? [Fraction.parse(link.share)] : [])));

/* The sum rises only on days on which a link begins. */
const requireAtMostWhole = (link: Link, others: readonly Link[]): void => {
  if (link.share === undefined) return;
  const begins = [link, ...others].map(({ validFrom }) => validFrom).filter((day) => holdsOn(link, day));
  for (const day of begins.toSorted()) {
    const held = heldOn(others, day);
    if (held.plus(Fraction.parse(link.share)).compare(WHOLE) <= 0) continue;
    throw new DomainError('OWNERSHIP_OVER_WHOLE', {
      rule: 'shares-at-most-whole@1',
      facts: { day, heldByOthers: held.toString(), share: link.share },
      wouldPassIf: { share: { atMost: WHOLE.minus(held).toString() } },
    });
  }
};

/** A link beside the others in the same enterprise: its terms are in order and on no day is more than the whole held. */
export const requireFits = (link: Link, others: readonly Link[]): void => {
  requirePeriod(link);
  requireShare(link);
  requireNoOverlap(link, others);
  requireAtMostWhole(link, others);
};
