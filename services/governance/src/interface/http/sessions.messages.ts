import type { Message } from '@ceriss/service-kit';
import type { LocalHolidaysCode } from '../../domain/local-holidays/local-holidays.decider.js';
import type { SessionCode } from '../../domain/session/session.refusals.js';

export const sessionMessages: Readonly<Record<SessionCode | LocalHolidaysCode, Message>> = {
  SESSION_NOT_FOUND: {
    es: 'No existe esa sesión, o aún no está convocada.',
    en: 'There is no such session, or it is not convened yet.',
  },
  SESSION_EXISTS: { es: 'La sesión ya existe; está «{status}».', en: 'The session exists already; it is «{status}».' },
  SESSION_IN_OTHER_STATUS: {
    es: 'La sesión está «{status}» y no admite este paso.',
    en: 'The session is «{status}» and does not allow this step.',
  },
  SESSION_RULES_MISSING: {
    es: 'Los estatutos en vigor (versión {version}) no regulan las sesiones de «{body}».',
    en: 'The statutes in force (version {version}) say nothing of the sessions of «{body}».',
  },
  SESSION_CONVENER_NOT_ENTITLED: {
    status: 403,
    es: 'Solo la presidencia o la secretaría de «{body}», o los puestos que los estatutos designan, pueden convocar.',
    en: 'Only the chair or the secretary of «{body}», or the seats that the statutes name, may convene.',
  },
  SESSION_REQUEST_NOT_FORESEEN: {
    es: 'Los estatutos no prevén que los puestos de «{body}» pidan una sesión.',
    en: 'The statutes do not foresee that seats of «{body}» ask for a session.',
  },
  SESSION_REQUEST_OF_OTHER_CONSTITUENCY: {
    status: 403,
    es: 'El estamento «{constituency}» no puede pedir sesiones.',
    en: 'The constituency «{constituency}» may not ask for sessions.',
  },
  SESSION_REQUEST_TOO_FEW: {
    es: 'La piden {seats} puestos de {of}; hace falta la parte {share}.',
    en: '{seats} of {of} seats ask for it; a share of {share} is needed.',
  },
  SESSION_IN_THE_PAST: {
    status: 422,
    es: 'La sesión empezaría el {startsAt}, que ya ha pasado.',
    en: 'The session would begin on {startsAt}, which has passed.',
  },
  SESSION_NOTICE_TOO_SHORT: {
    es: 'Entre la convocatoria ({convenedOn}) y la sesión ({sessionDay}) hay {workingDays} días hábiles completos; hacen falta {required}.',
    en: 'Between the convocation ({convenedOn}) and the session ({sessionDay}) there are {workingDays} clear working days; {required} are needed.',
  },
  SESSION_URGENCY_NOT_FORESEEN: {
    es: 'Los estatutos no prevén una convocatoria urgente de «{body}».',
    en: 'The statutes do not foresee an urgent convocation of «{body}».',
  },
  SESSION_AGENDA_EMPTY: { status: 422, es: 'El orden del día está vacío.', en: 'The agenda is empty.' },
  SESSION_PROPOSAL_OF_OTHER_BODY: {
    status: 422,
    es: 'La propuesta {proposalId} no es una decisión de este órgano.',
    en: 'The proposal {proposalId} is not a decision of this body.',
  },
  SESSION_PLACE_INCOMPLETE: {
    status: 422,
    es: 'Para una sesión «{manner}» falta: {missing}.',
    en: 'For a session «{manner}» this is missing: {missing}.',
  },
  SESSION_NOT_A_MEMBER: {
    es: 'El puesto «{seat}» no tiene un mandato en vigor convocado a esta sesión de «{body}».',
    en: 'The seat «{seat}» has no mandate in force that was summoned to this session of «{body}».',
  },
  SESSION_ACKNOWLEDGE_BY_IMPOSSIBLE: {
    status: 422,
    es: 'El acuse debe vencer después de ahora y no después del comienzo ({startsAt}).',
    en: 'The acknowledgement must be due after now and not after the beginning ({startsAt}).',
  },
  SESSION_TIME_IMPOSSIBLE: { status: 422, es: 'La hora {at} no es posible.', en: 'The time {at} is not possible.' },
  SESSION_ALREADY_PRESENT: {
    es: 'El puesto «{seat}» ya está presente ({manner}).',
    en: 'The seat «{seat}» is present already ({manner}).',
  },
  SESSION_SEAT_NOT_PRESENT: { es: 'No están presentes: {seats}.', en: 'These are not present: {seats}.' },
  SESSION_MANNER_IMPOSSIBLE: {
    status: 422,
    es: 'El puesto «{seat}» no puede asistir así («{manner}») a una sesión «{session}».',
    en: 'The seat «{seat}» cannot attend a session «{session}» in this manner («{manner}»).',
  },
  SESSION_PROXY_NOT_PRESENT: {
    es: 'El puesto «{heldBy}», que representaría a otro, no está presente por sí mismo.',
    en: 'The seat «{heldBy}», which would represent another, is not there itself.',
  },
  SESSION_PROXIES_EXCEEDED: {
    es: 'El puesto «{heldBy}» ya representa a {carried}; puede a {atMost} como mucho.',
    en: 'The seat «{heldBy}» represents {carried} already; it may {atMost} at most.',
  },
  SESSION_NOT_YET: { es: 'La convocatoria {call} es a las {opensAt}.', en: 'Call {call} is at {opensAt}.' },
  SESSION_SECOND_CALL_NOT_FORESEEN: {
    es: 'Los estatutos no prevén segunda convocatoria de «{body}».',
    en: 'The statutes do not foresee a second call of «{body}».',
  },
  SESSION_NO_QUORUM: {
    es: 'Sin quórum: {present} de {census} puestos presentes o representados; hace falta la parte {required}, y las condiciones de los estatutos.',
    en: 'No quorum: {present} of {census} seats are present or represented; a share of {required} is needed, and the conditions of the statutes.',
  },
  SESSION_QUORUM_REACHED: {
    es: 'Hay quórum: {present} de {census}. La sesión puede celebrarse.',
    en: 'There is a quorum: {present} of {census}. The session can be held.',
  },
  SESSION_ITEM_NOT_ON_AGENDA: {
    es: 'El punto {item} no figura en el orden del día.',
    en: 'Item {item} is not on the agenda.',
  },
  SESSION_URGENCY_NEEDS_ALL: {
    es: 'Un asunto fuera del orden del día exige que asistan todos: están {present} de {members}.',
    en: 'An item off the agenda needs all members to be there: {present} of {members} are.',
  },
  SESSION_SEAT_COUNTED_TWICE: {
    status: 422,
    es: 'Un puesto figura dos veces: {seats}.',
    en: 'A seat stands there twice: {seats}.',
  },
  SESSION_OUTCOME_IMPOSSIBLE: {
    status: 422,
    es: 'Un punto de tipo «{kind}» no puede terminar como «{outcome}».',
    en: 'An item of the kind «{kind}» cannot end as «{outcome}».',
  },
  SESSION_ITEMS_OPEN: {
    es: 'Quedan puntos sin tratar ni aplazar: {items}.',
    en: 'Items have neither been dealt with nor put off: {items}.',
  },
  MINUTES_OTHER_VERSION: {
    es: 'Esa huella no es la del borrador actual del acta (versión {version}).',
    en: 'That digest is not the one of the current draft of the minutes (version {version}).',
  },
  MINUTES_NOT_AGREED: {
    es: '{agreed} de {attended} asistentes han dado su conformidad; faltan: {missing}.',
    en: '{agreed} of {attended} who attended have agreed; missing: {missing}.',
  },
  MINUTES_NOT_CARRIED: {
    es: 'El acta no alcanza la mayoría: {inFavour} a favor, {against} en contra.',
    en: 'The minutes have no majority: {inFavour} in favour, {against} against.',
  },
  MINUTES_OTHER_SESSION: {
    es: 'El acta solo se vota en una sesión posterior del mismo órgano que se esté celebrando.',
    en: 'Minutes are voted on in a later session of the same body only, while it is held.',
  },
  MINUTES_APPROVED_ALREADY: {
    es: 'El acta está aprobada y no cambia.',
    en: 'The minutes are approved and do not change.',
  },
  LOCAL_HOLIDAYS_PLACE_UNKNOWN: {
    status: 422,
    es: 'No existe el municipio {municipality}.',
    en: 'There is no municipality {municipality}.',
  },
  LOCAL_HOLIDAYS_OF_OTHER_YEAR: {
    status: 422,
    es: 'Hay días que no son de {year}.',
    en: 'Some days are not of {year}.',
  },
};
