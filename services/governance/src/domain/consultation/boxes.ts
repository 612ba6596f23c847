import { namedId } from '@ceriss/kernel';

/** Few enough that a box is read in milliseconds when somebody votes. */
const BALLOTS_OF_A_BOX = 50;
const MOST_BOXES = 4_096;

/** How many boxes a consultation with so many expected ballots has. More ballots than expected fit too: boxes only get longer. */
export const boxesFor = (expectedBallots: number): number =>
  Math.min(MOST_BOXES, Math.max(1, Math.ceil(expectedBallots / BALLOTS_OF_A_BOX)));

/** The box of a voter, 0 to `boxes` - 1. The id of a voter is a hash of consultation and person: boxes fill evenly. */
export const boxOf = (voter: string, boxes: number): number => Number.parseInt(voter.slice(0, 8), 16) % boxes;

/** The id of a box's stream. */
export const boxId = (consultationId: string, box: number): string => namedId(consultationId, `box/${box}`);
