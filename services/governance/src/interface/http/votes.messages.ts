import type { Message } from '@ceriss/service-kit';

const forbidden = 403;
const unprocessable = 422;
const unavailable = 503;

/** Answers, ways of voting, proxies, seals and acts: the newer half of the refusals about votes. */
export const voteMessages = {
  DEVIATION_WITHOUT_REASONS: {
    status: unprocessable,
    es: 'Apartarse de un acuerdo vinculante exige motivarlo.',
    en: 'To deviate from a binding resolution needs reasons.',
  },
  DEVIATION_AGAINST_VETO: {
    es: 'Sobre este asunto el Consejo tiene veto: el Patronato ratifica o no decide.',
    en: 'On this matter the council has a veto: the patronato ratifies or does not decide.',
  },
  DEVIATION_PARTS_DIFFER: {
    status: unprocessable,
    es: 'Hay que pronunciarse una vez sobre cada parte del acuerdo, y sobre ninguna otra.',
    en: 'Each part of the resolution has to be answered once, and no other.',
  },
  DEVIATION_APPROVES_ALL: {
    status: unprocessable,
    es: 'Aprobar todas las partes es ratificar.',
    en: 'To approve all parts is to ratify.',
  },
  PROPOSAL_NEEDS_CONSENT: {
    es: 'Sobre «{kind}» el Patronato solo decide ratificando un acuerdo de: {councils}.',
    en: 'On "{kind}" the patronato decides only by ratifying a resolution of: {councils}.',
  },
  PROPOSAL_METHOD_NOT_ALLOWED: {
    status: unprocessable,
    es: 'Los estatutos no prevén votar «{kind}» por el método «{method}».',
    en: 'The statutes do not provide for "{kind}" to be voted by "{method}".',
  },
  PROPOSAL_OPTIONS_MISSING: {
    status: unprocessable,
    es: 'No queda ninguna opción que elegir.',
    en: 'There is no option left to choose.',
  },
  VOTE_TOO_LARGE: {
    status: unprocessable,
    es: 'El resultado de {options} opciones por {seats} puestos no cabría en el registro: no se abre lo que no se podría cerrar.',
    en: 'The result of {options} options by {seats} seats would not fit into the log: what could not be closed is not opened.',
  },
  OPTION_UNKNOWN: {
    status: unprocessable,
    es: 'La opción «{option}» no existe en la propuesta.',
    en: 'The proposal has no option "{option}".',
  },
  PROXIES_NOT_ALLOWED: {
    es: 'Los estatutos no permiten delegar el voto en «{body}».',
    en: 'The statutes do not allow proxies in "{body}".',
  },
  PROXY_TO_ITSELF: {
    status: unprocessable,
    es: 'Un puesto no delega en sí mismo.',
    en: 'A seat gives no proxy to itself.',
  },
  PROXY_SEAT_UNKNOWN: {
    status: unprocessable,
    es: 'El puesto «{seat}» no está llamado a votar.',
    en: 'The seat "{seat}" is not called to vote.',
  },
  PROXY_TO_RECUSED_SEAT: {
    es: 'El puesto «{seat}» se ha abstenido: ni delega ni representa.',
    en: 'The seat "{seat}" is recused: it neither gives nor carries a proxy.',
  },
  PROXY_ALREADY_GIVEN: {
    es: 'El puesto «{seat}» ya delegó en «{to}»: revoque primero.',
    en: 'The seat "{seat}" has given its proxy to "{to}" already: revoke it first.',
  },
  PROXY_PASSED_ON: {
    es: 'Una delegación no se encadena: el puesto «{seat}» ya delega o ya representa.',
    en: 'Proxies do not chain: the seat "{seat}" gives or carries one already.',
  },
  PROXY_TOO_MANY: {
    es: 'El puesto «{seat}» ya representa a {carries}, y son {perSeat} como máximo.',
    en: 'The seat "{seat}" carries {carries} already, and {perSeat} is the most.',
  },
  PROXY_NOT_GIVEN: {
    status: forbidden,
    es: 'El puesto «{seat}» no ha delegado su voto en «{to}».',
    en: 'The seat "{seat}" has not given its proxy to "{to}".',
  },
  PROXY_TOO_LATE: {
    es: 'Las delegaciones terminaron con la votación, en {closesAt}.',
    en: 'Proxies ended with the vote, at {closesAt}.',
  },
  BALLOT_SEAT_CONFLICTED: {
    status: forbidden,
    es: 'El puesto «{seat}» tiene un interés declarado en lo que se decide: debe abstenerse.',
    en: 'The seat "{seat}" has a declared interest in what is decided: it has to be recused.',
  },
  BALLOT_SEAT_REPRESENTED: {
    status: forbidden,
    es: 'El puesto «{seat}» delegó su voto en «{to}»: revoque antes de votar.',
    en: 'The seat "{seat}" has given its proxy to "{to}": revoke it before voting.',
  },
  BALLOT_MANDATE_SUSPENDED: {
    status: forbidden,
    es: 'El mandato del puesto «{seat}» está suspendido.',
    en: 'The mandate for the seat "{seat}" is suspended.',
  },
  BALLOT_CONTENT_INVALID: {
    status: unprocessable,
    es: 'El voto no sirve para esta votación ({problem}).',
    en: 'The ballot does not fit this vote ({problem}).',
  },
  BALLOT_SECRET_CHANGED: {
    status: unavailable,
    es: 'El secreto que guarda los votos ha cambiado desde la apertura: ahora no se puede votar.',
    en: 'The secret that seals the ballots has changed since the opening: nobody can vote now.',
  },
  VOTING_KEY_LOST: {
    status: unavailable,
    es: 'No se pueden abrir los votos: falta el secreto que los selló. Se repone, o se anula la ronda y se vota de nuevo.',
    en: 'The ballots cannot be opened: the secret that sealed them is missing. Restore it, or annul the round and vote again.',
  },
  VOTING_BALLOTS_UNREAD: {
    es: 'Se estaba guardando un voto; inténtelo de nuevo.',
    en: 'A ballot was being stored; try again.',
  },
  ROUND_CAN_CLOSE: {
    es: 'Los votos de la ronda se pueden abrir: no se anula, se cierra.',
    en: 'The ballots of the round can be opened: it is closed, not annulled.',
  },
  TALLY_OF_ANNULLED_ROUND: {
    es: 'La ronda se anuló ({because}): no tiene resultado.',
    en: 'The round was annulled ({because}): it has no result.',
  },
  RESOLUTION_ANSWERED_NOT_PUBLISHED: {
    es: 'Apartarse de un acuerdo se publica junto con él: publique antes el acuerdo del Consejo.',
    en: 'A deviation is published beside what it deviates from: publish the resolution of the council first.',
  },
  ACT_RESOLUTION_NOT_IN_FORCE: {
    es: 'Solo un acuerdo en vigor autoriza un acto, y este está en el estado «{status}».',
    en: 'Only a resolution in force authorises an act, and this one is in the status "{status}".',
  },
  ACT_OUTSIDE_FORCE: {
    es: 'El acuerdo está en vigor desde el {inForceFrom}: no autoriza un acto del {actedOn}.',
    en: 'The resolution is in force since {inForceFrom}: it authorises no act of {actedOn}.',
  },
  ACT_PART_NOT_AUTHORISED: {
    es: 'El acuerdo no autoriza esa parte.',
    en: 'The resolution does not authorise that part.',
  },
} satisfies Readonly<Record<string, Message>>;
