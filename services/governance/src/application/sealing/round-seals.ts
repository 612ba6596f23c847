import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { bytesOfBallot } from '../../domain/proposal/ballot-content.rules.js';
import type { Opened } from '../../domain/proposal/closing.rules.js';
import type { Round } from '../../domain/proposal/proposal.state.js';
import { ballotContent, type BallotContent } from '../../domain/voting/ballot-content.js';
import { ballotName, commitmentTo, proposalName, roundName, seal, sealedFingerprint, unseal } from './ballot-seal.js';
import { BallotSecret } from './ballot-secret.js';

type Vote = Pick<Round, 'round' | 'keyCommitment' | 'method' | 'options' | 'ballots'>;
type OwnBallot = Readonly<{
  proposalId: string;
  vote: Vote;
  seat: string;
  content: BallotContent;
  fingerprint: string;
}>;

/** Seals the ballots of rounds, and opens them when the time has come. */
@Injectable()
export class RoundSeals {
  constructor(private readonly secret: BallotSecret) {}

  /** What a round that is about to open publishes of its key. */
  commitment(proposalId: string, round: number): string {
    return commitmentTo(this.secret.keyOf(roundName(proposalId, round)));
  }

  /** A ballot as it is stored: sealed, if the key is the round's; and the last one of the seat, if it says the same. */
  ballot({ proposalId, vote, seat, content, fingerprint }: OwnBallot) {
    const box = roundName(proposalId, vote.round);
    const key = this.#keyOf(box, vote);
    // Nobody may try which of the few possible bodies has the fingerprint. Its key is the proposal's: repeated in a later round it is the same.
    const keyed = sealedFingerprint(this.secret.keyOf(proposalName(proposalId)), fingerprint);
    if (!key) return { fingerprint: keyed };
    const name = ballotName(box, seat);
    const bytes = bytesOfBallot(vote);
    const earlier = vote.ballots.get(seat)?.sealed;
    const said = earlier === undefined ? undefined : contentOf(unseal(key, name, earlier));
    return {
      fingerprint: keyed,
      ...(fits(content, bytes) && { sealed: seal(key, name, content, bytes) }),
      ...(said && JSON.stringify(said) === JSON.stringify(content) && { repeats: earlier! }),
    };
  }

  /** All ballots of a round, opened; without the key where the secret is no longer the one that the round was opened with. */
  open(proposalId: string, vote: Vote): Opened {
    const box = roundName(proposalId, vote.round);
    const key = this.#keyOf(box, vote);
    if (!key) return { contents: new Map(), lot: [] };
    const sealed = [...vote.ballots.values()].flatMap((ballot) =>
      ballot.sealed === undefined
        ? []
        : [[ballot.sealed, contentOf(unseal(key, ballotName(box, ballot.seat), ballot.sealed))] as const],
    );
    const codes = vote.options.map(({ code }) => code);
    return { key: key.toString('base64url'), contents: new Map(sealed), lot: drawnBy(key, codes) };
  }

  #keyOf(box: string, { keyCommitment }: Vote): Buffer | undefined {
    return keyCommitment === undefined ? this.secret.keyOf(box) : this.secret.keyCommittedTo(box, keyCommitment);
  }
}

/* What does not fit names more than there is: it is refused for that before anybody asks for the seal. */
const fits = (content: BallotContent, bytes: number): boolean =>
  Buffer.byteLength(JSON.stringify(content), 'utf8') <= bytes;

const contentOf = (opened: unknown): BallotContent | undefined => ballotContent.safeParse(opened).data;

/** The lot: options in the order of an HMAC under the key of the round, which was fixed before the vote and is told after it. */
export const drawnBy = (key: Buffer, options: readonly string[]): string[] => {
  const drawn = options.map((option) => {
    const number = createHmac('sha256', key).update(`ceriss/lot/1/${option}`).digest('hex');
    return { option, number };
  });
  return drawn.toSorted((a, b) => (a.number < b.number ? -1 : 1)).map(({ option }) => option);
};
