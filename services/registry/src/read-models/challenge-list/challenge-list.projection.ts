import { projection } from '@ceriss/read-models';
import { challengeCodec, type ChallengeEvent } from '../../domain/challenge/challenge.events.js';
import { communitiesOf } from '../communities.js';
import { ListedChallenge } from './challenge-list.entity.js';

export const challengeList = projection<ChallengeEvent>({
  name: 'challenge-list',
  version: 1,
  context: 'registry',
  tables: [ListedChallenge],
  codecs: [challengeCodec],
  on: {
    'registry.challenge-published': ({ data, revision }, rows) =>
      rows.insert(ListedChallenge, {
        ...data,
        communities: communitiesOf(data.territories),
        status: 'published',
        closedBecause: null,
        revision: String(revision),
      }),
    'registry.challenge-closed': ({ data: { challengeId, reason }, revision }, rows) =>
      rows.update(
        ListedChallenge,
        { challengeId },
        { status: 'closed', closedBecause: reason, revision: String(revision) },
      ),
  },
});
