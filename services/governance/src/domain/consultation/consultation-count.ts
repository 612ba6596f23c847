import { z } from 'zod';
import { code, count } from '../voting/values.js';
import { answersOf, type Question } from './question.js';

/** What a number of ballots say: votes of each option, and how many left a question blank. */
export const consultationCount = z.object({
  ballots: count,
  /** Sealed ballots that the key does not open, or that say what no ballot can: told, and part of no result. */
  unreadable: count,
  questions: z.array(z.object({ code, blank: count, options: z.array(z.object({ code, votes: count })) })),
});
export type ConsultationCount = z.infer<typeof consultationCount>;

/** Nothing counted yet. */
export const nothingCounted = (questions: readonly Question[]): ConsultationCount => ({
  ballots: 0,
  unreadable: 0,
  questions: questions.map(({ code, options }) => ({
    code,
    blank: 0,
    options: options.map((one) => ({ code: one.code, votes: 0 })),
  })),
});

/** Counts ballots one by one, `undefined` for one that could not be opened. */
export const countOf = (questions: readonly Question[], marks: Iterable<string | undefined>): ConsultationCount => {
  const votes = questions.map(({ options }) => options.map(() => 0));
  const blank = questions.map(() => 0);
  let [ballots, unreadable] = [0, 0];
  for (const one of marks) {
    ballots += 1;
    if (one === undefined || !answersOf(questions, one)) unreadable += 1;
    else addMarks(one, votes, blank);
  }
  const counted = nothingCounted(questions).questions.map(({ code, options }, at) => ({
    code,
    blank: blank[at]!,
    options: options.map((option, index) => ({ code: option.code, votes: votes[at]![index]! })),
  }));
  return { ballots, unreadable, questions: counted };
};

const addMarks = (marks: string, votes: number[][], blank: number[]): void => {
  let at = 0;
  for (const [index, own] of votes.entries()) {
    let chosen = 0;
    for (let option = 0; option < own.length; option += 1, at += 1) {
      if (marks[at] !== '1') continue;
      own[option]! += 1;
      chosen += 1;
    }
    if (chosen === 0) blank[index]! += 1;
  }
};

/** The count of several boxes together; whole numbers, so that no order of adding makes a difference. */
export const together = (a: ConsultationCount, b: ConsultationCount): ConsultationCount => ({
  ballots: a.ballots + b.ballots,
  unreadable: a.unreadable + b.unreadable,
  questions: a.questions.map((one, at) => ({
    code: one.code,
    blank: one.blank + b.questions[at]!.blank,
    options: one.options.map(({ code, votes }, index) => ({
      code,
      votes: votes + b.questions[at]!.options[index]!.votes,
    })),
  })),
});
