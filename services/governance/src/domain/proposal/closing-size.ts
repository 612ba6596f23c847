import type { VotingMethod } from '../voting/method.js';

/** What the log takes in one append is 1 MiB; a result that does not fit could never be written down. */
export const MOST_BYTES = 1_000_000;

type Size = Readonly<{ method: VotingMethod['method']; options: readonly string[]; seats: number }>;

const BYTES_OF_ANY = 20_000;
/* Seat, constituency, mandate, carrier and time. */
const BYTES_OF_BALLOT = 420;
const BYTES_OF_CHOICE = 40;
const BYTES_OF_REASONS = 3_100;
const BYTES_OF_SCORE = 24;
const BYTES_OF_OPTION = 5;
const BYTES_OF_COUNT = 140;
const BYTES_OF_STAGE = 300;

const digits = (whole: number): number => String(whole).length;
const inAll = (options: readonly string[], beside: number): number =>
  options.reduce((total, { length }) => total + length + beside, 0);

const ballotBytes = ({ method, options }: Size): number => {
  if (method === 'yes-no') return BYTES_OF_CHOICE;
  if (method === 'consent') return BYTES_OF_REASONS;
  return BYTES_OF_CHOICE + inAll(options, method === 'score' ? BYTES_OF_SCORE : BYTES_OF_OPTION);
};

/* A vote of five decimals as a fraction; a count, and the two of the strongest path. */
const fractionBytes = (seats: number): number => digits(seats) + 15;
const pathBytes = (seats: number): number => 3 * digits(seats) + 6;

const tallyBytes = ({ method, options, seats }: Size): number => {
  const listed = inAll(options, BYTES_OF_COUNT);
  const pairs = options.length * options.length;
  if (method === 'stv') return listed + options.length * BYTES_OF_STAGE + pairs * fractionBytes(seats);
  return method === 'schulze' ? listed + pairs * pathBytes(seats) : listed;
};

/** How long the closing of a round can become, in bytes: every ballot, and the tally once for the round and once for the resolution. */
export const closingBytes = (size: Size): number =>
  BYTES_OF_ANY + size.seats * (BYTES_OF_BALLOT + ballotBytes(size)) + 2 * tallyBytes(size);

/** How many of the options, in the order of the list, and of the seats there could be. */
export const mostThatFit = (size: Size): Record<string, number> => {
  const fits = (change: Partial<Size>): boolean => closingBytes({ ...size, ...change }) <= MOST_BYTES;
  const last = size.options.findLastIndex((_, index) => fits({ options: size.options.slice(0, index + 1) }));
  if (last >= 0) return { optionsAtMost: last + 1 };
  let seats = size.seats;
  while (seats > 0 && !fits({ seats })) seats -= 1;
  return { seatsAtMost: seats };
};
