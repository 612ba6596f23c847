/* Facts in braces are those that the refusal carries. */
const UNPROCESSABLE = 422;

export const hearingAndAidMessages = {
  APPLICATION_GRANTED: {
    es: 'La ayuda ya está concedida: no se desiste de la solicitud, se renuncia a la concesión.',
    en: 'The award has been granted: it can be renounced, the application cannot be withdrawn any more.',
  },
  APPLICATION_OUT: {
    es: 'La solicitud ya no está en el procedimiento (estado: {status}).',
    en: 'The application is out of the procedure (status: {status}).',
  },
  ALLEGATION_NOT_DUE: {
    es: 'Solo hay alegaciones y reformulación mientras hay propuesta provisional publicada (estado: {status}).',
    en: 'Applicants are heard and reformulate only while a provisional proposal is published (status: {status}).',
  },
  ALLEGATION_LATE: {
    es: 'El plazo de alegaciones terminó el {allegationsUntil}.',
    en: 'The term to be heard ended on {allegationsUntil}.',
  },
  ALLEGATION_NOT_FOUND: {
    es: 'La solicitud no tiene ninguna alegación con ese identificador.',
    en: 'The application has no allegation with that id.',
  },
  ALLEGATION_ANSWERED: { es: 'La alegación ya está contestada.', en: 'The allegation has been answered already.' },
  ALLEGATION_NOT_UPHELD: {
    status: UNPROCESSABLE,
    es: 'Una alegación desestimada no cambia los puntos.',
    en: 'An allegation that is not upheld does not change the points.',
  },
  REFORMULATION_CHANGES_OBJECT: {
    es: 'La reformulación debe respetar el objeto de la solicitud: la misma iniciativa y el mismo título.',
    en: 'A reformulation must keep the object of the application: the same initiative and the same title.',
  },
  REFORMULATION_RAISES: {
    es: 'La reformulación no puede subir el coste ({previousCost}) ni lo solicitado ({previousRequested}).',
    en: 'A reformulation can raise neither the cost ({previousCost}) nor the amount requested ({previousRequested}).',
  },
  REFORMULATION_LATE: {
    es: 'El plazo de reformulación terminó el {allegationsUntil}.',
    en: 'The term to reformulate ended on {allegationsUntil}.',
  },
  APPLICATION_NOT_PROPOSED_YET: {
    es: 'Solo se reformula una solicitud propuesta para concesión (estado: {status}).',
    en: 'Only an application that is proposed for an award is reformulated (status: {status}).',
  },
  ELIGIBILITY_BLOCK_PERIOD_INVALID: {
    status: UNPROCESSABLE,
    es: 'Un impedimento no puede terminar ({validTo}) antes de empezar ({validFrom}).',
    en: 'A block cannot end ({validTo}) before it begins ({validFrom}).',
  },
  AID_ALREADY_GRANTED: {
    es: 'Esa ayuda ya está concedida: no se reserva de nuevo.',
    en: 'That aid has been granted already: it is not reserved again.',
  },
  AID_AMOUNT_NOT_POSITIVE: {
    status: UNPROCESSABLE,
    es: 'Una ayuda debe ser de más de cero euros.',
    en: 'Aid must be of more than zero euros.',
  },
  AID_DECLARATION_NOT_FOUND: {
    es: 'No hay ninguna ayuda declarada con ese identificador.',
    en: 'There is no declared aid with that id.',
  },
  AID_DATE_IN_FUTURE: {
    status: UNPROCESSABLE,
    es: 'La fecha de concesión, {grantDate}, está en el futuro.',
    en: 'The grant date, {grantDate}, is in the future.',
  },
  AWARD_SHARES_INVALID: {
    status: UNPROCESSABLE,
    es: 'Las partes suman {total} y deben sumar {amount}, todas positivas y solo de quien figura en la solicitud.',
    en: 'The shares add up to {total} and must add up to {amount}, each of them positive and only of those whom the application names.',
  },
  AWARD_AID_NOT_RESERVED: {
    es: 'No hay sitio reservado hoy ({grantDate}) para {amount} de minimis; lo reservado es {reserved}.',
    en: 'No room is reserved today ({grantDate}) for {amount} of de minimis aid; what is reserved is {reserved}.',
  },
  AWARD_DOUBLE_FUNDING: {
    es: 'La misma iniciativa ya recibe {funded} en ese tiempo; con {amount} más pasaría de su coste, {cost}.',
    en: 'The same initiative gets {funded} in that time already; {amount} more would be above its cost, {cost}.',
  },
  AWARD_FUNDING_NOT_CLAIMED: {
    es: 'La concesión tardó demasiado en registrarse y el sitio que había tomado ({claimed}) ya no vale; vuelva a intentarlo.',
    en: 'Granting took too long, and the room that it had claimed ({claimed}) does not hold any more; please try again.',
  },
  AWARD_NOT_LIVE: {
    es: 'La concesión ya no está vigente (estado: {status}).',
    en: 'The award does not stand any more (status: {status}).',
  },
  AWARD_RENOUNCED: { es: 'Se renunció a la concesión.', en: 'The award has been renounced.' },
  AWARD_RENUNCIATION_INVALID: {
    status: UNPROCESSABLE,
    es: 'No se puede renunciar a {amount} de una parte de {share}.',
    en: '{amount} of a share of {share} cannot be renounced.',
  },
  AWARD_RENUNCIATION_EXCEEDS_UNPAID: {
    es: 'Solo se renuncia a lo que no se ha pagado ni pedido: {unpaid}. Lo cobrado se devuelve.',
    en: 'Only what was neither paid nor requested is renounced: {unpaid}. What was paid is given back.',
  },
  AWARD_WITHOUT_PERIOD: {
    es: 'La concesión no dice cuándo termina el proyecto.',
    en: 'The award does not say when the project ends.',
  },
  AWARD_MODIFICATION_TOO_LONG: {
    es: 'El proyecto duraría {days} días y puede durar {mostDays} como mucho.',
    en: 'The project would last {days} days and may last {mostDays} at most.',
  },
  AWARD_MODIFICATION_LATE: {
    es: 'La ampliación se pide antes de que termine el proyecto, y terminó el {endedOn}.',
    en: 'More time is given before the project ends, and it ended on {endedOn}.',
  },
  AWARD_COST_BELOW_AMOUNT: {
    es: 'El coste de {cost} sería menor que lo concedido, {amount}.',
    en: 'The cost of {cost} would be less than what was granted, {amount}.',
  },
  AWARD_COST_RAISED: {
    es: 'El coste aprobado es de {eligibleCost} y no se sube.',
    en: 'The approved cost is {eligibleCost} and is not raised.',
  },
} as const;
