import { creditorReference } from '@ceriss/iso20022';

/* The last eighty bits of an id: sixteen letters and digits, of the twenty-one that a reference may have. */
const BITS = 20;
const DIGITS = 16;

const short = (id: string): string =>
  BigInt(`0x${id.replaceAll('-', '').slice(-BITS)}`)
    .toString(36)
    .padStart(DIGITS, '0');

/** What a funder writes on a transfer for an instalment of a pledge, so that it is known by itself when it comes in. */
export const pledgeReference = (pledgeId: string, instalment: number): string =>
  creditorReference(`P${short(pledgeId)}${String(instalment).padStart(2, '0')}`);

/** The same for a source that has no pledge. */
export const sourceReference = (sourceId: string): string => creditorReference(`S${short(sourceId)}`);
