import { projection } from '@ceriss/read-models';
import { challengeCodec, type ChallengeEvent } from '../../domain/challenge/challenge.events.js';
import { communitiesOf } from '../communities.js';
import { ChallengeAdoption, ListedChallenge } from './challenge-list.entity.js';

export const challengeList = projection<ChallengeEvent>({
  name: 'challenge-list',
  version: 2,
  context: 'registry',
  tables: [ListedChallenge, ChallengeAdoption],
  history: [ListedChallenge, ChallengeAdoption],
  codecs: [challengeCodec],
  on: {
    'registry.challenge-published': ({ data, revision }, rows) =>
      rows.insert(ListedChallenge, {
        ...data,
        communities: communitiesOf(data.territories),
        status: 'published',
        closedBecause: null,
        result: null,
        revision: String(revision),
      }),
    'registry.challenge-adopted': ({ data, revision }, rows) => {
      rows.insert(ChallengeAdoption, data);
      rows.update(ListedChallenge, { challengeId: data.challengeId }, { revision: String(revision) });
    },
    'registry.challenge-closed': ({ data: { challengeId, reason, result }, revision }, rows) =>
      rows.update(
        ListedChallenge,
        { challengeId },
        { status: 'closed', closedBecause: reason, result, revision: String(revision) },
      ),
  },
});
