import { describe, expect, it } from '@jest/globals';
import type { Command, Decider, Event } from '../decider.js';
import { deciderSpec } from './decider-spec.js';

type Added = Event<'test.added', { word: string }>;
type Add = Command<'Add', { word: string }>;
type Words = { list: { word: string }[]; set: Set<string>; map: Map<string, { times: number }> };

const added = (word: string): Added => ({ type: 'test.added', data: { word } });
const add: Add = { type: 'Add', data: { word: 'c' } };

const words = (evolve: (state: Words, event: Added) => Words): Decider<Words, Add, Added> => ({
  initialState: () => ({ list: [], set: new Set(), map: new Map() }),
  evolve,
  decide: ({ data: { word } }) => [added(word)],
});

describe('deciderSpec', () => {
  it.each<{ what: string; evolve: (state: Words, event: Added) => Words }>([
    { what: 'a list', evolve: (state, { data }) => (state.list.push(data), state) },
    { what: 'what is in a list', evolve: (state, { data }) => renamed(state, data.word) },
    { what: 'a set', evolve: (state, { data }) => ({ ...state, set: state.set.add(data.word) }) },
    { what: 'a map', evolve: (state, { data }) => ({ ...state, map: state.map.set(data.word, { times: 1 }) }) },
    { what: 'what is in a map', evolve: (state, { data }) => countedAgain(state, data.word) },
  ])('finds an evolve that changes $what', ({ evolve }) => {
    expect(() => deciderSpec(words(evolve))(added('a'), added('b')).when(add).then(added('c'))).toThrow(TypeError);
  });

  it('finds a decide that changes the state', () => {
    const decide = (_: Add, state: Words) => (state.set.clear(), []);
    expect(() =>
      deciderSpec({ ...words((state) => state), decide })()
        .when(add)
        .thenNothing(),
    ).toThrow(TypeError);
  });

  it('is content with one that makes another state', () => {
    const evolve = (state: Words, { data }: Added): Words => ({
      list: [...state.list, data],
      set: new Set([...state.set, data.word]),
      map: new Map([...state.map, [data.word, { times: 1 }]]),
    });
    deciderSpec(words(evolve))(added('a'), added('b')).when(add).then(added('c'));
  });
});

const renamed = (state: Words, word: string): Words => {
  for (const one of state.list) one.word = word;
  return { ...state, list: [...state.list, { word }] };
};

const countedAgain = (state: Words, word: string): Words => {
  for (const value of state.map.values()) value.times += 1;
  return { ...state, map: new Map([...state.map, [word, { times: 1 }]]) };
};
