import type { Message } from '@ceriss/service-kit';
import type { PlanRule } from '../../domain/plan/plan.refusals.js';

const unprocessable = 422;

export const planMessages: Readonly<Record<PlanRule, Message>> = {
  PLAN_EXISTS: { es: 'El plan ya existe.', en: 'The plan exists already.' },
  PLAN_NOT_FOUND: { es: 'No existe ese plan.', en: 'There is no such plan.' },
  PLAN_PERIOD_IMPOSSIBLE: {
    status: unprocessable,
    es: 'El plan terminaría antes de empezar.',
    en: 'The plan would end before it begins.',
  },
  PLAN_YEAR_OUTSIDE: {
    status: unprocessable,
    es: 'El año {year} no está en el plan ({fromYear}-{untilYear}).',
    en: 'The year {year} is not in the plan ({fromYear}-{untilYear}).',
  },
  PLAN_YEAR_EXISTS: { es: 'El plan anual de {year} ya existe.', en: 'The annual plan of {year} exists already.' },
  PLAN_YEAR_UNKNOWN: {
    status: unprocessable,
    es: 'No hay plan anual de {year}.',
    en: 'There is no annual plan of {year}.',
  },
  PLAN_YEAR_APPROVED: {
    es: 'El plan anual de {year} está aprobado: solo cambia por acuerdo en vigor.',
    en: 'The annual plan of {year} is approved: it changes by a resolution in force only.',
  },
  PLAN_YEARS_OVER_PLAN: {
    es: 'Los planes anuales pasarían del presupuesto del plan, {planBudget}: queda {free}.',
    en: 'The annual plans would exceed the budget of the plan, {planBudget}: {free} is left.',
  },
  PLAN_LINE_EXISTS: { es: 'La línea {code} de {year} ya existe.', en: 'Line {code} of {year} exists already.' },
  PLAN_LINE_UNKNOWN: {
    status: unprocessable,
    es: 'No existe la línea {line} en {year}.',
    en: 'There is no line {line} in {year}.',
  },
  PLAN_LINE_PARENT_UNKNOWN: {
    status: unprocessable,
    es: 'No existe la línea {parent} en {year}.',
    en: 'There is no line {parent} in {year}.',
  },
  PLAN_LINE_WITHOUT_ACTION: {
    status: unprocessable,
    es: 'La línea {code} no dice de qué acción o línea forma parte.',
    en: 'Line {code} does not say which action or line it is a part of.',
  },
  PLAN_LINE_CODE_NOT_UNDER_PARENT: {
    status: unprocessable,
    es: 'El número {code} no es de una parte de {parent}.',
    en: 'The number {code} is not that of a part of {parent}.',
  },
  PLAN_LINE_OVER_PARENT: {
    es: 'Pasaría del presupuesto de {parent}, {parentBudget}: queda {free} y se piden {asked}.',
    en: 'It would exceed the budget of {parent}, {parentBudget}: {free} is left and {asked} is asked for.',
  },
  PLAN_PARTS_OVER_WHOLE: {
    es: 'Lo asignado dentro de {code} de {year}, {parts}, pasaría de su presupuesto, {budget}.',
    en: 'What is assigned in {code} of {year}, {parts}, would exceed its budget, {budget}.',
  },
  PLAN_CHANGE_INCOMPLETE: {
    status: unprocessable,
    es: '{code} de {year} es nuevo: necesita título y presupuesto.',
    en: '{code} of {year} is new: it needs a title and a budget.',
  },
  PLAN_CHANGES_NOTHING: {
    status: unprocessable,
    es: '{code} de {year} quedaría como está.',
    en: '{code} of {year} would stay as it is.',
  },
  PLAN_RESOLUTION_NOT_IN_FORCE: {
    es: 'El acuerdo no está en vigor (estado: «{status}»).',
    en: 'The resolution is not in force (status: "{status}").',
  },
  PLAN_RESOLUTION_OF_ANOTHER_MATTER: {
    es: 'El acuerdo no trata de este plan.',
    en: 'The resolution is not about this plan.',
  },
  PLAN_RESOLUTION_USED: {
    es: 'Ese acuerdo ya modificó el plan.',
    en: 'That resolution has amended the plan already.',
  },
  PLAN_INDICATOR_EXISTS: {
    es: 'La línea {line} ya tiene el indicador «{code}».',
    en: 'Line {line} has the indicator "{code}" already.',
  },
  PLAN_INDICATOR_UNKNOWN: {
    status: unprocessable,
    es: 'La línea {line} de {year} no tiene el indicador «{code}».',
    en: 'Line {line} of {year} has no indicator "{code}".',
  },
  PLAN_INDICATOR_TARGET_MISSED_DIRECTION: {
    status: unprocessable,
    es: 'La meta {target} no está más allá de la línea de base {baseline} en el sentido del indicador.',
    en: 'The target {target} does not lie beyond the baseline {baseline} in the direction of the indicator.',
  },
  PLAN_INDICATOR_DAY_TO_COME: {
    status: unprocessable,
    es: 'El {on} todavía no ha llegado.',
    en: '{on} is still to come.',
  },
  PLAN_INDICATOR_DAY_REPORTED: {
    es: 'El valor del {on} ya consta ({value}): para corregirlo, diga por qué.',
    en: 'The value of {on} is recorded already ({value}): to correct it, say why.',
  },
  PLAN_CALL_UNKNOWN: {
    status: unprocessable,
    es: 'No consta la convocatoria {callId}.',
    en: 'No call {callId} is known.',
  },
  PLAN_CALL_LINKED_ELSEWHERE: {
    es: 'La convocatoria ya ejecuta la línea {line} de {year}.',
    en: 'The call carries out line {line} of {year} already.',
  },
  PLAN_CALL_NOT_LINKED: {
    es: 'La convocatoria no ejecuta la línea {line} de {year}.',
    en: 'The call does not carry out line {line} of {year}.',
  },
  PLAN_CALL_OVER_LINE: {
    es: 'La convocatoria, {callBudget}, pasa de lo que queda en la línea {line}: {free} de {lineBudget}.',
    en: 'The call, {callBudget}, exceeds what is left of line {line}: {free} of {lineBudget}.',
  },
};
