import type { Machine } from './machine.js';
import { goalIsMet, type Figure } from './measuring/figure.js';

const number = (value: number): string => value.toLocaleString('en', { maximumFractionDigits: value < 100 ? 2 : 0 });

const goalOf = ({ goal }: Figure): string => {
  if (!goal) return '';
  return 'atLeast' in goal ? `≥ ${goal.atLeast}` : `≤ ${goal.atMost}`;
};

const verdict = (figure: Figure): string =>
  ({ true: 'met', false: 'missed', undefined: '' })[String(goalIsMet(figure))]!;

const HEAD = ['figure', 'value', 'ceiling', 'ratio', 'goal', ''];

const cells = (figure: Figure): string[] => [
  figure.name,
  `${number(figure.value)} ${figure.unit}`,
  figure.ceiling ? `${number(figure.ceiling.value)} (${figure.ceiling.name})` : '',
  figure.ratio === undefined ? '' : figure.ratio.toFixed(2),
  goalOf(figure),
  verdict(figure),
];

/** One line of Markdown for each figure, in columns that also read well in a terminal. */
export const table = (figures: readonly Figure[]): string => {
  const rows = [HEAD, ...figures.map(cells)];
  const widths = HEAD.map((_, column) => Math.max(3, ...rows.map((row) => row[column]!.length)));
  const line = (row: readonly string[]): string => `| ${row.map((cell, i) => cell.padEnd(widths[i]!)).join(' | ')} |`;
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [line(rows[0]!), rule, ...rows.slice(1).map(line)].join('\n');
};

export const describeMachine = (m: Machine): string =>
  `${m.date}, version ${m.version}: ${m.processor}, ${m.cores} cores, ${m.memoryGiB} GiB, ${m.system}, Node ${m.node}`;
