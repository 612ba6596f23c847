import type { Messages } from '@ceriss/service-kit';
import { actorMessages } from './messages/actors.js';
import { catalogueMessages } from './messages/catalogue.js';
import { importMessages } from './messages/imports.js';
import { relationMessages } from './messages/relations.js';
import { matchMessages } from './messages/matches.js';
import { ownershipMessages } from './messages/ownership.js';
import { initiativesAndNetworks } from './messages/initiatives-networks.js';

const UNPROCESSABLE = 422;
const FORBIDDEN = 403;

/** Every refusal of the registry in words. */
export const messages: Messages = {
  ...actorMessages,
  ...initiativesAndNetworks,
  ...catalogueMessages,
  ...relationMessages,
  ACTOR_NIF_INVALID: {
    status: UNPROCESSABLE,
    es: 'El NIF no es válido: no cumple la forma, el tipo de entidad o el carácter de control.',
    en: 'The NIF is not valid: its form, kind of entity or check character is wrong.',
  },
  ACTOR_NIF_OF_PERSON: {
    status: UNPROCESSABLE,
    es: 'El NIF es de una persona física. En el registro solo constan entidades.',
    en: 'The NIF is that of a natural person. Only entities are registered.',
  },
  ACTOR_DIR3_INVALID: {
    status: UNPROCESSABLE,
    es: 'El código DIR3 {dir3} no es válido.',
    en: 'The DIR3 code {dir3} is not valid.',
  },
  ACTOR_DIR3_NOT_PUBLIC: {
    es: 'Solo los organismos públicos tienen código DIR3, y el actor declara otro sector.',
    en: 'Only public bodies have a DIR3 code, and the actor declares another sector.',
  },
  ACTOR_ALREADY_REGISTERED: {
    es: 'Ya hay un actor con el NIF {nif}.',
    en: 'There is an actor with the NIF {nif} already.',
  },
  ACTOR_NOT_FOUND: { es: 'No hay ningún actor con ese identificador.', en: 'There is no actor with that id.' },
  ACTOR_SUSPENDED: {
    es: 'El actor está suspendido: antes de verificarlo hay que levantar la suspensión.',
    en: 'The actor is suspended: it must be reinstated before it can be verified.',
  },
  ACTOR_NOT_ACTIVE: {
    es: 'El actor {actorId} no está activo en el registro: no consta o está suspendido.',
    en: 'The actor {actorId} is not active in the register: it is unknown or suspended.',
  },
  TERRITORY_INVALID: {
    status: UNPROCESSABLE,
    es: '«{territory}» no es el código INE de una comunidad autónoma ni de un municipio en la fecha de que se trata.',
    en: '“{territory}” is not the INE code of an autonomous community or a municipality on the day in question.',
  },
  CODE_UNKNOWN: {
    status: UNPROCESSABLE,
    es: '«{code}» no está en la lista de códigos {list} en la fecha de que se trata.',
    en: '“{code}” is not in the code list {list} on the day in question.',
  },
  INITIATIVE_NOT_FOUND: {
    es: 'No hay ninguna iniciativa con ese identificador.',
    en: 'There is no initiative with that id.',
  },
  INITIATIVE_ALREADY_REGISTERED: {
    es: 'La iniciativa ya está registrada.',
    en: 'The initiative is registered already.',
  },
  INITIATIVE_OF_ANOTHER_PROMOTER: {
    status: FORBIDDEN,
    es: 'La iniciativa es de otra entidad promotora.',
    en: 'The initiative belongs to another promoter.',
  },
  INITIATIVE_STAGE_NOT_ALLOWED: {
    es: 'Una iniciativa no puede pasar de la fase «{from}» a la fase «{to}».',
    en: 'An initiative cannot go from the stage “{from}” to the stage “{to}”.',
  },
  INITIATIVE_ENDED: {
    es: 'La iniciativa ha terminado (fase «{stage}») y no admite cambios.',
    en: 'The initiative has ended (stage “{stage}”) and takes no changes.',
  },
  INITIATIVE_PARTNER_IS_PROMOTER: {
    es: 'La entidad promotora no puede ser a la vez entidad socia.',
    en: 'The promoter cannot be a partner as well.',
  },
  CHALLENGE_NOT_FOUND: { es: 'No hay ningún reto con ese identificador.', en: 'There is no challenge with that id.' },
  CHALLENGE_ALREADY_PUBLISHED: { es: 'El reto ya está publicado.', en: 'The challenge is published already.' },
  CHALLENGE_NOT_OPEN: {
    es: 'El reto no está abierto: no consta o está cerrado.',
    en: 'The challenge is not open: it is unknown or closed.',
  },
  NETWORK_NOT_FOUND: { es: 'No hay ninguna red con ese identificador.', en: 'There is no network with that id.' },
  NETWORK_ALREADY_FORMED: { es: 'La red ya está constituida.', en: 'The network is formed already.' },
  ...importMessages,
  ...matchMessages,
  ...ownershipMessages,
};
