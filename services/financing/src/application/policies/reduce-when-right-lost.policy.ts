import type { Justified } from '@ceriss/contracts';
import { centsOf, namedId } from '@ceriss/kernel';

/** What is lost of an award is taken from what is still to be paid. Undefined when nothing is. */
export const reduceWhenRightLost = ({ awardId, result: { lossOfRight } }: Justified) =>
  centsOf(lossOfRight) === 0n
    ? undefined
    : ({
        amount: lossOfRight,
        because: 'loss-of-right',
        reference: namedId(awardId, 'loss-of-right'),
        orderedBy: awardId,
      } as const);
