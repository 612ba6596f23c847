import { boxKey, commitmentTo } from './ballot-seal.js';

/** The secret from which the keys of all boxes follow. It is in no event, row, message or log; whoever loses it cannot close what is open. */
export class BallotSecret {
  readonly #secret: string;

  constructor(secret: string) {
    this.#secret = secret;
  }

  keyOf(box: string): Buffer {
    return boxKey(this.#secret, box);
  }

  /** The key of a box if it is the one that was committed to when the box opened: after a change of the secret it is another. */
  keyCommittedTo(box: string, commitment: string): Buffer | undefined {
    const key = this.keyOf(box);
    return commitmentTo(key) === commitment ? key : undefined;
  }

  /** Never printed, not even by accident. */
  toJSON(): string {
    return '[secret]';
  }
}
