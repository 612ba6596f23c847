/* Facts in braces are those that the refusal carries. */
const UNPROCESSABLE = 422;
const FORBIDDEN = 403;

export const subcontractMessages = {
  SUBCONTRACT_NOT_FOUND: {
    es: 'La concesión no tiene ninguna subcontratación con el identificador {subcontractId}.',
    en: 'The award has no subcontract with the id {subcontractId}.',
  },
  SUBCONTRACT_AWARD_NOT_ACCEPTED: {
    es: 'Solo se subcontrata en concesiones aceptadas (estado: {status}).',
    en: 'Only accepted awards have subcontracts (status: {status}).',
  },
  SUBCONTRACT_AMOUNT_NOT_POSITIVE: {
    status: UNPROCESSABLE,
    es: 'Una subcontratación debe ser de más de cero euros.',
    en: 'A subcontract must be of more than zero euros.',
  },
  SUBCONTRACTING_CEILING_EXCEEDED: {
    es: 'Con {amount} más, lo subcontratado ({subcontracted}) pasaría del límite: {ceiling} de {award}.',
    en: 'With {amount} more, what is subcontracted ({subcontracted}) would pass the limit: {ceiling} of {award}.',
  },
  SUBCONTRACT_SPLIT: {
    es: 'Con lo ya subcontratado a la misma entidad para lo mismo serían {together}: no puede fraccionarse.',
    en: 'With what is subcontracted to the same party for the same object it would be {together}: it cannot be split.',
  },
  SUBCONTRACTOR_BARRED: {
    es: 'Esa entidad no puede ser subcontratista: tiene bloqueos abiertos o está suspendida.',
    en: 'That party cannot be a subcontractor: it has open blocks or is suspended.',
  },
  SUBCONTRACTOR_IS_BENEFICIARY: {
    es: 'La entidad beneficiaria no puede subcontratarse a sí misma.',
    en: 'The beneficiary cannot subcontract to itself.',
  },
  SUBCONTRACT_CONTRACT_MISSING: {
    es: 'Falta el contrato por escrito.',
    en: 'The written contract is missing.',
  },
  SUBCONTRACT_NOT_PENDING: {
    es: 'La subcontratación no está pendiente de autorización (estado: {status}).',
    en: 'The subcontract does not wait for an authorisation (status: {status}).',
  },
  SUBCONTRACT_DUTIES_NOT_SEPARATED: {
    status: FORBIDDEN,
    es: 'Quien declara una subcontratación no la autoriza.',
    en: 'Whoever declares a subcontract does not authorise it.',
  },
} as const;
