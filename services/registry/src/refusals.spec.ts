import { fileURLToPath } from 'node:url';
import { refusalGaps } from '@ceriss/event-sourcing/testing';
import { expect, it } from '@jest/globals';
import { messages } from './interface/http/messages.js';

const THERE_IS_NONE = 'there is nothing of that id, and no value of the command makes it be there';
const MADE_ONCE = 'the same thing is made once: another one is another command';
const FOR_GOOD = 'what has been decided stays as it is';

/** Refusals that no change of the command would turn into a yes, by why that is so. */
const nothingHelps: Readonly<Record<string, string>> = {
  ACTOR_NOT_FOUND: THERE_IS_NONE,
  BARRIER_NOT_FOUND: THERE_IS_NONE,
  CHALLENGE_NOT_FOUND: THERE_IS_NONE,
  IMPORT_NOT_FOUND: THERE_IS_NONE,
  INITIATIVE_NOT_FOUND: THERE_IS_NONE,
  MATCH_NOT_FOUND: THERE_IS_NONE,
  NEED_NOT_FOUND: THERE_IS_NONE,
  NETWORK_NOT_FOUND: THERE_IS_NONE,
  OWNERSHIP_NOT_FOUND: THERE_IS_NONE,
  RELATION_NOT_FOUND: THERE_IS_NONE,
  BARRIER_ALREADY_REPORTED: MADE_ONCE,
  CHALLENGE_ALREADY_PUBLISHED: MADE_ONCE,
  IMPORT_ALREADY_RECEIVED: MADE_ONCE,
  INITIATIVE_ALREADY_REGISTERED: MADE_ONCE,
  NEED_ALREADY_SIGNALLED: MADE_ONCE,
  NETWORK_ALREADY_FORMED: MADE_ONCE,
  INITIATIVE_ENDED: FOR_GOOD,
  NEED_WITHDRAWN: FOR_GOOD,
  REFERENCE_TAKEN_OVER: FOR_GOOD,
};

it('says of every refusal what would make it pass, or here why nothing would', () =>
  expect(
    refusalGaps({ root: fileURLToPath(new URL('.', import.meta.url)), codes: Object.keys(messages), nothingHelps }),
  ).toEqual({ unadvised: [], stale: [], unseen: [] }));
