import { isUuid, namedId } from '@ceriss/kernel';
import { entityNif } from '../actor/actor.rules.js';
import type { CatalogueVersion } from '../catalogue/catalogue.js';
import { relationKinds } from '../code-lists/relation-kinds.js';
import { sectors } from '../code-lists/sectors.js';
import { stages } from '../code-lists/stages.js';
import { territoryCode, territoryCodes } from '../territory.rules.js';
import { coded, codedList, day, fieldInvalid, optional, required, territoriesIn, territory } from './cells.js';
import type { Cells } from './columns.js';
import { DomainError } from '@ceriss/kernel';

const INITIATIVES = 'f0c0a1d7-3b52-5c8e-9d46-7a2e9b1c4d83';

/* Which NIF of the row it is, the refusal must say. */
const nifIn = (cells: Cells, field: string): string => {
  const text = required(cells, field);
  try {
    return entityNif(text);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    throw new DomainError(error.code, { ...error.refusal, facts: { ...error.refusal.facts, field } });
  }
};

/** An actor as a row describes it. Throws DomainError naming the field. */
export const actorRow = (cells: Cells) => {
  const nif = nifIn(cells, 'nif');
  const dir3 = optional(cells, 'dir3');
  const validFrom = day(cells, 'validFrom');
  return {
    legalName: required(cells, 'legalName'),
    nif,
    sector: coded(cells, 'sector', sectors),
    territory: territoryCode(territory(cells, 'territory'), validFrom),
    ...(dir3 !== undefined && { dir3 }),
    ...(validFrom !== undefined && { validFrom }),
  };
};

const uuid = (cells: Cells, field: string): string | undefined => {
  const id = optional(cells, field)?.toLowerCase();
  if (id === undefined || isUuid(id)) return id;
  throw fieldInvalid(field, 'uuid');
};

type Named = Readonly<{ reference: string }> | Readonly<{ initiativeId: string }>;

const namedInitiative = (cells: Cells, known: string | undefined): Named =>
  known === undefined ? { reference: required(cells, 'reference') } : { initiativeId: known };

/**
 * An initiative as a row describes it: a known one by `initiativeId`, or by the promoter's own `reference`, from which a new one has its id.
 * Throws DomainError naming the field.
 */
export const initiativeRow = (cells: Cells, { lists }: CatalogueVersion) => {
  const promoterNif = nifIn(cells, 'promoterNif');
  const known = uuid(cells, 'initiativeId');
  const challengeId = uuid(cells, 'challengeId');
  return {
    named: namedInitiative(cells, known),
    promoterNif,
    title: required(cells, 'title'),
    summary: required(cells, 'summary', 'text'),
    stage: coded(cells, 'stage', stages),
    territories: territoryCodes(territoriesIn(cells, 'territories')),
    targetGroups: codedList(cells, 'targetGroups', lists['target-groups']),
    serviceCodes: codedList(cells, 'serviceCodes', lists['service-catalogue']),
    ...(challengeId !== undefined && { challengeId }),
  };
};

/** The id of an initiative that an office calls by a reference of its promoter's own. */
export const initiativeIdOf = (promoterId: string, reference: string): string =>
  namedId(INITIATIVES, `${promoterId} ${reference}`);

/** An organisation by its NIF, or an initiative by its id. */
export type NamedEnd = Readonly<{ nif: string }> | Readonly<{ initiativeId: string }>;

const tieEnd = (cells: Cells, end: 'from' | 'to'): NamedEnd => {
  const initiativeId = uuid(cells, `${end}InitiativeId`);
  return initiativeId === undefined ? { nif: nifIn(cells, `${end}Nif`) } : { initiativeId };
};

/** A relation as a row describes it. Throws DomainError naming the field. */
export const relationRow = (cells: Cells) => {
  const validTo = day(cells, 'validTo');
  required(cells, 'validFrom');
  return {
    from: tieEnd(cells, 'from'),
    to: tieEnd(cells, 'to'),
    kind: coded(cells, 'kind', relationKinds),
    evidence: required(cells, 'evidence'),
    validFrom: day(cells, 'validFrom')!,
    ...(validTo !== undefined && { validTo }),
  };
};

const webAddress = (cells: Cells, field: string): string => {
  const text = required(cells, field);
  if (/^https?:\/\//.test(text) && URL.canParse(text)) return text;
  throw fieldInvalid(field, 'url', { scheme: ['http', 'https'] });
};

/** An initiative of a network's own register as a row describes it. Throws DomainError naming the field. */
export const referenceRow = (cells: Cells, { lists }: CatalogueVersion) => {
  required(cells, 'networkId');
  required(cells, 'lastConfirmed');
  return {
    networkId: uuid(cells, 'networkId')!,
    externalId: required(cells, 'externalId'),
    url: webAddress(cells, 'url'),
    lastConfirmed: day(cells, 'lastConfirmed')!,
    title: required(cells, 'title'),
    summary: required(cells, 'summary', 'text'),
    promoterName: required(cells, 'promoterName'),
    promoterNif: optional(cells, 'promoterNif') === undefined ? undefined : nifIn(cells, 'promoterNif'),
    stage: coded(cells, 'stage', stages),
    territories: territoriesIn(cells, 'territories'),
    targetGroups: codedList(cells, 'targetGroups', lists['target-groups']),
    serviceCodes: codedList(cells, 'serviceCodes', lists['service-catalogue']),
  };
};

export type InitiativeRow = ReturnType<typeof initiativeRow>;
