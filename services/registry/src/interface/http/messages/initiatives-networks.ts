import type { Messages } from '@ceriss/service-kit';

const UNPROCESSABLE = 422;
const FORBIDDEN = 403;

/** The refusals of initiatives, challenges, networks, needs and barriers in words. */
export const initiativesAndNetworks: Messages = {
  DAY_IN_FUTURE: {
    status: UNPROCESSABLE,
    es: 'El {day} aún no ha llegado: hoy es {today}.',
    en: '{day} has not come yet: today is {today}.',
  },
  INITIATIVE_STAGE_REQUIREMENTS_MISSING: {
    es: 'Para pasar a la fase «{to}» falta: {missing}.',
    en: 'The stage “{to}” still needs: {missing}.',
  },
  INITIATIVE_DESCRIPTION_PERIOD: {
    es: 'La descripción no puede valer desde {validFrom}: la última vale desde un día posterior.',
    en: 'The description cannot hold from {validFrom}: the last one holds from a later day.',
  },
  PARTNERSHIP_PERIOD: {
    status: UNPROCESSABLE,
    es: 'La fecha no encaja con la participación anterior de la entidad en la iniciativa.',
    en: 'The day does not fit the time in which the organisation was a partner before.',
  },
  CONFIRMATION_ALREADY_REQUESTED: {
    es: 'La confirmación ya se pidió el {requestedOn}; se puede volver a pedir pasados {askAgainAfterDays} días.',
    en: 'The confirmation was asked for on {requestedOn}; it can be asked for again after {askAgainAfterDays} days.',
  },
  INITIATIVE_REFERENCED_ONLY: {
    es: 'La iniciativa consta por referencia al registro de su red y se cambia allí: {url}',
    en: 'The initiative is here by reference to the register of its network and is changed there: {url}',
  },
  INITIATIVE_NOT_REFERENCED: {
    es: 'La iniciativa no consta por referencia: no hay nada que sustituir.',
    en: 'The initiative is not here by reference: there is nothing to take over.',
  },
  INITIATIVE_NOT_REGISTERED_HERE: {
    es: 'Solo una iniciativa inscrita aquí puede sustituir a una que consta por referencia.',
    en: 'Only an initiative registered here can take the place of a referenced one.',
  },
  REFERENCE_TAKEN_OVER: {
    es: 'La referencia {externalId} la sustituye ya la iniciativa {takenOverBy}, inscrita aquí.',
    en: 'The reference {externalId} was taken over by the initiative {takenOverBy}, which is registered here.',
  },
  REFERENCE_OUTDATED: {
    es: 'De la referencia {externalId} ya consta una confirmación posterior al {lastConfirmed}.',
    en: 'A later confirmation of the reference {externalId} than that of {lastConfirmed} is on record.',
  },
  CALL_NOT_PUBLISHED: {
    es: 'No consta ninguna convocatoria publicada con el identificador {callId}.',
    en: 'No published call is known by the id {callId}.',
  },
  NETWORK_DISSOLVED: { es: 'La red está disuelta.', en: 'The network is dissolved.' },
  NETWORK_OF_ANOTHER_COORDINATOR: {
    status: FORBIDDEN,
    es: 'Solo puede hacerlo la entidad que coordina la red.',
    en: 'Only the organisation that coordinates the network may do that.',
  },
  NETWORK_MEMBERSHIP_PERIOD: {
    status: UNPROCESSABLE,
    es: 'La fecha no encaja con la pertenencia anterior de la entidad a la red.',
    en: 'The day does not fit the time in which the organisation was a member before.',
  },
  NETWORK_COORDINATOR_STAYS: {
    es: 'Quien coordina la red no puede dejarla: antes tiene que coordinarla otra entidad.',
    en: 'The coordinator cannot leave the network: another member must coordinate it first.',
  },
  NETWORK_MEMBER_MISSING: {
    es: 'Solo una entidad que pertenece a la red puede coordinarla.',
    en: 'Only a member can coordinate the network.',
  },
  NEED_NOT_FOUND: { es: 'No hay ninguna necesidad con ese identificador.', en: 'There is no need with that id.' },
  NEED_ALREADY_SIGNALLED: { es: 'La necesidad ya consta.', en: 'The need is on record already.' },
  NEED_WITHDRAWN: { es: 'La necesidad se retiró.', en: 'The need was withdrawn.' },
  NEED_OF_ANOTHER_SOURCE: {
    status: FORBIDDEN,
    es: 'La necesidad la señala otra entidad.',
    en: 'The need is signalled by another organisation.',
  },
  BARRIER_NOT_FOUND: { es: 'No hay ninguna barrera con ese identificador.', en: 'There is no barrier with that id.' },
  BARRIER_ALREADY_REPORTED: { es: 'La barrera ya consta.', en: 'The barrier is on record already.' },
  BARRIER_OF_ANOTHER_REPORTER: {
    status: FORBIDDEN,
    es: 'Nadie comunica una barrera en nombre de otra entidad.',
    en: 'Nobody reports a barrier in the name of another organisation.',
  },
  BARRIER_INITIATIVE_UNKNOWN: {
    status: UNPROCESSABLE,
    es: 'No hay ninguna iniciativa con el identificador {initiativeId}.',
    en: 'There is no initiative with the id {initiativeId}.',
  },
  BARRIER_STEP_NOT_ALLOWED: {
    es: 'Una barrera no puede pasar del estado «{status}» al estado «{to}».',
    en: 'A barrier cannot go from the state “{status}” to the state “{to}”.',
  },
};
