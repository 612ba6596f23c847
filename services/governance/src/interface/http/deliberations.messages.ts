import type { Message } from '@ceriss/service-kit';
import type { CommentRule } from '../../domain/comment/comment.decider.js';
import type { DeliberationRule } from '../../domain/deliberation/deliberation.decider.js';

const forbidden = 403;
const unprocessable = 422;

export const deliberationMessages: Readonly<Record<DeliberationRule | CommentRule, Message>> = {
  AMENDMENT_NOT_FOUND: { es: 'La propuesta no tiene esa enmienda.', en: 'The proposal has no such amendment.' },
  AMENDMENT_PROPOSAL_NOT_IN_DRAFT: {
    es: 'Solo se enmienda un borrador, y la propuesta está en «{status}».',
    en: 'Only a draft is amended, and the proposal is in the status "{status}".',
  },
  AMENDMENT_BASE_UNKNOWN: {
    status: unprocessable,
    es: 'El texto no tiene versión {base}.',
    en: 'The text has no version {base}.',
  },
  AMENDMENT_CHANGES_NOTHING: {
    status: unprocessable,
    es: 'La enmienda deja la versión {base} como está.',
    en: 'The amendment leaves version {base} as it is.',
  },
  AMENDMENT_CONFLICTS: {
    es: 'El texto va por la versión {version} y la enmienda, hecha sobre la {base}, toca lo mismo: hay que rehacerla.',
    en: 'The text is at version {version}, and the amendment of version {base} touches the same place: make it anew.',
  },
  AMENDMENT_DECIDED: {
    es: 'La enmienda ya está resuelta (estado: «{status}»).',
    en: 'The amendment is decided already (status: "{status}").',
  },
  AMENDMENT_OF_ANOTHER_AUTHOR: {
    status: forbidden,
    es: 'Solo retira una enmienda la organización que la presentó.',
    en: 'Only the organisation that submitted an amendment withdraws it.',
  },
  DELIBERATION_CLOSED: {
    es: 'La deliberación terminó al presentarse la propuesta.',
    en: 'The deliberation ended when the proposal was tabled.',
  },
  COMMENT_EXISTS: { es: 'El comentario ya existe.', en: 'The comment exists already.' },
  COMMENT_NOT_FOUND: { es: 'No existe ese comentario.', en: 'There is no such comment.' },
  COMMENT_SUBJECT_UNKNOWN: {
    status: unprocessable,
    es: 'No existe lo que se comenta.',
    en: 'What is commented on does not exist.',
  },
  COMMENT_TOO_LONG: {
    status: unprocessable,
    es: 'El comentario tiene {length} caracteres y el máximo es {maximumLength}.',
    en: 'The comment has {length} characters and the most is {maximumLength}.',
  },
  COMMENT_ANSWERS_NOTHING: {
    status: unprocessable,
    es: 'No hay tal comentario sobre lo mismo al que responder.',
    en: 'There is no such comment on the same thing to answer.',
  },
  COMMENT_ANSWERS_HIDDEN: {
    es: 'El comentario al que responde está oculto.',
    en: 'The comment that it answers is hidden.',
  },
  COMMENT_TOO_DEEP: {
    status: unprocessable,
    es: 'Las respuestas llegan hasta el nivel {maximumDepth}.',
    en: 'Answers go down to level {maximumDepth}.',
  },
};
