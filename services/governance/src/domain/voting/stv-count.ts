/** One vote is 100,000 units: transfer values have five decimals, and what comes after is ignored (rule 48(3)). */
export const UNIT = 100_000n;

/** Equal ballot papers that lie together: their preferences by candidate, the one they lie at, and the value of each. */
export type Parcel = { readonly preferences: readonly number[]; readonly times: bigint; at: number; value: bigint };

export type Candidate = {
  status: 'continuing' | 'elected' | 'excluded';
  votes: bigint;
  parcels: Parcel[];
};

/** A count under way. Only this file moves papers in it. */
export type StvCount = {
  readonly seats: number;
  readonly quota: bigint;
  readonly candidates: readonly Candidate[];
  nonTransferable: bigint;
  ignored: bigint;
};

const numbersOf = (count: StvCount, status: Candidate['status']): number[] =>
  [...count.candidates.keys()].filter((number) => count.candidates[number]!.status === status);

export const continuing = (count: StvCount): number[] => numbersOf(count, 'continuing');
export const vacancies = (count: StvCount): number => count.seats - numbersOf(count, 'elected').length;

/** Candidates deemed elected whose papers have still to be transferred (rule 48(1)). */
export const withSurplus = (count: StvCount): number[] =>
  numbersOf(count, 'elected').filter((number) => count.candidates[number]!.votes > count.quota);

/** Rules 45 and 46: every paper to its first preference at the value of one; the quota is the Droop quota. */
export const firstPreferences = (parcels: readonly Parcel[], candidates: number, seats: number): StvCount => {
  const valid = parcels.reduce((total, { times }) => total + times, 0n);
  const count: StvCount = {
    seats,
    quota: (valid / BigInt(seats + 1) + 1n) * UNIT,
    candidates: Array.from({ length: candidates }, () => ({ status: 'continuing', votes: 0n, parcels: [] })),
    nonTransferable: 0n,
    ignored: 0n,
  };
  for (const parcel of parcels) credit(count, parcel);
  return count;
};

/**
 * Rule 48: every paper that the candidate received goes to its next available preference at surplus × value ÷ votes. The candidate
 * keeps the quota.
 */
export const transferSurplus = (count: StvCount, number: number): void => {
  const from = count.candidates[number]!;
  const surplus = from.votes - count.quota;
  const total = from.votes;
  let moved = 0n;
  for (const parcel of take(from)) {
    parcel.value = (surplus * parcel.value) / total;
    moved += parcel.value * parcel.times;
    passOn(count, parcel);
  }
  from.votes = count.quota;
  count.ignored += surplus - moved;
};

/** Rule 50: the papers of an excluded candidate go on at the value at which they came. */
export const transferExcluded = (count: StvCount, number: number): void => {
  const from = count.candidates[number]!;
  from.votes = 0n;
  for (const parcel of take(from)) passOn(count, parcel);
};

const take = (from: Candidate): Parcel[] => from.parcels.splice(0);

/* The next available preference is one for a continuing candidate; without it a paper is non-transferable. */
const passOn = (count: StvCount, parcel: Parcel): void => {
  do parcel.at += 1;
  while (
    parcel.at < parcel.preferences.length &&
    count.candidates[parcel.preferences[parcel.at]!]!.status !== 'continuing'
  );
  if (parcel.at < parcel.preferences.length) credit(count, parcel);
  else count.nonTransferable += parcel.value * parcel.times;
};

const credit = (count: StvCount, parcel: Parcel): void => {
  const to = count.candidates[parcel.preferences[parcel.at]!]!;
  to.parcels.push(parcel);
  to.votes += parcel.value * parcel.times;
};
