import type { Aggregate, Command } from '@ceriss/event-sourcing';
import { practiceCodec, type PracticeEvent, type PracticeRecorded } from './practice.events.js';

/** What knowledge transfer has published, as the registry needs it: that there is a practice to take over. */
export type RecordPractice = Command<'RecordPractice', PracticeRecorded['data']>;
export type PracticeCommand = RecordPractice;
export type KnownPractice = Readonly<{ versions: readonly string[] }>;

const decide = ({ data }: PracticeCommand, { versions }: KnownPractice): PracticeEvent[] =>
  versions.includes(data.practiceVersion) ? [] : [{ type: 'registry.practice-recorded', data }];

export const practiceAggregate: Aggregate<KnownPractice, PracticeCommand, PracticeEvent> = {
  decider: {
    initialState: () => ({ versions: [] }),
    evolve: ({ versions }, { data }) => ({ versions: [...versions, data.practiceVersion] }),
    decide,
  },
  codec: practiceCodec,
  streamOf: (practiceId) => `registry.practice-${practiceId}`,
};
