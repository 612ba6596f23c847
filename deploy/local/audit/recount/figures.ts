import type {
  StvStage,
  TallyByMethod,
  Tie,
} from '../../../../services/governance/src/domain/voting/tally-by-method.js';
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
  'quorum: share': quorum.required,
  'quorum: officers': `${quorum.officersPresent}`,
  'quorum: constituencies': quorumOf(quorum.constituencies),
});

const quorumOf = (groups: TallyByMethod['quorum']['constituencies']): string =>
  groups ? `${groups.reached} of ${groups.required} with ${groups.withShareOfSeats}` : 'any';

const yesNo = (tally: Extract<TallyByMethod, { method: 'yes-no' }>): Record<string, string> =>
  Object.fromEntries([
    ['yes, no', `${tally.yes}, ${tally.no}`],
    ...[tally.majority, ...tally.further].flatMap(({ yes, no, whole, met, ...rule }, index) => [
      [`majority ${index + 1}: rule`, `${rule.counting} of ${rule.of}, ${rule.comparison} ${rule.threshold}`],
      [`majority ${index + 1}: yes`, yes],
      [`majority ${index + 1}: no`, no],
      [`majority ${index + 1}: of`, whole],
      [`majority ${index + 1}: met`, `${met}`],
    ]),
    ...tally.constituencies.flatMap(({ code, census, yes, no, abstention, addsYes, addsNo, unusedWeight }) => [
      [`${code}: adds to yes, to no, to neither`, `${addsYes}, ${addsNo}, ${unusedWeight}`],
      [`${code}: census`, `${census}`],
      [`${code}: yes, no, abstention`, `${yes}, ${no}, ${abstention}`],
    ]),
    ['unused weight', tally.unusedWeight],
    ['met', `${tally.met}`],
  ]);

const consent = (tally: Extract<TallyByMethod, { method: 'consent' }>) => ({
  'consent, aside, against': `${tally.consents}, ${tally.standsAside}, ${tally.objections}`,
  'objections tolerated': `${tally.toleratedObjections}`,
  met: `${tally.met}`,
});

/** The weakest link of the strongest path, as support and opposition. */
export const pathInWords = (path: readonly number[] | null | undefined): string => path?.join(':') ?? 'none';

/** What told equal options apart. */
export const tieInWords = ({ about, stage, between, decidedBy, decidingStage, chosen }: Tie): string => {
  const where = stage === undefined ? about : `${about} in round ${stage}`;
  const by = decidingStage === undefined ? decidedBy : `${decidedBy} ${decidingStage}`;
  return `${where}: ${list(between)} by ${by}: ${list(chosen)}`;
};

const actInWords = (act: StvStage['act']): string => {
  if (act.kind === 'first-preferences') return act.kind;
  const how = act.kind === 'surplus' ? act.surplus : `transferred ${act.transferred}`;
  return `${act.kind} of ${act.of}, ${how}`;
};

/** One stage of a count by STV, whoever counted it. */
export const stageFigures = (options: readonly string[], stage: StvStage): [string, string][] => {
  const name = `round ${stage.stage}`;
  return [
    [`${name}: act`, actInWords(stage.act)],
    ...options.map((option, index): [string, string] => [`${name}: ${option}`, stage.votes[index] ?? 'none']),
    [`${name}: not transferable, ignored`, `${stage.nonTransferable}, ${stage.ignored}`],
    [`${name}: elected`, list(stage.elected)],
  ];
};

type Choosing = Exclude<TallyByMethod, { method: 'yes-no' | 'consent' }>;

const options = (tally: Choosing): [string, string][] => {
  switch (tally.method) {
    case 'approval':
      return tally.options.map(({ option, approvals, share }) => [`option ${option}`, `${approvals} (${share})`]);
    case 'score':
      return tally.options.map(({ option, scores, sum, mean }) => [
        `option ${option}`,
        `${sum} in ${scores} (${mean ?? 'none'})`,
      ]);
    case 'schulze':
      return [
        ...tally.options.flatMap((option, index): [string, string][] => [
          [`option ${option}`, tally.preferred[index]!.join(' ')],
          [`option ${option}: strongest paths`, tally.strongest[index]!.map(pathInWords).join(' ')],
        ]),
        ['order', tally.order.map(list).join(' > ')],
      ];
    case 'stv':
      return [
        ['quota', `${tally.quota}`],
        ['valid', `${tally.valid}`],
        ...tally.stages.flatMap((stage) => stageFigures(tally.options, stage)),
      ];
  }
};

const choice = ({ blank, withdrawn, lot, ties }: Choosing) => ({
  blank: `${blank}`,
  withdrawn: list(withdrawn),
  lot: list(lot),
  ties: ties.map(tieInWords).join('; '),
  undecided: `${ties.some(({ decidedBy }) => decidedBy === 'none')}`,
});

/** What a stored tally says, for comparison. */
export const figuresOf = (tally: TallyByMethod): Figures => {
  const there = attendance(tally);
  if (tally.method === 'yes-no') return { ...there, ...yesNo(tally) };
  if (tally.method === 'consent') return { ...there, ...consent(tally) };
  return { ...there, ...choice(tally), ...Object.fromEntries(options(tally)), winners: list(tally.winners) };
};
