import { projection, type Projected } from '@ceriss/read-models';
import { communityOf } from '@ceriss/spain';
import { actorCodec, type ActorEvent } from '../../domain/actor/actor.events.js';
import { DirectoryActor } from './actor-directory.entity.js';

const keyAndRevision = ({ data, revision }: Projected<ActorEvent>) =>
  [{ actorId: data.actorId }, { revision: String(revision) }] as const;

export const actorDirectory = projection<ActorEvent>({
  name: 'actor-directory',
  version: 1,
  context: 'registry',
  tables: [DirectoryActor],
  codecs: [actorCodec],
  on: {
    'registry.actor-registered': ({ data, revision }, rows) =>
      rows.insert(DirectoryActor, {
        ...data,
        dir3: data.dir3 ?? null,
        community: communityOf(data.territory)!.code,
        standing: 'registered',
        revision: String(revision),
      }),
    'registry.actor-verified': (event, rows) => {
      const [key, seen] = keyAndRevision(event);
      rows.update(DirectoryActor, key, { ...seen, standing: 'verified' });
    },
    'registry.actor-suspended': (event, rows) => {
      const [key, seen] = keyAndRevision(event);
      rows.update(DirectoryActor, key, { ...seen, standing: 'suspended' });
    },
    'registry.actor-reinstated': (event, rows) => {
      const [key, seen] = keyAndRevision(event);
      rows.update(DirectoryActor, key, { ...seen, standing: event.data.standing });
    },
  },
});
