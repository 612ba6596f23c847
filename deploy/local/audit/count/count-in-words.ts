import { Fraction } from '@ceriss/kernel';
import { tableOf } from '../table.js';
import type { BltElection } from './blt.js';
import type { Result } from './polls.js';

type StvResult = Extract<Result, { method: 'stv' }>;
type Stage = StvResult['stages'][number];
type Named = Pick<BltElection, 'names'>;

export const nameOf = ({ names }: Named, code: string): string => `${code} ${names[Number(code) - 1]}`;
export const decimal = (fraction: string, places = 5): string => Fraction.parse(fraction).toDecimal(places);

const listOf = (election: Named, codes: readonly string[]): string =>
  codes.map((code) => nameOf(election, code)).join('; ');

const actInWords = ({ act }: Stage, election: Named): string => {
  switch (act.kind) {
    case 'first-preferences':
      return 'first preferences';
    case 'surplus':
      return `surplus of ${decimal(act.surplus)} of ${nameOf(election, act.of)}`;
    case 'exclusion':
      return `exclusion of ${nameOf(election, act.of)}${act.transferred ? '' : ', with nothing left to transfer'}`;
  }
};

const changeOf = (now: string, before: string | undefined): string => {
  if (before === undefined) return '';
  const change = Fraction.parse(now).minus(Fraction.parse(before));
  return change.equals(Fraction.zero) ? '' : change.toDecimal(5);
};

/* Who was elected by a round and who was excluded by it, as it stands after the round. */
const standings = (stages: readonly Stage[], round: number): ReadonlyMap<string, string> =>
  new Map(
    stages
      .slice(0, round + 1)
      .flatMap(({ act, elected }): [string, string][] => [
        ...(act.kind === 'exclusion' ? [[act.of, 'excluded'] as [string, string]] : []),
        ...elected.map((code): [string, string] => [code, 'elected']),
      ]),
  );

const roundInWords = (result: StvResult, round: number, election: Named): string[] => {
  const stage = result.stages[round]!;
  const before = result.stages[round - 1];
  const status = standings(result.stages, round);
  const rows = result.options.map((code, index) => [
    nameOf(election, code),
    changeOf(stage.votes[index]!, before?.votes[index]),
    decimal(stage.votes[index]!),
    status.get(code) ?? '',
  ]);
  return [
    `Round ${stage.stage}: ${actInWords(stage, election)}`,
    ...tableOf(['candidate', 'change', 'votes', ''], rows).map((line) => `  ${line}`),
    `  not transferable ${decimal(stage.nonTransferable)}; below the fifth decimal ${decimal(stage.ignored)}`,
    ...(stage.elected.length > 0 ? [`  elected: ${listOf(election, stage.elected)}`] : []),
    '',
  ];
};

const matrixInWords = (title: string, codes: readonly string[], cells: readonly (readonly string[])[]): string[] => [
  title,
  ...tableOf(
    ['', ...codes],
    codes.map((code, row) => [code, ...cells[row]!.map((cell, column) => (row === column ? '' : cell))]),
  ).map((line) => `  ${line}`),
  '',
];

const schulzeInWords = (result: Extract<Result, { method: 'schulze' }>, election: Named): string[] => [
  ...matrixInWords(
    'Ballots that prefer the candidate of the line to that of the column:',
    result.options,
    result.preferred.map((row) => row.map(String)),
  ),
  ...matrixInWords(
    'Strongest paths, by the winning votes of their weakest link:',
    result.options,
    result.strongest.map((row) => row.map((link) => String(link?.[0] ?? '-'))),
  ),
  `Order: ${result.order.map((tier) => listOf(election, tier)).join(' > ')}`,
  '',
];

/** The rounds, or the figures, of a count as lines for a terminal. */
export const figuresInWords = (result: Result, election: Named): string[] => {
  switch (result.method) {
    case 'stv':
      return result.stages.flatMap((_, round) => roundInWords(result, round, election));
    case 'schulze':
      return schulzeInWords(result, election);
    case 'approval':
      return [
        ...tableOf(
          ['candidate', 'approvals', 'share'],
          result.options.map(({ option, approvals, share }) => [nameOf(election, option), String(approvals), share]),
        ),
        '',
      ];
    case 'score':
      return [
        ...tableOf(
          ['candidate', 'sum', 'mean'],
          result.options.map(({ option, sum, mean }) => [nameOf(election, option), String(sum), mean ?? '']),
        ),
        '',
      ];
  }
};

/** A tie in a line: between whom, and what decided for whom. */
export const tieInWords = (tie: Result['ties'][number], election: Named): string => {
  const where = tie.stage === undefined ? '' : ` in round ${tie.stage}`;
  const by = tie.decidedBy === 'earlier-stage' ? `by round ${tie.decidingStage}` : `by ${tie.decidedBy}`;
  return `Tie (${tie.about})${where} between ${listOf(election, tie.between)}: ${by}, ${listOf(election, tie.chosen)}`;
};
