import { municipalityCheckDigit } from './municipality-check-digit.js';
import {
  community,
  municipality,
  province,
  retiredMunicipality,
  type Community,
  type Municipality,
} from './territories.js';

/** Where something is or works: an autonomous community (two digits) or a municipality (five). */
export type Territory = Community | Municipality;

export type TerritoryCheck =
  | Readonly<{ valid: true; territory: Territory }>
  | Readonly<{ valid: false; reason: 'form' | 'unknown' }>
  | Readonly<{ valid: false; reason: 'check-digit'; expected: string }>
  | Readonly<{ valid: false; reason: 'retired'; successor: string; lastListed: number }>;

const found = (territory: Territory | undefined): TerritoryCheck =>
  territory ? { valid: true, territory } : { valid: false, reason: 'unknown' };

const checkMunicipality = (code: string, digit: string): TerritoryCheck => {
  const expected = municipalityCheckDigit(code);
  if (digit && digit !== expected) return { valid: false, reason: 'check-digit', expected };
  const retired = retiredMunicipality(code);
  if (!retired) return found(municipality(code));
  return { valid: false, reason: 'retired', successor: retired.successor, lastListed: retired.lastListed };
};

/** Reads a community's two digits, or a municipality's five with or without its check digit. */
export const checkTerritory = (text: string): TerritoryCheck => {
  if (/^\d{2}$/.test(text)) return found(community(text));
  if (!/^\d{5,6}$/.test(text)) return { valid: false, reason: 'form' };
  return checkMunicipality(text.slice(0, 5), text.slice(5));
};

/** The community that a territory's code lies in, itself for a community; undefined when there is no such territory. */
export const communityOf = (code: string): Community | undefined => {
  if (code.length === 2) return community(code);
  const place = municipality(code);
  return place && community(province(place.province)!.community);
};
