import type { Messages } from '@ceriss/service-kit';
import type { EvaluationRule } from '../../domain/evaluation/evaluation.decider.js';
import type { MeasurementRule } from '../../domain/measurement-set/measurement-set.decider.js';
import type { PlanRule } from '../../domain/evaluation-plan/evaluation-plan.rules.js';
import type { ReportRule } from '../../domain/report/report.decider.js';
import type { TerritoryRule } from '../../domain/territory.rules.js';

const plans: Record<PlanRule, Messages[string]> = {
  PLAN_NOT_FOUND: { es: 'No existe ese plan de evaluación.', en: 'There is no such evaluation plan.' },
  PLAN_ALREADY_DRAFTED: { es: 'El plan ya está redactado.', en: 'The plan has been drafted already.' },
  PLAN_NOT_LOCKED: {
    es: 'El diseño aún no está cerrado: mientras es borrador se vuelve a redactar, no se enmienda.',
    en: 'The design is not locked yet: a draft is written again, not amended.',
  },
  PLAN_AWARD_UNKNOWN: {
    es: 'Evaluación no conoce esa concesión. Si se acaba de conceder, inténtelo de nuevo en unos segundos.',
    en: 'Evaluation knows no such award. If it has only just been granted, try again in a few seconds.',
  },
  PLAN_AWARD_OF_ANOTHER_INITIATIVE: {
    es: 'La concesión es de otra iniciativa.',
    en: 'The award belongs to another initiative.',
    status: 422,
  },
  PLAN_THEORY_INCOMPLETE: {
    es: 'A la teoría del cambio le falta al menos un nodo de cada clase: {missing}.',
    en: 'The theory of change lacks at least one node of each kind: {missing}.',
    status: 422,
  },
  PLAN_THEORY_CIRCULAR: {
    es: 'La teoría del cambio es circular en {nodes}.',
    en: 'The theory of change is circular at {nodes}.',
    status: 422,
  },
  PLAN_THEORY_EDGE_UNKNOWN: {
    es: 'Una flecha de la teoría del cambio nombra el nodo {node}, que no existe.',
    en: 'An arrow of the theory of change names the node {node}, which does not exist.',
    status: 422,
  },
  PLAN_THEORY_NODE_TWICE: {
    es: 'El nodo {node} está dos veces en la teoría del cambio.',
    en: 'The node {node} is in the theory of change twice.',
    status: 422,
  },
  PLAN_INDICATOR_TWICE: {
    es: 'El indicador {indicatorId} está dos veces.',
    en: 'The indicator {indicatorId} is there twice.',
    status: 422,
  },
  PLAN_WITHOUT_INDICATOR: {
    es: 'El plan no mide nada: falta un indicador.',
    en: 'The plan measures nothing: an indicator is missing.',
    status: 422,
  },
  PLAN_CRITERIA_MISSING: {
    es: 'Faltan preguntas sobre los criterios {missing}.',
    en: 'There are no questions on the criteria {missing}.',
    status: 422,
  },
};

const measurements: Record<MeasurementRule, Messages[string]> = {
  MEASUREMENT_INDICATOR_UNKNOWN: {
    es: 'El plan no tiene ese indicador.',
    en: 'The plan has no such indicator.',
    status: 422,
  },
  MEASUREMENT_BEFORE_DESIGN_LOCK: {
    es: 'La medición es anterior al cierre del diseño: primero se cierra el diseño y después se mide.',
    en: 'The measurement is older than the design lock: the design is locked first, and measured after.',
  },
  MEASUREMENT_IN_THE_FUTURE: {
    es: 'La fecha de observación aún no ha llegado.',
    en: 'The date of observation has not come yet.',
    status: 422,
  },
  MEASUREMENT_VALUE_NOT_A_NUMBER: {
    es: 'El valor no es un número exacto.',
    en: 'The value is no exact number.',
    status: 422,
  },
  MEASUREMENT_DISAGGREGATION_MISMATCH: {
    es: 'Las categorías de {dimension} suman {sum} y los casos son {cases}. Lo que no se sepa va en «unknown».',
    en: 'The categories of {dimension} sum to {sum} and there are {cases} cases. What is not known goes to "unknown".',
    status: 422,
  },
  MEASUREMENT_ALREADY_RECORDED: {
    es: 'Ya hay un valor ({value}) de ese periodo: si está mal, se reformula con su motivo y ambos quedan legibles.',
    en: 'There is a value ({value}) for that period already: if it is wrong, restate it with a reason; both stay readable.',
  },
  MEASUREMENT_NOT_RECORDED: {
    es: 'No hay ningún valor de ese periodo que reformular.',
    en: 'There is no value of that period to restate.',
  },
  MEASUREMENT_RESTATES_NOTHING: {
    es: 'El valor nuevo es igual al que ya había.',
    en: 'The new value is the one that stands already.',
  },
};

