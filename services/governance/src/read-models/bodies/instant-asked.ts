import type { Clock } from '@ceriss/kernel';
import { parseInstant, type At } from '@ceriss/read-models';
import { startOfMadridDay } from '@ceriss/spain';

const PER_MS = 1_000;

/**
 * The instant that a question is about: the one it names, or the first of the day that it names in mainland Spain; else the one as of
 * which it is asked; else now. Throws RangeError when it is none.
 */
export const instantAsked = ({ asOf, validAt }: At, clock: Clock): Date => {
  if (validAt !== undefined) return validAt.length === 10 ? startOfMadridDay(validAt) : dateOf(validAt);
  return asOf === undefined ? clock.now() : dateOf(asOf);
};

const dateOf = (text: string): Date => {
  const instant = parseInstant(text);
  if (instant === undefined) throw new RangeError('not an instant');
  return new Date(Math.floor(instant / PER_MS));
};
