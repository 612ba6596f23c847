import { projection, type Projected, type Rows } from '@ceriss/read-models';
import { communityOf } from '@ceriss/spain';
import { actorCodec, type ActorEvent, type ActorRegistered } from '../../domain/actor/actor.events.js';
import { legalFormOf } from '../../domain/actor/legal-form.rules.js';
import { nameKey } from '../../domain/actor/name-similarity.rules.js';
import { dayOf } from '../recorded-day.js';
import { ActorAlias, ActorIban, ActorNif, ActorProfile, DirectoryActor } from './actor-directory.entity.js';

type Said = Pick<ActorRegistered['data'], 'actorId' | 'legalName' | 'sector' | 'territory'>;

const profileOf = ({ actorId, legalName, sector, territory }: Said, validFrom: string, validTo?: string) => ({
  ...{ actorId, validFrom, validTo: validTo ?? null },
  ...{ legalName, nameKey: nameKey(legalName), sector, territory, community: communityOf(territory)!.code },
});

const say = (rows: Rows, said: Said, validFrom: string, validTo?: string): void =>
  rows.upsert(ActorProfile, profileOf(said, validFrom, validTo));

const enter = ({ data, revision }: Projected<ActorRegistered>, rows: Rows): void => {
  const { actorId, nif, dir3 = null, validFrom } = data;
  const unknown = { webDomain: null, mailDomain: null, mergedInto: null };
  const entry = { actorId, nif, legalForm: legalFormOf(nif), dir3, ...unknown };
  rows.insert(DirectoryActor, { ...entry, standing: 'registered', revision: String(revision) });
  rows.insert(ActorProfile, profileOf(data, validFrom));
};

const change = ({ data, revision }: Projected<ActorEvent>, rows: Rows, to: Partial<DirectoryActor> = {}): void =>
  rows.update(DirectoryActor, { actorId: data.actorId }, { ...to, revision: String(revision) });

const tables = [DirectoryActor, ActorProfile, ActorIban, ActorAlias, ActorNif];

export const actorDirectory = projection<ActorEvent>({
  name: 'actor-directory',
  version: 4,
  context: 'registry',
  tables,
  history: tables,
  codecs: [actorCodec],
  on: {
    'registry.actor-registered': enter,
    'registry.actor-verified': (event, rows) => change(event, rows, { standing: 'verified' }),
    'registry.actor-suspended': (event, rows) => change(event, rows, { standing: 'suspended' }),
    'registry.actor-reinstated': (event, rows) => change(event, rows, { standing: event.data.standing }),
    'registry.actor-profile-changed': (event, rows) => {
      const { actorId, validFrom, validTo, ends } = event.data;
      rows.update(ActorProfile, { actorId, validFrom: ends }, { validTo: validFrom });
      say(rows, event.data, validFrom, validTo);
      change(event, rows);
    },
    'registry.actor-profile-corrected': (event, rows) => {
      const { actorId, validFrom, beginsOn, validTo, previous } = event.data;
      if (beginsOn !== validFrom) rows.remove(ActorProfile, { actorId, validFrom });
      if (previous) rows.update(ActorProfile, { actorId, validFrom: previous }, { validTo: beginsOn });
      say(rows, event.data, beginsOn, validTo);
      change(event, rows);
    },
    'registry.actor-identifiers-set': (event, rows) => {
      const { dir3, webDomain, mailDomain } = event.data;
      change(event, rows, { dir3, webDomain, mailDomain });
    },
    'registry.actor-iban-added': (event, rows) => {
      const { actorId, iban } = event.data;
      rows.upsert(ActorIban, { actorId, iban });
      change(event, rows);
    },
    'registry.actor-iban-removed': (event, rows) => {
      const { actorId, iban } = event.data;
      rows.remove(ActorIban, { actorId, iban });
      change(event, rows);
    },
    'registry.nif-assigned': (event, rows) => {
      const { actorId: placeId, holderId: actorId, ...given } = event.data;
      rows.insert(ActorNif, { placeId, actorId, ...given, formerNif: null, decidedOn: dayOf(event) });
    },
    'registry.actor-nif-corrected': (event, rows) => {
      const { placeId, nif, formerNif } = event.data;
      rows.update(ActorNif, { placeId }, { formerNif });
      change(event, rows, { nif, legalForm: legalFormOf(nif) });
    },
    'registry.actor-merged': (event, rows) =>
      change(event, rows, { standing: 'merged', mergedInto: event.data.mergedInto }),
    'registry.actor-alias-added': (event, rows) => {
      const { actorId, aliasId } = event.data;
      rows.upsert(ActorAlias, { actorId, aliasId });
      change(event, rows);
    },
  },
});
