import { DomainError, type Refusal } from '@ceriss/kernel';
import { expect } from '@jest/globals';
import type { Command, Decider, Event } from '../decider.js';
import { frozen } from './frozen.js';

/**
 * given(events).when(command).then(events): the words in which every rule of a decider is specified. States are frozen all the way
 * down: they are remembered between commands, so a decider that changed one would decide on what never happened.
 */
export const deciderSpec =
  <S, C extends Command, E extends Event>(decider: Decider<S, C, E>) =>
  (...history: readonly E[]) => ({
    when: (command: C) => {
      const evolve = (state: S, event: E): S => frozen(decider.evolve(state, event));
      const decide = () => decider.decide(command, history.reduce(evolve, frozen(decider.initialState())));
      return {
        then: (...expected: readonly E[]) => expect(decide()).toEqual(expected),
        thenNothing: () => expect(decide()).toEqual([]),
        /** `refusal` names the part of rule, reference, facts and wouldPassIf that must be told. */
        thenRefused: (code: string, refusal: Refusal = {}) => {
          const error = refusalOf(decide);
          expect(error.code).toBe(code);
          expect(error.refusal).toMatchObject(refusal);
        },
      };
    },
  });

const refusalOf = (decide: () => unknown): DomainError => {
  try {
    decide();
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
  throw new Error('expected a refusal, but the command was accepted');
};