const reports: Record<ReportRule, Messages[string]> = {
  REPORT_NOT_FOUND: { es: 'No existe ese informe.', en: 'There is no such report.' },
  REPORT_AWARD_UNKNOWN: {
    es: 'Evaluación no conoce esa concesión. Si se acaba de conceder, inténtelo de nuevo en unos segundos.',
    en: 'Evaluation knows no such award. If it has only just been granted, try again in a few seconds.',
  },
  REPORT_ALREADY_REQUESTED: { es: 'El informe ya está pedido.', en: 'The report has been asked for already.' },
  REPORT_NOT_SUBMITTED: { es: 'El informe no está entregado.', en: 'The report has not been handed in.' },
  REPORT_ALREADY_SUBMITTED: {
    es: 'El informe ya está entregado y en revisión.',
    en: 'The report has been handed in and is under review.',
  },
  REPORT_ALREADY_APPROVED: { es: 'El informe ya está aprobado.', en: 'The report has been approved already.' },
  REPORT_OF_ANOTHER_BENEFICIARY: {
    es: 'El informe lo entrega la entidad beneficiaria de la concesión.',
    en: 'The report is handed in by the beneficiary of the award.',
    status: 403,
  },
  REPORT_OWN_APPROVAL: {
    es: 'Quien entrega un informe no lo aprueba.',
    en: 'Whoever hands in a report does not approve it.',
    status: 403,
  },
};

const evaluations: Record<EvaluationRule, Messages[string]> = {
  EVALUATION_NOT_FOUND: { es: 'No existe esa evaluación.', en: 'There is no such evaluation.' },
  EVALUATION_ALREADY_OPENED: { es: 'La evaluación ya está abierta.', en: 'The evaluation is open already.' },
  EVALUATION_PLAN_NOT_LOCKED: {
    es: 'El diseño del plan no está cerrado.',
    en: 'The design of the plan is not locked.',
  },
  EVALUATION_NOT_INDEPENDENT: {
    es: 'Quien evalúa no puede ser quien se beneficia.',
    en: 'Whoever evaluates cannot be who benefits.',
    status: 403,
  },
  EVALUATION_FOR_ANOTHER_ORGANISATION: {
    es: 'Solo se evalúa en nombre de la propia organización.',
    en: 'One evaluates in the name of one’s own organisation only.',
    status: 403,
  },
  EVALUATION_CRITERIA_UNRATED: {
    es: 'Quedan criterios sin valorar: {unrated}.',
    en: 'Criteria are not rated yet: {unrated}.',
  },
  EVALUATION_NOT_SUBMITTED: {
    es: 'Las conclusiones no están entregadas.',
    en: 'The findings have not been handed in.',
  },
  EVALUATION_ALREADY_SUBMITTED: {
    es: 'Las conclusiones ya están entregadas.',
    en: 'The findings have been handed in already.',
  },
  EVALUATION_OWN_APPROVAL: {
    es: 'Quien entrega las conclusiones no las aprueba.',
    en: 'Whoever hands in the findings does not approve them.',
    status: 403,
  },
};

const territories: Record<TerritoryRule, Messages[string]> = {
  TERRITORY_INVALID: {
    es: '«{territory}» no es el código INE de una comunidad autónoma ni de un municipio.',
    en: '“{territory}” is not the INE code of an autonomous community or a municipality.',
    status: 422,
  },
};

/** Every refusal of the context in words. */
export const messages: Messages = { ...plans, ...measurements, ...reports, ...evaluations, ...territories };
