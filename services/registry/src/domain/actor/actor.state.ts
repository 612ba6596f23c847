import type { ActorEvent, ActorRegistered, NifAssigned } from './actor.events.js';
import { corrected, inserted, type Period } from './profile.periods.js';

type Active = 'registered' | 'verified';

type Entry = Readonly<{
  /** What was said last: of the newest period, with the identifiers. */
  profile: ActorRegistered['data'];
  periods: readonly Period[];
  webDomain: string | null;
  mailDomain: string | null;
  ibans: readonly string[];
  aliases: readonly string[];
  /** Where a number was given out to it after its first one. */
  places: readonly string[];
}>;

export type Known = Entry &
  (
    | Readonly<{ status: Active }>
    | Readonly<{ status: 'suspended'; before: Active }>
    | Readonly<{ status: 'merged'; mergedInto: string }>
  );
export type Unmerged = Exclude<Known, { status: 'merged' }>;
/** The id under which a number is given out to an actor that has another one: nobody's own. */
export type Assigned = Readonly<{ status: 'assigned'; nif: string; holderId: string }>;
export type Actor = Readonly<{ status: 'unknown' }> | Assigned | Known;

export const initialState = (): Actor => ({ status: 'unknown' });

const entered = (profile: ActorRegistered['data']): Known => {
  const { legalName, sector, territory, validFrom } = profile;
  const periods = [{ legalName, sector, territory, validFrom }];
  return {
    status: 'registered',
    profile,
    periods,
    webDomain: null,
    mailDomain: null,
    ibans: [],
    aliases: [],
    places: [],
  };
};

const withPeriods = <A extends Known>(actor: A, periods: readonly Period[]): A => ({
  ...actor,
  periods,
  profile: { ...actor.profile, ...periods.at(-1) },
});

const withDir3 = ({ dir3: _, ...profile }: ActorRegistered['data'], dir3: string | null): ActorRegistered['data'] =>
  dir3 === null ? profile : { ...profile, dir3 };

const entryOf = ({ profile, periods, webDomain, mailDomain, ibans, aliases, places }: Known): Entry => ({
  profile,
  periods,
  webDomain,
  mailDomain,
  ibans,
  aliases,
  places,
});

const suspend = (actor: Known): Known =>
  actor.status === 'registered' || actor.status === 'verified'
    ? { ...entryOf(actor), status: 'suspended', before: actor.status }
    : actor;

type Entered = Exclude<ActorEvent, ActorRegistered | NifAssigned>;
type Data<T extends Entered['type']> = Extract<Entered, { type: T }>['data'];

const EVOLVE: { readonly [T in Entered['type']]: (actor: Known, data: Data<T>) => Known } = {
  'registry.actor-verified': (actor) => ({ ...entryOf(actor), status: 'verified' }),
  'registry.actor-suspended': suspend,
  'registry.actor-reinstated': (actor, { standing }) => ({ ...entryOf(actor), status: standing }),
  'registry.actor-profile-changed': (actor, data) => withPeriods(actor, inserted(actor.periods, data)),
  'registry.actor-profile-corrected': (actor, data) => withPeriods(actor, corrected(actor.periods, data)),
  'registry.actor-identifiers-set': (actor, { dir3, webDomain, mailDomain }) => ({
    ...actor,
    profile: withDir3(actor.profile, dir3),
    webDomain,
    mailDomain,
  }),
  'registry.actor-iban-added': (actor, { iban }) => ({ ...actor, ibans: [...actor.ibans, iban] }),
  'registry.actor-iban-removed': (actor, { iban }) => ({
    ...actor,
    ibans: actor.ibans.filter((kept) => kept !== iban),
  }),
  'registry.actor-nif-corrected': (actor, { nif, placeId }) => ({
    ...actor,
    profile: { ...actor.profile, nif },
    places: [...actor.places, placeId],
  }),
  'registry.actor-merged': (actor, { mergedInto }) => ({ ...entryOf(actor), status: 'merged', mergedInto }),
  'registry.actor-alias-added': (actor, { aliasId }) => ({ ...actor, aliases: [...actor.aliases, aliasId] }),
};

export const evolve = (actor: Actor, { type, data }: ActorEvent): Actor => {
  if (type === 'registry.actor-registered') return entered(data);
  if (type === 'registry.nif-assigned') return { status: 'assigned', nif: data.nif, holderId: data.holderId };
  return actor.status === 'unknown' || actor.status === 'assigned' ? actor : EVOLVE[type](actor, data as never);
};
