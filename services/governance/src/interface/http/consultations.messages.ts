import type { Message } from '@ceriss/service-kit';
import type { BoxRule } from '../../domain/consultation/box.decider.js';
import type { ConsultationRule } from '../../domain/consultation/consultation.state.js';
import type { ConsultationBallotRule } from '../../domain/consultation/question.js';
import type { ParticipantRule } from '../../domain/participant/participant.decider.js';
import type { SecrecyRule } from './consultations.view.js';

type Code = BoxRule | ConsultationRule | ConsultationBallotRule | ParticipantRule | SecrecyRule;

const forbidden = 403;
const unprocessable = 422;

export const consultationMessages: Readonly<Record<Code, Message>> = {
  CONSULTATION_EXISTS: { es: 'La consulta ya existe.', en: 'The consultation exists already.' },
  CONSULTATION_NOT_FOUND: { es: 'No existe esa consulta.', en: 'There is no such consultation.' },
  CONSULTATION_PERIOD_OUT_OF_LIMITS: {
    status: unprocessable,
    es: 'Una consulta dura entre {minimumHours} y {maximumHours} horas.',
    en: 'A consultation lasts from {minimumHours} to {maximumHours} hours.',
  },
  CONSULTATION_OPENS_IN_THE_PAST: {
    status: unprocessable,
    es: 'La consulta no puede abrirse en el pasado ({opensAt}).',
    en: 'The consultation cannot open in the past ({opensAt}).',
  },
  CONSULTATION_CODE_TWICE: {
    status: unprocessable,
    es: 'El código «{code}» se repite.',
    en: 'The code "{code}" occurs twice.',
  },
  CONSULTATION_CHOICES_IMPOSSIBLE: {
    status: unprocessable,
    es: 'En «{question}» no se pueden elegir {atMost} de {options} opciones.',
    en: 'In "{question}" nobody can choose {atMost} of {options} options.',
  },
  CONSULTATION_STILL_OPEN: {
    es: 'La consulta sigue abierta hasta {closesAt}.',
    en: 'The consultation is open until {closesAt}.',
  },
  CONSULTATION_KEY_LOST: {
    es: 'La clave con que se sellaron los votos ya no está: no se pueden contar, y hay que consultar de nuevo.',
    en: 'The key that sealed the ballots is gone: they cannot be counted, and the consultation must be held again.',
  },
  CONSULTATION_THEME_EXISTS: { es: 'El tema «{title}» ya consta.', en: 'The theme "{title}" is recorded already.' },
  CONSULTATION_THEME_UNKNOWN: {
    status: 404,
    es: 'La consulta no tiene ese tema.',
    en: 'The consultation has no such theme.',
  },
  CONSULTATION_SUMMARY_PUBLISHED: {
    es: 'El resumen ya está publicado.',
    en: 'The summary is published already.',
  },
  CONSULTATION_SUMMARY_WITHOUT_THEMES: {
    es: 'El resumen no dice nada: falta identificar al menos un tema.',
    en: 'The summary says nothing: identify a theme at least.',
  },
  CONSULTATION_SUMMARY_THEME_UNANSWERED: {
    es: 'Faltan por responder {unanswered} de {themes} temas.',
    en: '{unanswered} of {themes} themes are not answered yet.',
  },
  CONSULTATION_QUESTION_UNKNOWN: {
    status: unprocessable,
    es: 'La consulta no pregunta «{question}».',
    en: 'The consultation does not ask "{question}".',
  },
  CONSULTATION_OPTION_UNKNOWN: {
    status: unprocessable,
    es: 'La pregunta «{question}» no tiene esa opción.',
    en: 'The question "{question}" has no such option.',
  },
  CONSULTATION_OPTIONS_TOO_MANY: {
    status: unprocessable,
    es: 'En «{question}» se eligen como mucho {atMost} opciones.',
    en: 'In "{question}" {atMost} options may be chosen at most.',
  },
  CONSULTATION_NOT_OPEN_YET: {
    es: 'La consulta se abre el {opensAt}.',
    en: 'The consultation opens at {opensAt}.',
  },
  CONSULTATION_OVER: { es: 'La consulta terminó en {closesAt}.', en: 'The consultation ended at {closesAt}.' },
  CONSULTATION_BALLOT_ALREADY_CAST: {
    es: 'Ya ha votado en esta consulta.',
    en: 'You have voted in this consultation already.',
  },
  CONSULTATION_BALLOTS_TOO_MANY: {
    es: 'Ya ha cambiado su voto {cast} veces de {atMost}: vale el último.',
    en: 'You have cast {cast} ballots of {atMost}: the last one counts.',
  },
  CONSULTATION_SECRET_UNTIL_CLOSE: {
    status: forbidden,
    es: 'El resultado no se conoce hasta el cierre ({closesAt}).',
    en: 'The result is not known before the close ({closesAt}).',
  },
  PARTICIPANT_UNKNOWN: {
    status: forbidden,
    es: 'Solo participan organizaciones inscritas en el registro.',
    en: 'Only organisations of the register take part.',
  },
  PARTICIPANT_SUSPENDED: {
    status: forbidden,
    es: 'La organización está suspendida en el registro.',
    en: 'The organisation is suspended in the register.',
  },
};
