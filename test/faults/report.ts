import type { Verdict } from './checks/verdict.js';

/** What came of one case. */
export type Outcome = Readonly<{
  name: string;
  seconds: number;
  passed: boolean;
  verdict?: Verdict;
  troubles: readonly string[];
}>;

const HEAD = ['case', 's', 'sent', 'acknowledged', 'refused', 'again', 'found', 'lost', 'doubled'];
const EFFECTS = ['effects', 'found', 'lost', 'doubled'];
const MODELS = ['rows', 'differ'];

const FIGURES = [...HEAD.slice(2), ...EFFECTS, ...MODELS];

const figures = ({ commands, effects, readModels }: Verdict): readonly number[] => [
  ...[commands.sent, commands.acknowledged, commands.refused, commands.repeated],
  ...[commands.found, commands.lost, commands.doubled],
  ...[effects.expected, effects.found, effects.lost, effects.doubled],
  ...[readModels.rows, readModels.differing],
];

const row = ({ name, seconds, passed, verdict }: Outcome): readonly string[] => [
  name,
  seconds.toFixed(0),
  ...(verdict ? figures(verdict).map(String) : FIGURES.map(() => '–')),
  passed ? 'ok' : 'FAILED',
];

/** All cases with their counts: of the commands of the case, of all effects in the log so far, and of all rows of the read models. */
export const table = (outcomes: readonly Outcome[]): string => {
  const rows = [[...HEAD, ...EFFECTS, ...MODELS, ''], ...outcomes.map(row)];
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((cells) => cells[column]!.length)));
  const line = (cells: readonly string[]): string =>
    cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!))).join('  ');
  return rows.map((cells) => line(cells).trimEnd()).join('\n');
};

/** The same for a program to read. */
export const asJson = (seed: number, outcomes: readonly Outcome[]): string =>
  JSON.stringify({ seed, passed: outcomes.every(({ passed }) => passed), cases: outcomes }, null, 2);
