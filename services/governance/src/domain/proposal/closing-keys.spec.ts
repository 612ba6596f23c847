import { describe, expect, it } from '@jest/globals';
import * as world from '../../testing/proposal-world.js';
import type { Opened } from './closing.rules.js';
import type { ProposalCommand } from './proposal.decider.js';
import type { ProposalEvent } from './proposal.events.js';

const { given, voting, close, cast, CLOSES } = world;
const now = new Date(CLOSES);
const history = [...voting, cast('age-1', 'yes')];
const sealed = world.sealOf(world.yesNo('yes'));
const lost: Opened = { contents: new Map(), lot: [] };
const unreadable: Opened = { key: world.KEY, contents: new Map([[sealed, undefined]]), lot: [] };
const unseen: Opened = { key: world.KEY, contents: new Map(), lot: [] };
const closeWith = (opened: Opened): ProposalCommand => ({ type: 'CloseVoting', data: { round: 1, opened, now } });
const annul = (opened: Opened, at = now, round = 1): ProposalCommand => ({
  type: 'AnnulRound',
  data: { round, opened, now: at },
});
const annulled = (reason: 'key-lost' | 'ballots-unreadable'): ProposalEvent => ({
  type: 'governance.round-annulled',
  data: { round: 1, reason, annulledAt: CLOSES },
});

describe('A round whose ballots cannot be opened', () => {
  it('does not close when the key is lost, and says so', () =>
    given(...history)
      .when(closeWith(lost))
      .thenRefused('VOTING_KEY_LOST', {
        facts: { round: 1, keyHeld: false, unreadable: 1 },
        wouldPassIf: { secretRestored: true },
      }));
  it('does not close when a ballot was tampered with', () =>
    given(...history)
      .when(closeWith(unreadable))
      .thenRefused('VOTING_KEY_LOST', { facts: { keyHeld: true, unreadable: 1 } }));
  it('is looked at again when a ballot came while it was being opened', () =>
    given(...history)
      .when(closeWith(unseen))
      .thenRefused('VOTING_BALLOTS_UNREAD', { wouldPassIf: { triedAgain: true } }));
  it('closes when the ballots that cannot be opened are of recused seats', () =>
    expect(world.closingWith(lost, ...history, world.recused('age-1', 1))).toMatchObject([
      { data: { outcome: 'no-quorum', ballots: [] } },
    ]));
  it('closes without a key when nobody has voted', () => {
    const [closed] = world.closingWith(lost, ...voting);
    expect(closed!.data).not.toHaveProperty('key');
  });

  it('is annulled, once, and can be voted again', () => {
    given(...history)
      .when(annul(lost))
      .then(annulled('key-lost'));
    given(...history)
      .when(annul(unreadable))
      .then(annulled('ballots-unreadable'));
    given(...history, annulled('key-lost'))
      .when(annul(lost))
      .thenNothing();
    given(...history, annulled('key-lost'))
      .when(close())
      .thenNothing();
    expect(world.stateAfter(...history, annulled('key-lost'), world.opened(undefined, 2))).toMatchObject({
      status: 'voting',
      vote: { round: 2, ballots: new Map() },
    });
  });
  it('is annulled for no other reason, and never before its close', () => {
    given(...history)
      .when(annul(world.opening()))
      .thenRefused('ROUND_CAN_CLOSE', { facts: { unreadable: 0 }, wouldPassIf: { unreadableAtLeast: 1 } });
    given(...voting)
      .when(annul(lost))
      .thenRefused('ROUND_CAN_CLOSE');
    given(...history)
      .when(annul(lost, world.before(CLOSES, 1)))
      .thenRefused('VOTING_STILL_OPEN');
    given(...history)
      .when(annul(unseen))
      .thenRefused('VOTING_BALLOTS_UNREAD');
    given(...history)
      .when(annul(lost, now, 2))
      .thenNothing();
    given(world.drafted()).when(annul(lost)).thenRefused('PROPOSAL_IN_OTHER_STATUS');
  });
  it('takes no ballot any more', () =>
    given(...history, annulled('key-lost'))
      .when(world.vote('age-1', 'no', now))
      .thenRefused('BALLOT_AFTER_CLOSE'));
});
