import { z } from 'zod';
import { code, count, fraction } from './values.js';

export const constituencyTally = z.object({
  code,
  census: count,
  yes: count,
  no: count,
  abstention: count,
  /** What its yes and no ballots add to the result: parts of its weight, or seats where seats are counted. */
  addsYes: fraction,
  addsNo: fraction,
  /** Weight that decided nothing because there was neither a yes nor a no. */
  unusedWeight: fraction,
});

export const outcome = z.enum(['adopted', 'rejected', 'no-quorum']);
export type Outcome = z.infer<typeof outcome>;
