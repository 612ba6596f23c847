import { FORMER_NAMES } from './former-names.js';
import { municipalityCheckDigit } from './municipality-check-digit.js';
import { MUNICIPALITY_CHANGES, type Codes } from './municipality-changes.js';
import { municipality, type Municipality } from './territories.js';

/**
 * When a municipality is listed: from `existedFrom`, inclusive, to `existedTo`, exclusive. Absent `existedFrom`: already in 2004, the first
 * list; absent `existedTo`: still. `predecessors` are what it was part of or merged from, `successors` what it is part of now.
 */
export type MunicipalityPeriod = Readonly<{
  existedFrom?: string;
  predecessors?: Codes;
  existedTo?: string;
  successors?: Codes;
}>;

const dayOfList = (year: number): string => `${year}-01-01`;

const BEGUN = new Map(MUNICIPALITY_CHANGES.map((change) => [change.municipality, change]));
const ENDED = new Map(
  MUNICIPALITY_CHANGES.flatMap((change) =>
    Object.entries(change.merged ?? {}).map(([code, name]) => [code, { ...change, name }] as const),
  ),
);

/** When the municipality of that code was made and ended, where that is known; empty for all that always were. */
export const municipalityPeriod = (code: string): MunicipalityPeriod => {
  const [begun, ended] = [BEGUN.get(code), ENDED.get(code)];
  return {
    ...(begun && { existedFrom: dayOfList(begun.year), predecessors: begun.outOf }),
    ...(ended && { existedTo: dayOfList(ended.year), successors: [ended.municipality] }),
  };
};

/** By five digits: a municipality that there is, or one that has been merged since 2004. */
export const municipalityEver = (code: string): Municipality | undefined => {
  const ended = ENDED.get(code);
  if (!ended) return municipality(code);
  const province = code.slice(0, 2);
  return { level: 'municipality', code, checkDigit: municipalityCheckDigit(code), name: ended.name, province };
};

/** Whether it is listed on that day (an ISO date). */
export const existedOn = ({ existedFrom, existedTo }: MunicipalityPeriod, on: string): boolean =>
  (existedFrom === undefined || existedFrom <= on) && (existedTo === undefined || on < existedTo);

/** The municipality with the name that it had on that day (an ISO date). */
export const namedOn = (place: Municipality, on: string): Municipality => {
  const former = Object.hasOwn(FORMER_NAMES, place.code) ? FORMER_NAMES[place.code]! : [];
  const name = former.find(([until]) => on < dayOfList(until))?.[1];
  return name === undefined ? place : { ...place, name };
};
