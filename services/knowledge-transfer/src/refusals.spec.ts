import { fileURLToPath } from 'node:url';
import { refusalGaps } from '@ceriss/event-sourcing/testing';
import { expect, it } from '@jest/globals';
import { messages } from './interface/http/messages.js';

const THERE_IS_NONE = 'there is nothing of that id, and no value of the command makes it be there';
const MADE_ONCE = 'the same thing is made once: another one is another command';
const FOR_GOOD = 'what has been decided stays as it is';

/** Refusals that no change of the command would turn into a yes, by why that is so. */
const nothingHelps: Readonly<Record<string, string>> = {
  PRACTICE_NOT_FOUND: THERE_IS_NONE,
  TRANSFER_NOT_FOUND: THERE_IS_NONE,
  PRACTICE_ALREADY_DRAFTED: MADE_ONCE,
  TRANSFER_ALREADY_REQUESTED: MADE_ONCE,
  TRANSFER_ALREADY_AGREED: FOR_GOOD,
};

it('says of every refusal what would make it pass, or here why nothing would', () =>
  expect(
    refusalGaps({ root: fileURLToPath(new URL('.', import.meta.url)), codes: Object.keys(messages), nothingHelps }),
  ).toEqual({ unadvised: [], stale: [], unseen: [] }));
