import { municipalityCheckDigit } from './municipality-check-digit.js';
import type { Codes } from './municipality-changes.js';
import { existedOn, municipalityEver, municipalityPeriod, namedOn } from './municipality-periods.js';
import { community, province, type Community, type Municipality } from './territories.js';

/** Where something is or works: an autonomous community (two digits) or a municipality (five). */
export type Territory = Community | Municipality;

export type TerritoryCheck =
  | Readonly<{ valid: true; territory: Territory }>
  | Readonly<{ valid: false; reason: 'form' | 'unknown' }>
  | Readonly<{ valid: false; reason: 'check-digit'; expected: string }>
  /** Merged by that day: `successors` are what it is part of. */
  | Readonly<{ valid: false; reason: 'retired'; existedTo: string; successors: Codes }>
  /** Made after that day: `predecessors` are what its land was part of. */
  | Readonly<{ valid: false; reason: 'not-yet'; existedFrom: string; predecessors: Codes }>;

const LAST_DAY = '9999-12-31';

const checkMunicipality = (code: string, digit: string, on: string): TerritoryCheck => {
  const expected = municipalityCheckDigit(code);
  if (digit && digit !== expected) return { valid: false, reason: 'check-digit', expected };
  const place = municipalityEver(code);
  if (!place) return { valid: false, reason: 'unknown' };
  const period = municipalityPeriod(code);
  if (existedOn(period, on)) return { valid: true, territory: namedOn(place, on) };
  const { existedFrom, predecessors, existedTo, successors } = period;
  return existedFrom !== undefined && on < existedFrom
    ? { valid: false, reason: 'not-yet', existedFrom, predecessors: predecessors! }
    : { valid: false, reason: 'retired', existedTo: existedTo!, successors: successors! };
};

/**
 * Reads a community's two digits, or a municipality's five with or without its check digit, as of a day (an ISO date): a municipality is
 * valid while it is listed. Without a day it is as of the reference, today's. What was before the first list, 2004, is taken from that list.
 */
export const checkTerritory = (text: string, on: string = LAST_DAY): TerritoryCheck => {
  if (/^\d{2}$/.test(text)) {
    const territory = community(text);
    return territory ? { valid: true, territory } : { valid: false, reason: 'unknown' };
  }
  if (!/^\d{5,6}$/.test(text)) return { valid: false, reason: 'form' };
  return checkMunicipality(text.slice(0, 5), text.slice(5), on);
};

/** The community that a territory's code lies in, itself for a community; undefined when there never was such a territory since 2004. */
export const communityOf = (code: string): Community | undefined => {
  if (code.length === 2) return community(code);
  const place = municipalityEver(code);
  return place && community(province(place.province)!.community);
};
