import type { Messages } from '@ceriss/service-kit';
import type { PracticeRule } from '../../domain/practice/practice.rules.js';
import type { TerritoryRule } from '../../domain/territory.rules.js';
import type { TransferRule } from '../../domain/transfer/transfer.decider.js';

const practices: Record<PracticeRule, Messages[string]> = {
  PRACTICE_NOT_FOUND: { es: 'No existe esa práctica.', en: 'There is no such practice.' },
  PRACTICE_ALREADY_DRAFTED: { es: 'La práctica ya está redactada.', en: 'The practice has been drafted already.' },
  PRACTICE_VERSION_NOT_FOUND: {
    es: 'No existe la versión {practiceVersion} de esa práctica.',
    en: 'There is no version {practiceVersion} of that practice.',
  },
  PRACTICE_VERSION_NOT_NEWER: {
    es: 'La versión {practiceVersion} no es posterior a {latest}: una versión redactada no cambia, se redacta otra.',
    en: 'Version {practiceVersion} does not come after {latest}: a drafted version does not change, another is drafted.',
  },
  PRACTICE_WITHOUT_CORE: {
    es: 'La práctica no tiene ningún componente esencial.',
    en: 'The practice has no core component.',
    status: 422,
  },
  PRACTICE_COMPONENT_TWICE: {
    es: 'El componente {component} está dos veces.',
    en: 'The component {component} is there twice.',
    status: 422,
  },
  PRACTICE_WITHOUT_EVALUATION: {
    es: 'La práctica no cita ninguna evaluación aprobada.',
    en: 'The practice cites no approved evaluation.',
    status: 422,
  },
  PRACTICE_EVALUATION_NOT_APPROVED: {
    es: 'La evaluación {evaluationId} no consta como aprobada. Si se acaba de aprobar, inténtelo de nuevo en unos segundos.',
    en: 'The evaluation {evaluationId} is not known as approved. If it has only just been approved, try again in a few seconds.',
  },
  PRACTICE_EVALUATION_OF_ANOTHER_INITIATIVE: {
    es: 'La evaluación {evaluationId} es de otra iniciativa.',
    en: 'The evaluation {evaluationId} is of another initiative.',
    status: 422,
  },
  PRACTICE_CLAIM_EXCEEDS_EVIDENCE: {
    es: 'La práctica afirma un nivel de evidencia {claimedEvidenceLevel} y sus evaluaciones muestran {evidenceLevel}.',
    en: 'The practice claims evidence level {claimedEvidenceLevel} and its evaluations show {evidenceLevel}.',
  },
  PRACTICE_OWN_REVIEW: {
    es: 'Quien redacta una práctica no la revisa.',
    en: 'Whoever writes a practice does not review it.',
    status: 403,
  },
  PRACTICE_NOT_REVIEWED: {
    es: 'La versión no tiene una revisión que recomiende publicarla.',
    en: 'The version has no review that recommends publication.',
  },
};

const transfers: Record<TransferRule, Messages[string]> = {
  TRANSFER_NOT_FOUND: { es: 'No existe esa transferencia.', en: 'There is no such transfer.' },
  TRANSFER_ALREADY_REQUESTED: {
    es: 'La transferencia ya está pedida.',
    en: 'The transfer has been asked for already.',
  },
  TRANSFER_ALREADY_AGREED: { es: 'La transferencia ya está acordada.', en: 'The transfer has been agreed already.' },
  TRANSFER_PRACTICE_NOT_PUBLISHED: {
    es: 'Esa versión de la práctica no está publicada.',
    en: 'That version of the practice is not published.',
  },
  TRANSFER_DONOR_IS_ADOPTER: {
    es: 'Quien dona la práctica y quien la adopta son la misma organización.',
    en: 'Donor and adopter are the same organisation.',
    status: 422,
  },
  TRANSFER_NOT_A_PARTY: {
    es: 'Su organización no es parte de esto.',
    en: 'Your organisation is no party to this.',
    status: 403,
  },
  TRANSFER_WITHOUT_ORGANISATION: {
    es: 'Hay que actuar en nombre de una organización.',
    en: 'One must act for an organisation.',
    status: 403,
  },
  TRANSFER_READINESS_MISSING: {
    es: 'Antes de consentir hacen falta la valoración de preparación y el plan de adaptación.',
    en: 'Before consent the readiness must be assessed and the adaptation planned.',
  },
  TRANSFER_COMPONENT_UNKNOWN: {
    es: 'La práctica no tiene el componente {component}.',
    en: 'The practice has no component {component}.',
    status: 422,
  },
  TRANSFER_CORE_CHANGE_NOT_APPROVED: {
    es: 'Quien dona la práctica aún no ha aprobado los cambios de lo esencial: {unapproved}.',
    en: 'The donor has not approved the changes of the core yet: {unapproved}.',
  },
  TRANSFER_NOTHING_TO_APPROVE: {
    es: 'El plan no cambia el componente esencial {component}, o ya está aprobado.',
    en: 'The plan does not change the core component {component}, or it is approved already.',
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
export const messages: Messages = { ...practices, ...transfers, ...territories };
