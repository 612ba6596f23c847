import { expect, it } from '@jest/globals';
import { after, arriving, convening, members } from '../../testing/session-world.js';
import { missingFor, presenceAt } from './presence.js';
import { sessionAggregate } from './session.decider.js';
import type { Convened } from './session.state.js';

const { initialState, evolve } = sessionAggregate.decider;
const missing = (seats: readonly string[], of = members) => {
  const events = after(convening(), ...seats.map((seat) => arriving(seat)));
  const { terms, stays } = events.reduce(evolve, initialState()) as Convened;
  const presence = presenceAt(terms.firstCall, { officers: terms.officers, members: of, stays });
  return missingFor(presence, terms.officers, terms.firstCall);
};
const officersPresent = { chair: ['age-1', 'age-2'], secretary: 'staff' };
const groups = { constituenciesAtLeast: 3, withShareOfSeats: '1/3' };

it.each<[string, readonly string[], object]>([
  ['nothing', ['age-1', 'ccaa-1', 'local-1', 'third-sector-1'], {}],
  ['a seat', ['age-1', 'ccaa-1', 'local-1'], { presentAtLeast: 4 }],
  ['the officers', ['ccaa-1', 'ccaa-2', 'local-1', 'third-sector-1'], { officersPresent }],
  ['a constituency', ['age-1', 'age-2', 'local-1', 'local-2'], groups],
  ['everything', [], { presentAtLeast: 4, officersPresent, ...groups }],
])('Where %s is missing for a quorum, only that is told: %j', (_, seats, told) => expect(missing(seats)).toEqual(told));

it('Of a body without members that is told first', () =>
  expect(missing([], [])).toEqual({ membersAtLeast: 1, presentAtLeast: 1, officersPresent, ...groups }));
