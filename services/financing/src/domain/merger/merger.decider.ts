import { eventCodec, type Aggregate, type Command, type Event } from '@ceriss/event-sourcing';
import { z } from 'zod';
import type { ExamplesOf } from '../examples.js';
import { id } from '../stored-shapes.js';

const noted = z.object({ actorId: id, mergedInto: id });

/** The registry has found an organisation to be another one: what is of its id is of that one. */
export type MergerNoted = Event<'financing.merger-noted', z.infer<typeof noted>>;
export type NoteMerger = Command<'NoteMerger', MergerNoted['data']>;

/** Of one actor: into which it was merged. */
export type Merger = Readonly<{ mergedInto: string | undefined }>;

export const mergerCodec = eventCodec<MergerNoted>({ 'financing.merger-noted': { schema: noted } });

export const mergerExamples: ExamplesOf<MergerNoted> = {
  'financing.merger-noted': {
    actorId: '01980000-0000-7000-8000-00000000a009',
    mergedInto: '01980000-0000-7000-8000-00000000a002',
  },
};

/* The registry decides, once and for ever: there is nothing to be judged. */
const decide = ({ data }: NoteMerger, { mergedInto }: Merger): MergerNoted[] =>
  mergedInto === data.mergedInto ? [] : [{ type: 'financing.merger-noted', data }];

export const mergerAggregate: Aggregate<Merger, NoteMerger, MergerNoted> = {
  decider: {
    initialState: () => ({ mergedInto: undefined }),
    evolve: (_, { data: { mergedInto } }) => ({ mergedInto }),
    decide,
  },
  codec: mergerCodec,
  streamOf: (actorId) => `financing.merger-${actorId}`,
};
