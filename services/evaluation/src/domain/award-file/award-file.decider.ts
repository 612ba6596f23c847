import type { Aggregate, Command } from '@ceriss/event-sourcing';
import { awardFileCodec, type AwardFileEvent, type AwardFileOpened } from './award-file.events.js';

export type OpenAwardFile = Command<'OpenAwardFile', AwardFileOpened['data']>;
export type AwardFileCommand = OpenAwardFile;

/** What evaluation knows of an award, learnt from financing's published event. */
export type AwardFile = Readonly<{ status: 'unknown' }> | (Readonly<{ status: 'open' }> & AwardFileOpened['data']);

const initialState = (): AwardFile => ({ status: 'unknown' });

const evolve = (_: AwardFile, { data }: AwardFileEvent): AwardFile => ({ status: 'open', ...data });

const decide = ({ data }: AwardFileCommand, file: AwardFile): AwardFileEvent[] =>
  file.status === 'open' ? [] : [{ type: 'evaluation.award-file-opened', data }];

export const awardFileAggregate: Aggregate<AwardFile, AwardFileCommand, AwardFileEvent> = {
  decider: { initialState, evolve, decide },
  codec: awardFileCodec,
  streamOf: (awardId) => `evaluation.award-file-${awardId}`,
};
