import type { TallyByMethod } from '../../../../services/governance/src/domain/voting/tally-by-method.js';
import type { Vote } from '../../../../services/governance/src/domain/voting/vote.js';

/** A result as names and values: two counts agree when all of them do. */
export type Figures = Readonly<Record<string, string>>;

/** What a recount works on. Only types are shared with the code that decides. */
export type Evidence = Vote;

const list = (codes: readonly string[]): string => codes.join(' ');

const attendance = ({ census, present, quorum }: TallyByMethod) => ({
  census: `${census}`,
  present: `${present}`,
  quorum: `${quorum.met}`,
});

const yesNo = (tally: Extract<TallyByMethod, { method: 'yes-no' }>): Record<string, string> =>
  Object.fromEntries([
    ...[tally.majority, ...tally.further].flatMap(({ yes, no, whole, met }, index) => [
      [`majority ${index + 1}: yes`, yes],
      [`majority ${index + 1}: no`, no],
      [`majority ${index + 1}: of`, whole],
      [`majority ${index + 1}: met`, `${met}`],
    ]),
    ...tally.constituencies.flatMap(({ code, census, yes, no, abstention }) => [
      [`${code}: census`, `${census}`],
      [`${code}: yes, no, abstention`, `${yes}, ${no}, ${abstention}`],
    ]),
    ['unused weight', tally.unusedWeight],
    ['met', `${tally.met}`],
  ]);

const consent = ({ consents, standsAside, objections, met }: Extract<TallyByMethod, { method: 'consent' }>) => ({
  'consent, aside, against': `${consents}, ${standsAside}, ${objections}`,
  met: `${met}`,
});

type Choosing = Exclude<TallyByMethod, { method: 'yes-no' | 'consent' }>;

const options = (tally: Choosing): [string, string][] => {
  switch (tally.method) {
    case 'approval':
      return tally.options.map(({ option, approvals, share }) => [option, `${approvals} (${share})`]);
    case 'score':
      return tally.options.map(({ option, scores, sum, mean }) => [option, `${sum} in ${scores} (${mean ?? 'none'})`]);
    case 'schulze':
      return [
        ...tally.options.map((option, index): [string, string] => [option, tally.preferred[index]!.join(' ')]),
        ['order', tally.order.map(list).join(' > ')],
      ];
    case 'stv':
      return [
        ['quota', `${tally.quota}`],
        ['valid', `${tally.valid}`],
        ...tally.stages.map(({ stage, votes }): [string, string] => [`round ${stage}`, list(votes)]),
      ];
  }
};

const choice = ({ blank, withdrawn, lot, ties }: Choosing) => ({
  blank: `${blank}`,
  withdrawn: list(withdrawn),
  lot: list(lot),
  undecided: `${ties.some(({ decidedBy }) => decidedBy === 'none')}`,
});

/** What a stored tally says, for comparison. */
export const figuresOf = (tally: TallyByMethod): Figures => {
  const there = attendance(tally);
  if (tally.method === 'yes-no') return { ...there, ...yesNo(tally) };
  if (tally.method === 'consent') return { ...there, ...consent(tally) };
  return { ...there, ...choice(tally), ...Object.fromEntries(options(tally)), winners: list(tally.winners) };
};
