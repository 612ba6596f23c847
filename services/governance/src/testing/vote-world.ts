import type { BallotContent } from '../domain/voting/ballot-content.js';
import type { MethodNamed, VotingMethod } from '../domain/voting/method.js';
import type { CountingRules } from '../domain/voting/quorum.js';
import type { Vote } from '../domain/voting/vote.js';

/** A body of one constituency without officers, in which whoever is there is enough. */
const anyQuorum: CountingRules = {
  constituencies: [{ code: 'all', name: 'Todos', seats: 1 }],
  officers: { chair: ['all-1'], secretary: 'staff' },
  quorum: { share: '0', officersPresent: false },
};

/** A vote of as many seats as there are ballots: `A B | 3` times is three of them. */
export const voteOf = <M extends VotingMethod['method']>(
  method: MethodNamed<M>,
  options: readonly string[],
  ballots: readonly (readonly [times: number, content: BallotContent])[],
  more: Partial<Vote> = {},
): Vote<MethodNamed<M>> => {
  const contents = ballots.flatMap(([times, content]) => Array<BallotContent>(times).fill(content));
  const seats = contents.map((_, index) => `all-${index + 1}`);
  return {
    rules: anyQuorum,
    census: seats.map((seat) => ({ seat, constituency: 'all' })),
    ballots: new Map(contents.map((content, index) => [seats[index]!, content])),
    options,
    withdrawn: [],
    lot: [],
    ...more,
    method,
  };
};

/** `'A BC'`: A first, then B and C together. */
export const ranked = (text: string): BallotContent => ({
  method: 'schulze',
  ranking: text.split(' ').flatMap((rank) => (rank === '' ? [] : [[...rank]])),
});

/** `'ABC'`: A first, then B, then C. */
export const preferring = (text: string): BallotContent => ({ method: 'stv', preferences: [...text] });

/** A tally as the schema of the stored one takes it: its codes are small letters, and capitals read better in specs. */
export const asStored = <T>(tally: T): T =>
  JSON.parse(JSON.stringify(tally).replaceAll(/"([A-Z])"/g, (_, letter: string) => `"${letter.toLowerCase()}"`)) as T;
