import type { Message } from '@ceriss/service-kit';
import type { CalendarRule } from '../../domain/calendar/calendar.decider.js';
import type { CommitmentRule } from '../../domain/commitment/commitment.decider.js';

const forbidden = 403;
const unprocessable = 422;

export const commitmentMessages: Readonly<Record<CommitmentRule | CalendarRule, Message>> = {
  COMMITMENT_EXISTS: { es: 'El compromiso ya existe.', en: 'The commitment exists already.' },
  COMMITMENT_NOT_FOUND: { es: 'No existe ese compromiso.', en: 'There is no such commitment.' },
  COMMITMENT_OF_ANOTHER_OWNER: {
    status: forbidden,
    es: 'El compromiso es de otro titular ({owner}).',
    en: 'The commitment is of another owner ({owner}).',
  },
  COMMITMENT_DUE_IN_THE_PAST: {
    status: unprocessable,
    es: 'El plazo, {dueOn}, ya ha pasado.',
    en: 'The due day, {dueOn}, has passed already.',
  },
  COMMITMENT_NOT_LATER: {
    status: unprocessable,
    es: 'La prórroga hasta {dueOn} no es posterior al plazo, {before}.',
    en: 'The extension to {dueOn} is not later than the due day, {before}.',
  },
  COMMITMENT_ENDED: {
    es: 'El compromiso ya terminó (estado: «{status}»).',
    en: 'The commitment has ended already (status: "{status}").',
  },
  COMMITMENT_WITHOUT_EVIDENCE: {
    status: unprocessable,
    es: 'Falta la evidencia de que se ha cumplido.',
    en: 'The evidence that it was kept is missing.',
  },
  COMMITMENT_FULFILLED_OUTSIDE_TIME: {
    status: unprocessable,
    es: 'El cumplimiento, {fulfilledOn}, no está entre el compromiso, {madeOn}, y hoy, {today}.',
    en: 'The fulfilment, {fulfilledOn}, is not between the commitment, {madeOn}, and today, {today}.',
  },
  FISCAL_YEAR_REVERSED: {
    status: unprocessable,
    es: 'El ejercicio terminaría ({until}) antes de empezar ({from}).',
    en: 'The fiscal year would end ({until}) before it begins ({from}).',
  },
  FISCAL_YEAR_TOO_LONG: {
    status: unprocessable,
    es: 'El ejercicio del {from} al {until} dura más de doce meses.',
    en: 'The fiscal year from {from} to {until} is longer than twelve months.',
  },
  FISCAL_YEAR_OVERLAPS: {
    es: 'El ejercicio coincide en parte con el del {otherFrom} al {otherUntil}.',
    en: 'The fiscal year overlaps the one from {otherFrom} to {otherUntil}.',
  },
  FISCAL_YEAR_UNKNOWN: {
    status: 404,
    es: 'No consta un ejercicio que empiece el {from}.',
    en: 'No fiscal year that begins on {from} is recorded.',
  },
  OBLIGATION_UNKNOWN: {
    status: unprocessable,
    es: 'El ejercicio no tiene la obligación «{code}».',
    en: 'The fiscal year has no obligation "{code}".',
  },
  OBLIGATION_DAY_TO_COME: {
    status: unprocessable,
    es: 'El {metOn} todavía no ha llegado.',
    en: '{metOn} is still to come.',
  },
  OBLIGATION_ALREADY_MET: {
    es: 'Consta cumplida el {metOn}: para corregirlo, diga por qué.',
    en: 'It is recorded as met on {metOn}: to correct it, say why.',
  },
  OBLIGATION_WAITS_FOR_ANOTHER: {
    es: 'El plazo de «{code}» se cuenta desde «{waitsFor}», que no consta.',
    en: 'The term of "{code}" is counted from "{waitsFor}", which is not recorded.',
  },
  OBLIGATION_BEFORE_ANOTHER: {
    status: unprocessable,
    es: '«{code}» no puede ser anterior al {first}.',
    en: '"{code}" cannot be earlier than {first}.',
  },
  OBLIGATION_AFTER_WHAT_FOLLOWS: {
    status: unprocessable,
    es: '«{code}» no puede ser posterior a «{follows}», del {next}.',
    en: '"{code}" cannot be later than "{follows}", of {next}.',
  },
  OBLIGATION_RESOLUTION_NOT_IN_FORCE: {
    es: 'El acuerdo no está en vigor (estado: «{status}»).',
    en: 'The resolution is not in force (status: "{status}").',
  },
};
