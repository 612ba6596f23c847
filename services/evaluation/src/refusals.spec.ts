import { fileURLToPath } from 'node:url';
import { refusalGaps } from '@ceriss/event-sourcing/testing';
import { expect, it } from '@jest/globals';
import { messages } from './interface/http/messages.js';

const THERE_IS_NONE = 'there is nothing of that id, and no value of the command makes it be there';
const MADE_ONCE = 'the same thing is made once: another one is another command';
const FOR_GOOD = 'what has been decided stays as it is';

/** Refusals that no change of the command would turn into a yes, by why that is so. */
const nothingHelps: Readonly<Record<string, string>> = {
  PLAN_NOT_FOUND: THERE_IS_NONE,
  EVALUATION_NOT_FOUND: THERE_IS_NONE,
  REPORT_NOT_FOUND: THERE_IS_NONE,
  PLAN_ALREADY_DRAFTED: MADE_ONCE,
  EVALUATION_ALREADY_OPENED: MADE_ONCE,
  REPORT_ALREADY_REQUESTED: MADE_ONCE,
  EVALUATION_ALREADY_SUBMITTED: FOR_GOOD,
  REPORT_ALREADY_APPROVED: FOR_GOOD,
};

it('says of every refusal what would make it pass, or here why nothing would', () =>
  expect(
    refusalGaps({ root: fileURLToPath(new URL('.', import.meta.url)), codes: Object.keys(messages), nothingHelps }),
  ).toEqual({ unadvised: [], stale: [], unseen: [] }));
