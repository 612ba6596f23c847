import { wordsOf } from '@ceriss/service-kit';
import type { Json } from '@ceriss/kernel';
import type { ImportOutcome } from '../../read-models/imports/imports.entity.js';
import type { Row } from '../open-data/written.js';
import { messages } from './messages.js';

export const REPORT_COLUMNS = [
  'row',
  'place',
  'dataset',
  'outcome',
  'field',
  'code',
  'reason',
  'wouldPassIf',
  'subjectId',
];

type Facts = Readonly<Record<string, Json>>;

const parsed = (text: string | null): Facts | null => (text === null ? null : (JSON.parse(text) as Facts));

/** What has become of a row, and why, in the words of the caller's language. */
export const reported = ({ importId: _, facts, wouldPassIf, ...outcome }: ImportOutcome, language: 'es' | 'en') => {
  const message = outcome.code === null ? undefined : messages[outcome.code];
  return {
    ...outcome,
    reason: message ? wordsOf(message, parsed(facts) ?? {}, language) : outcome.code,
    wouldPassIf: parsed(wouldPassIf),
  };
};

/** The same for a cell each. */
export const reportedRow = (outcome: ImportOutcome, language: 'es' | 'en'): Row => {
  const { wouldPassIf, ...row } = reported(outcome, language);
  return { ...row, wouldPassIf: wouldPassIf && JSON.stringify(wouldPassIf) };
};
