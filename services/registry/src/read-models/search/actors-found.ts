import type { Rows } from '@ceriss/read-models';
import { communityOf } from '@ceriss/spain';
import type { ActorEvent, ActorRegistered } from '../../domain/actor/actor.events.js';
import { touched, type FoundBy } from './found-by.js';
import { change, list, say } from './search-rows.js';
import { SearchDocument } from './search.entity.js';

type Profile = Pick<ActorRegistered['data'], 'actorId' | 'legalName' | 'sector' | 'territory'>;

const named = (rows: Rows, { actorId: id, legalName, sector, territory }: Profile, validFrom: string): void =>
  say(rows, { id, validFrom, title: legalName, body: '', sector, communities: [communityOf(territory)!.code] });

export const actorsFound: FoundBy<ActorEvent> = {
  'registry.actor-registered': ({ data, revision }, rows) => {
    list(rows, 'actor', data.actorId, revision);
    named(rows, data, data.validFrom);
  },
  'registry.actor-profile-changed': ({ data, revision }, rows) => {
    named(rows, data, data.validFrom);
    change(rows, data.actorId, revision);
  },
  'registry.actor-profile-corrected': ({ data, revision }, rows) => {
    const { actorId: id, validFrom, beginsOn } = data;
    if (beginsOn !== validFrom) rows.remove(SearchDocument, { id, validFrom });
    named(rows, data, beginsOn);
    change(rows, id, revision);
  },
  'registry.actor-merged': ({ data, revision }, rows) => change(rows, data.actorId, revision, { listed: false }),
  'registry.actor-verified': touched,
  'registry.actor-suspended': touched,
  'registry.actor-reinstated': touched,
  'registry.actor-identifiers-set': touched,
  'registry.actor-iban-added': touched,
  'registry.actor-iban-removed': touched,
  'registry.actor-alias-added': touched,
  'registry.actor-nif-corrected': touched,
  // Of an id that is no actor's.
  'registry.nif-assigned': () => undefined,
};
