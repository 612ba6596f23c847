import { DomainError, namedId } from '@ceriss/kernel';
import { checkDir3, checkNif, type NifCheck } from '@ceriss/spain';
import type { Sector } from '../code-lists/sectors.js';

const NIF_LAW = 'Orden EHA/451/2008';
const ACTORS = '5c0d2b5e-7f0c-5d39-8a3e-2d1f6b9c4e71';

/* What is not an entity's number may be a mistyped person's: it is not repeated. */
const tellable = (text: string): Readonly<Record<string, string>> =>
  /^\s*[ABCDEFGHJNPQRSUVW]/i.test(text) ? { nif: text.trim().slice(0, 20) } : {};

const invalidNif = (text: string, check: NifCheck & { valid: false }): DomainError =>
  new DomainError('ACTOR_NIF_INVALID', {
    rule: 'nif-check@1',
    ...(check.reason !== 'form' && { reference: NIF_LAW }),
    facts: { ...tellable(text), reason: check.reason },
    ...(check.reason === 'check-digit' &&
      'nif' in tellable(text) && { wouldPassIf: { lastCharacterIn: check.expected } }),
  });

/** The NIF of an entity, without separators. A person's NIF is personal data and is refused: actors are organisations. */
export const entityNif = (text: string): string => {
  const check = checkNif(text);
  if (!check.valid) throw invalidNif(text, check);
  if (check.holder === 'entity') return check.nif;
  throw new DomainError('ACTOR_NIF_OF_PERSON', { rule: 'actor-is-entity@1', wouldPassIf: { holder: 'entity' } });
};

/**
 * The id under which a NIF is given out: the same one for everybody, so that no two can have it. Whoever registers with it has that id.
 * A number that its holder was corrected away from is given out again under the next one. Refuses what is not an entity's NIF.
 */
export const nifPlaceId = (nif: string, turn: number): string =>
  namedId(ACTORS, turn === 1 ? entityNif(nif) : `${entityNif(nif)} ${turn}`);

/** The id of whoever was the first to register with a NIF. */
export const actorIdOf = (nif: string): string => nifPlaceId(nif, 1);

/* Universities and public research bodies are in the Common Directory too. */
const IN_DIRECTORY: readonly Sector[] = ['state', 'regional', 'local', 'academia'];

/** Refuses a sector whose bodies are not in the Common Directory. */
export const requireDirectorySector = (sector: Sector): void => {
  if (IN_DIRECTORY.includes(sector)) return;
  throw new DomainError('ACTOR_DIR3_NOT_PUBLIC', {
    rule: 'dir3-public@1',
    facts: { sector },
    wouldPassIf: { sectorIn: IN_DIRECTORY },
  });
};

/** The Common Directory code of a public body. */
export const directoryCode = (text: string, sector: Sector): string => {
  const check = checkDir3(text);
  if (!check.valid) {
    throw new DomainError('ACTOR_DIR3_INVALID', {
      rule: 'dir3-check@1',
      facts: { dir3: text, reason: check.reason },
      ...(check.reason === 'check-digit' && { wouldPassIf: { lastCharacterIn: [check.expected] } }),
    });
  }
  requireDirectorySector(sector);
  return check.code;
};
