import type { Message } from '@ceriss/service-kit';
import type { BodyRule } from '../../domain/body/body.decider.js';
import type { HeldSeatRule } from '../../domain/body/held-seat.js';
import type { MandateRule } from '../../domain/body/mandate.refusals.js';
import type { RuleSetRule } from '../../domain/rule-set/rule-set.refusals.js';

export type ConstitutionRule = RuleSetRule | BodyRule | MandateRule | HeldSeatRule;

const forbidden = 403;
const unprocessable = 422;

/** What may be refused about statutes, bodies, seats and mandates; `{name}` is the fact of that name. */
export const constitutionMessages: Readonly<Record<ConstitutionRule, Message>> = {
  RULE_SET_NOT_FOUND: {
    es: 'No hay estatutos en vigor con ese identificador.',
    en: 'No statutes of that id are in force.',
  },
  RULE_SET_EXISTS: { es: 'Esos estatutos ya están aprobados.', en: 'Those statutes are adopted already.' },
  RULE_SET_NOT_LATER: {
    es: 'Una versión nueva rige después de la anterior (desde {previousFrom}) y nunca hacia atrás.',
    en: 'A new version holds after the one before (since {previousFrom}) and never reaches back.',
  },
  RULE_SET_BODY_UNKNOWN: {
    status: unprocessable,
    es: 'La versión {version} de los estatutos no tiene el órgano «{body}».',
    en: 'Version {version} of the statutes has no body "{body}".',
  },
  RULE_SET_CODE_TWICE: {
    status: unprocessable,
    es: 'El código «{code}» está dos veces en {where}.',
    en: 'The code "{code}" occurs twice in {where}.',
  },
  RULE_SET_CODE_UNKNOWN: {
    status: unprocessable,
    es: 'El órgano «{body}» nombra «{code}», que no existe.',
    en: 'The body "{body}" names "{code}", which does not exist.',
  },
  RULE_SET_TERRITORY_UNKNOWN: {
    status: unprocessable,
    es: '«{where}» cuenta días hábiles en «{territory}», que no es una comunidad ni un municipio.',
    en: '"{where}" counts working days in "{territory}", which is no community and no municipality.',
  },
  RULE_SET_PARTICIPATION_IMPOSSIBLE: {
    status: unprocessable,
    es: 'Una consulta duraría al menos {minimumHours} horas y a lo sumo {maximumHours}.',
    en: 'A consultation would last at least {minimumHours} hours and at most {maximumHours}.',
  },
  RULE_SET_SEATS_TOO_MANY: {
    status: unprocessable,
    es: '«{body}» tendría {seats} puestos: son demasiados.',
    en: '"{body}" would have {seats} seats: too many.',
  },
  RULE_SET_FRACTION_TOO_LONG: {
    status: unprocessable,
    es: 'Una fracción de «{body}» tiene más de {longest} caracteres.',
    en: 'A share of "{body}" has more than {longest} characters.',
  },
  RULE_SET_WEIGHTS_NOT_100: {
    status: unprocessable,
    es: 'Los pesos de «{body}» suman {sum} y deben sumar 100, uno por estamento.',
    en: 'The weights of "{body}" sum to {sum} and must sum to 100, one for each constituency.',
  },
  RULE_SET_SHARE_OUT_OF_RANGE: {
    status: unprocessable,
    es: 'La fracción {share} de «{body}» no se puede alcanzar, o se alcanza sin nadie a favor.',
    en: 'The share {share} of "{body}" cannot be reached, or is reached with nobody in favour.',
  },
  RULE_SET_PERIOD_IMPOSSIBLE: {
    status: unprocessable,
    es: 'El plazo mínimo de votación de «{body}» supera al máximo.',
    en: 'The shortest voting period of "{body}" is longer than the longest.',
  },
  RULE_SET_QUORUM_IMPOSSIBLE: {
    status: unprocessable,
    es: 'El quórum de «{body}» pide {atLeast} estamentos y solo hay {constituencies}.',
    en: 'The quorum of "{body}" asks for {atLeast} constituencies and there are only {constituencies}.',
  },
  RULE_SET_STATE_MAJORITY_IMPOSSIBLE: {
    status: unprocessable,
    es: 'El sector público estatal tendría {stateSeats} de {seats} puestos en «{body}»: no es mayoría.',
    en: 'The state public sector would have {stateSeats} of {seats} seats in "{body}": no majority.',
  },
  RULE_SET_METHOD_IMPOSSIBLE: {
    status: unprocessable,
    es: 'La forma de votar «{method}» de «{body}» no es posible.',
    en: 'The way of voting "{method}" of "{body}" is not possible.',
  },
  RULE_SET_PROXIES_IMPOSSIBLE: {
    status: unprocessable,
    es: 'En «{body}» un puesto no puede representar a {perSeat} de {seats}.',
    en: 'In "{body}" a seat cannot carry {perSeat} of {seats}.',
  },
  RULE_SET_CHANGE_UNPROTECTED: {
    status: unprocessable,
    es: 'Cambiar los estatutos debe exigir a «{body}» una mayoría superior a la ordinaria.',
    en: 'A change of the statutes must need more than the ordinary majority of "{body}".',
  },
  RULE_SET_DRAFT_NOT_FOUND: {
    es: 'No existe ese proyecto de estos estatutos.',
    en: 'There is no such draft of these statutes.',
  },
  RULE_SET_RESOLUTION_NOT_IN_FORCE: {
    es: 'Los estatutos solo cambian por un acuerdo en vigor, y este está en el estado «{status}».',
    en: 'Statutes change only by a resolution in force, and this one is in the status "{status}".',
  },
  RULE_SET_RESOLUTION_ABOUT_OTHER_TEXT: {
    es: 'Ese acuerdo no trata de este texto.',
    en: 'That resolution is not about this text.',
  },
  RULE_SET_RESOLUTION_BY_OTHER_BODY: {
    es: 'El órgano «{body}» no puede cambiar los estatutos.',
    en: 'The body "{body}" cannot change the statutes.',
  },
  RULE_SET_RESOLUTION_UNDER_OTHER_VERSION: {
    es: 'El acuerdo se votó con la versión {ruleVersion} y rige la {current}: se vota con la que rige.',
    en: 'The resolution was voted under version {ruleVersion} and {current} is in force: it is voted under that one.',
  },
  BODY_EXISTS: { es: 'El órgano «{code}» ya está constituido.', en: 'The body "{code}" is constituted already.' },
  BODY_NOT_FOUND: { es: 'No existe ese órgano.', en: 'There is no such body.' },
  BODY_SEAT_STILL_HELD: {
    es: 'Desaparecerían puestos ocupados: {seats}.',
    en: 'Seats that are held would fall away: {seats}.',
  },
  SEAT_UNKNOWN: {
    status: unprocessable,
    es: 'El puesto «{seat}» no existe en el órgano.',
    en: 'The body has no seat "{seat}".',
  },
  SEAT_OCCUPIED: {
    es: 'El puesto «{seat}» está ocupado en ese periodo.',
    en: 'The seat "{seat}" is held in that period.',
  },
  SEAT_NOT_HELD: {
    status: forbidden,
    es: 'No es titular de ese puesto en el órgano.',
    en: 'You do not hold that seat of the body.',
  },
  SEAT_AMBIGUOUS: {
    status: unprocessable,
    es: 'Es titular de varios puestos: indique cuál.',
    en: 'You hold several seats: name one.',
  },
  SEAT_VACANT: {
    status: unprocessable,
    es: 'El puesto «{seat}» no lo ocupa nadie.',
    en: 'Nobody holds the seat "{seat}".',
  },
  SEAT_MANDATE_NOT_IN_FORCE: {
    status: forbidden,
    es: 'Su mandato del puesto «{seat}» no está en vigor: no actúa en su nombre.',
    en: 'Your mandate for the seat "{seat}" is not in force: you do not act in its name.',
  },
  MANDATE_TERM_TOO_LONG: {
    status: unprocessable,
    es: 'Un mandato dura {maximumYears} años como máximo.',
    en: 'A mandate lasts {maximumYears} years at most.',
  },
  MANDATE_TERMS_EXHAUSTED: {
    es: 'Se uniría sin interrupción a {held} mandatos del mismo titular en ese puesto, y son {maximumConsecutive} como máximo.',
    en: 'It would join {held} mandates of the same holder for that seat in a row, and {maximumConsecutive} is the most.',
  },
  MANDATE_BREAKS_STATE_MAJORITY: {
    es: 'El sector público estatal tendría {stateMembers} de {members} votos desde {at}; necesita {needed}.',
    en: 'The state public sector would have {stateMembers} of {members} votes from {at}; it needs {needed}.',
  },
  MANDATE_ALREADY_SUSPENDED: {
    es: 'El mandato ya está suspendido desde {from}.',
    en: 'The mandate is suspended already from {from}.',
  },
  MANDATE_NOT_SUSPENDED: {
    es: 'El mandato no está suspendido en {at}.',
    en: 'The mandate is not suspended at {at}.',
  },
  MANDATE_PERIOD_IMPOSSIBLE: {
    status: unprocessable,
    es: 'Las fechas del mandato no son posibles.',
    en: 'The dates of the mandate are not possible.',
  },
  MANDATE_NOT_FOUND: { es: 'No existe ese mandato en el órgano.', en: 'The body has no such mandate.' },
  MANDATE_NOT_OWN: {
    status: forbidden,
    es: 'Solo el titular declara los conflictos de su mandato.',
    en: 'Only its holder declares the conflicts of a mandate.',
  },
  MANDATE_ALREADY_ENDED: { es: 'El mandato ya terminó el {endedAt}.', en: 'The mandate ended on {endedAt} already.' },
};
