import type { Command } from '@ceriss/event-sourcing';
import type { Sector } from '../code-lists/sectors.js';
import type { Party } from '../party.rules.js';

/** Where a NIF is held or can be taken, and who had it recorded wrongly before. */
export type NifPlace = Readonly<{ placeId: string; formerHolders: readonly string[] }>;

type Of<T extends string, D extends object> = Command<T, { actorId: string } & D>;

export type RegisterActor = Command<
  'RegisterActor',
  {
    legalName: string;
    nif: string;
    sector: Sector;
    territory: string;
    dir3?: string | undefined;
    validFrom: string;
    /** Where the number is given out, when others have had it before. */
    place?: NifPlace | undefined;
    /** It is known that the number was another's, by mistake. */
    takesFormerNif?: boolean | undefined;
  }
>;
export type VerifyActor = Of<'VerifyActor', { evidence: string }>;
export type SuspendActor = Of<'SuspendActor', { reason: string }>;
export type ReinstateActor = Of<'ReinstateActor', { reason: string }>;

type ProfileChange = {
  legalName?: string | undefined;
  sector?: Sector | undefined;
  territory?: string | undefined;
  ground: string;
};

/** From a day on something else holds; what is not named stays as it was the day before. */
export type ChangeProfile = Of<'ChangeProfile', ProfileChange & { validFrom: string }>;
/** The period that begins on `validFrom` was recorded wrongly: what it says, or its beginning. */
export type CorrectProfile = Of<'CorrectProfile', ProfileChange & { validFrom: string; beginsOn?: string | undefined }>;
/** Absent stays as it is, null is taken away. */
export type SetIdentifiers = Of<
  'SetIdentifiers',
  { dir3?: string | null | undefined; webDomain?: string | null | undefined; mailDomain?: string | null | undefined }
>;
export type AddIban = Of<'AddIban', { iban: string }>;
export type RemoveIban = Of<'RemoveIban', { iban: string; reason: string }>;
/** Gives a number out under its place, to an actor that has another id. `holder` is a looked-up fact. */
export type AssignNif = Of<'AssignNif', { nif: string; holder: Party; reason: string; evidence: string }>;
/** What was decided where the number is given out, told to the actor that has it from now on. */
export type CorrectNif = Of<'CorrectNif', { nif: string; placeId: string; reason: string; evidence: string }>;
/** What the book of merges has decided, told to the absorbed actor. */
export type NoteMerge = Of<'NoteMerge', { mergedInto: string; reason: string }>;
/** The same, told to the survivor. */
export type AddAlias = Of<'AddAlias', { aliasId: string }>;

export type ActorCommand =
  | RegisterActor
  | VerifyActor
  | SuspendActor
  | ReinstateActor
  | ChangeProfile
  | CorrectProfile
  | SetIdentifiers
  | AddIban
  | RemoveIban
  | AssignNif
  | CorrectNif
  | NoteMerge
  | AddAlias;
