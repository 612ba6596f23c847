import { z } from 'zod';
import { choice, code, count, line, paragraphs } from './values.js';

/** What can be chosen, where a vote is not about yes or no: an option, or a candidate. */
export const votingOption = z.object({ code, name: line });

const options = z.array(code).max(500);

/** What a ballot says, by method. An empty choice, order or set of scores is a blank ballot: present, deciding nothing. */
export const ballotContent = z.discriminatedUnion('method', [
  z.object({ method: z.literal('yes-no'), choice }),
  z.discriminatedUnion('position', [
    z.object({ method: z.literal('consent'), position: z.enum(['consents', 'stands-aside']) }),
    z.object({ method: z.literal('consent'), position: z.literal('objects'), reasons: paragraphs }),
  ]),
  z.object({ method: z.literal('approval'), approved: options }),
  z.object({ method: z.literal('score'), scores: z.record(code, count) }),
  /** The best first; options of one rank stand together. */
  z.object({ method: z.literal('schulze'), ranking: z.array(options.min(1)).max(500) }),
  z.object({ method: z.literal('stv'), preferences: options }),
]);
export type BallotContent = z.infer<typeof ballotContent>;
export type ContentFor<M extends BallotContent['method']> = Extract<BallotContent, { method: M }>;
