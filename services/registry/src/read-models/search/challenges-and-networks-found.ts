import type { BarrierEvent } from '../../domain/barrier/barrier.events.js';
import type { ChallengeEvent } from '../../domain/challenge/challenge.events.js';
import type { NeedEvent } from '../../domain/need-signal/need-signal.events.js';
import type { NetworkEvent } from '../../domain/network/network.events.js';
import { communitiesOf } from '../communities.js';
import { touched, type FoundBy } from './found-by.js';
import { ALWAYS, change, EVERYWHERE, list, say, texts } from './search-rows.js';
import { SearchDocument } from './search.entity.js';
import { titleKey } from './title-key.js';

const validFrom = ALWAYS;

export const challengesFound: FoundBy<ChallengeEvent> = {
  'registry.challenge-published': ({ data, revision }, rows) => {
    const { challengeId: id, title, need, population, evidence, territories, targetGroups, serviceCodes } = data;
    const body = texts(need, population, ...evidence);
    list(rows, 'challenge', id, revision);
    say(rows, { id, validFrom, title, body, communities: communitiesOf(territories), targetGroups, serviceCodes });
  },
  'registry.challenge-adopted': touched,
  'registry.challenge-closed': touched,
};

export const networksFound: FoundBy<NetworkEvent> = {
  'registry.network-formed': ({ data: { networkId: id, name: title, purpose: body, territories }, revision }, rows) => {
    list(rows, 'network', id, revision);
    say(rows, { id, validFrom, title, body, communities: communitiesOf(territories) });
  },
  'registry.network-renamed': ({ data: { networkId: id, name: title, purpose: body }, revision }, rows) => {
    rows.update(SearchDocument, { id, validFrom }, { title, titleKey: titleKey(title), body });
    change(rows, id, revision);
  },
  'registry.network-joined': touched,
  'registry.network-left': touched,
  'registry.network-coordinator-changed': touched,
  'registry.network-dissolved': touched,
};

export const needsFound: FoundBy<NeedEvent> = {
  'registry.need-signalled': ({ data, revision }, rows) => {
    const { needId: id, need: title, source, evidence, territories, targetGroups, serviceCodes } = data;
    const told = source.kind === 'statistic' ? [source.title, source.publisher] : [];
    const body = texts(...told, ...evidence);
    list(rows, 'need', id, revision);
    say(rows, { id, validFrom, title, body, communities: communitiesOf(territories), targetGroups, serviceCodes });
  },
  'registry.challenge-supported': touched,
  'registry.need-withdrawn': touched,
};

export const barriersFound: FoundBy<BarrierEvent> = {
  'registry.barrier-reported': ({ data, revision }, rows) => {
    const { barrierId: id, title, description, legalReference, territories } = data;
    const communities = territories.length > 0 ? communitiesOf(territories) : [...EVERYWHERE];
    list(rows, 'barrier', id, revision);
    say(rows, { id, validFrom, title, body: texts(description, legalReference), communities });
  },
  'registry.initiative-affected': touched,
  'registry.barrier-under-review': touched,
  'registry.barrier-resolved': touched,
  'registry.barrier-rejected': touched,
};
