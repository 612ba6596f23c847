import { DomainError } from '@ceriss/kernel';
import { z } from 'zod';
import { code, line } from '../voting/values.js';

const option = z.object({ code, text: line });
/** One question of a consultation; `atMost` options may be chosen, and none is a blank answer. */
export const question = z.object({
  code,
  text: line,
  options: z.array(option).min(2).max(50),
  atMost: z.number().int().min(1).max(50),
});
export type Question = z.infer<typeof question>;

/** The options chosen, by the code of their question; a question that is left out is blank. */
export type Answers = Readonly<Record<string, readonly string[]>>;

export type ConsultationBallotRule =
  'CONSULTATION_QUESTION_UNKNOWN' | 'CONSULTATION_OPTION_UNKNOWN' | 'CONSULTATION_OPTIONS_TOO_MANY';

const refuse = (code: ConsultationBallotRule, facts: Record<string, string | number>, wouldPassIf: object) =>
  new DomainError<ConsultationBallotRule>(code, {
    rule: 'consultation-ballot@1',
    facts,
    wouldPassIf: { ...wouldPassIf },
  });

const chosenOf = ({ code, options, atMost }: Question, answers: Answers): ReadonlySet<string> => {
  const chosen = new Set(Object.hasOwn(answers, code) ? answers[code] : []);
  const known = options.map((one) => one.code);
  for (const one of chosen) {
    if (known.includes(one)) continue;
    // What was asked for is not told: it would be a part of a ballot.
    throw refuse('CONSULTATION_OPTION_UNKNOWN', { question: code }, { optionIn: known });
  }
  if (chosen.size > atMost) {
    const facts = { question: code, chosen: chosen.size, atMost };
    throw refuse('CONSULTATION_OPTIONS_TOO_MANY', facts, { chosenAtMost: atMost });
  }
  return chosen;
};

/**
 * A ballot as one mark for each option of each question: `01` `100`. Every ballot of a consultation is of the same length, so that a
 * sealed one does not tell by its size what is in it. Throws DomainError for answers that the questions do not allow.
 */
export const marksOf = (questions: readonly Question[], answers: Answers): string => {
  for (const given of Object.keys(answers)) {
    if (questions.some(({ code }) => code === given)) continue;
    const known = questions.map(({ code }) => code);
    throw refuse('CONSULTATION_QUESTION_UNKNOWN', { question: given }, { questionIn: known });
  }
  return questions
    .map((one) => {
      const chosen = chosenOf(one, answers);
      return one.options.map(({ code }) => (chosen.has(code) ? '1' : '0')).join('');
    })
    .join('');
};

/** What marks say; undefined when they are not those of a ballot on these questions. */
export const answersOf = (questions: readonly Question[], marks: string): Answers | undefined => {
  const length = questions.reduce((sum, { options }) => sum + options.length, 0);
  if (marks.length !== length || !/^[01]*$/.test(marks)) return undefined;
  const answers: Record<string, string[]> = {};
  let at = 0;
  for (const { code, options, atMost } of questions) {
    const own = options.filter((_, index) => marks[at + index] === '1').map((one) => one.code);
    if (own.length > atMost) return undefined;
    answers[code] = own;
    at += options.length;
  }
  return answers;
};
