import { drawnBy } from '../../../../services/governance/src/application/voting/lot.js';
import { CannotRun, type Command, type ExitCode, type Surroundings } from '../command.js';
import { readOptions } from '../options.js';
import type { BltElection } from './blt.js';
import { countInJson } from './count-in-json.js';
import { electionFiles, readElection } from './election-files.js';
import { figuresInWords, nameOf, tieInWords } from './count-in-words.js';
import { needOfLot, type LotNeed } from './lots.js';
import { countElection, cutShort, isMethod, METHODS, type Result } from './polls.js';

const CALLED = {
  stv: 'single transferable vote, Scottish Local Government Elections Order 2007',
  schulze: 'Schulze, by winning votes',
  approval: 'approval: whoever is named on a ballot',
  score: 'scores by position: candidates − 1 points for the first, one less for each next',
} as const;

const checkLot = ({ lot, 'lot-order': order }: Readonly<{ lot?: string; 'lot-order'?: string }>): void => {
  if (lot !== undefined && order !== undefined) throw new CannotRun('--lot or --lot-order, not both');
};

const seatsIn = (seats: string): number => {
  if (!/^[1-9]\d{0,5}$/.test(seats)) throw new CannotRun(`--seats ${seats} is no number of seats`);
  return Number(seats);
};

const asked = (args: readonly string[]) => {
  const options = {
    method: { type: 'string' },
    blt: { type: 'string', multiple: true },
    seats: { type: 'string' },
  } as const;
  const lots = { lot: { type: 'string' }, 'lot-order': { type: 'string' } } as const;
  const { method = '', blt, seats, ...rest } = readOptions(args, { ...options, ...lots });
  if (!isMethod(method)) throw new CannotRun(`count by what? --method ${METHODS.join('|')}`);
  if (!blt) throw new CannotRun('count what? --blt <file or folder>');
  checkLot(rest);
  return { method, blt, ...(seats !== undefined && { seats: seatsIn(seats) }), ...rest };
};
type Asked = ReturnType<typeof asked>;

/* The order drawn, or undefined where nobody has drawn: then the list stands in, and it is said where that matters. */
const lotOf = (question: Asked, { names }: BltElection): string[] | undefined => {
  const codes = names.map((_, index) => String(index + 1));
  if (question.lot !== undefined) return drawnBy(question.lot, codes);
  const order = question['lot-order']?.split(',').map((code) => code.trim());
  const unknown = order?.find((code) => !codes.includes(code));
  if (unknown !== undefined) throw new CannotRun(`--lot-order names ${unknown || 'nobody'}, who is no candidate`);
  return order;
};

const notesOn = (election: BltElection, result: Result, need: LotNeed | undefined): string[] => {
  const cut = result.method === 'stv' ? cutShort(election) : 0;
  const decisive = {
    true: 'the winners depend on it',
    false: 'the winners are the same however it falls',
    unknown: 'whether it matters was not tried',
  };
  return [
    ...(cut > 0
      ? [`${cut} papers skip a position: preferences after it are not in consecutive order and do not count`]
      : []),
    ...(need
      ? [
          `A lot is needed between ${need.between.map((code) => nameOf(election, code)).join('; ')}, and none was given (--lot, --lot-order): the order ` +
            `of the list stands in, and ${decisive[`${need.decisive}`]}`,
        ]
      : []),
  ];
};

type Counted = Readonly<{
  question: Asked;
  file: string;
  election: BltElection;
  seats: number;
  result: Result;
  lot: readonly string[] | undefined;
  notes: readonly string[];
}>;

const totals = ({ election, result }: Counted) => {
  const ballots = election.ballots.reduce((total, { times }) => total + times, 0);
  return { ballots, blank: ballots - result.marked };
};

const inJson = (counted: Counted): string => {
  const { question, file, election, seats, result, lot, notes } = counted;
  const { title, names, withdrawn } = election;
  return JSON.stringify({
    ...{ method: question.method, file, title, seats },
    candidates: names.map((name, index) => ({ number: index + 1, name, withdrawn: withdrawn.includes(index + 1) })),
    ...totals(counted),
    lot: { ...(question.lot !== undefined && { seed: question.lot }), order: lot?.map(Number) ?? null },
    ...countInJson(result, election),
    notes,
  });
};

const inWords = (counted: Counted): string[] => {
  const { question, file, election, seats, result, notes } = counted;
  const { ballots, blank } = totals(counted);
  const quota = result.method === 'stv' ? `, quota ${result.quota}` : '';
  return [
    election.title || file,
    `${CALLED[question.method]}: ${election.names.length} candidates for ${seats} seats`,
    `${ballots} ballots, ${blank} of them blank${quota}`,
    ...election.withdrawn.map((number) => `withdrawn: ${nameOf(election, String(number))}`),
    '',
    ...figuresInWords(result, election),
    ...result.ties.map((tie) => tieInWords(tie, election)),
    ...notes.map((note) => `NOTE: ${note}`),
    ...(result.ties.length + notes.length > 0 ? [''] : []),
    'Winners:',
    ...result.winners.map((code) => `  ${nameOf(election, code)}`),
    ...(result.winners.length === 0 ? ['  nobody'] : []),
  ];
};

const countFile = async (file: string, question: Asked, { say }: Surroundings): Promise<ExitCode> => {
  const election = await readElection(file);
  const { seats = election.seats } = question;
  const lot = lotOf(question, election);
  const by = (order: readonly string[]): Result => countElection(question.method, election, { seats, lot: order });
  const result = by(lot ?? []);
  const need = lot ? undefined : needOfLot(result, by);
  const counted: Counted = { question, file, election, seats, result, lot, notes: notesOn(election, result, need) };
  for (const line of question.json ? [inJson(counted)] : inWords(counted)) say(line);
  return need && need.decisive !== false ? 1 : 0;
};

const countOrTell = async (file: string, question: Asked, surroundings: Surroundings): Promise<ExitCode> => {
  try {
    return await countFile(file, question, surroundings);
  } catch (error) {
    if (!(error instanceof CannotRun)) throw error;
    surroundings.tell(error.message);
    return 2;
  }
};

/**
 * Counts the ballots of BLT files and tells rounds and winners, in JSON a line for each file. 1 when the winners of one hang on a lot that was
 * not given; a file that cannot be read makes 2, and the others are counted all the same.
 */
export const count: Command = async (args, surroundings) => {
  const question = asked(args);
  const files = await electionFiles(question.blt);
  const codes: ExitCode[] = [];
  for (const file of files) {
    if (codes.length > 0 && !question.json) surroundings.say('');
    codes.push(await countOrTell(file, question, surroundings));
  }
  return Math.max(...codes) as ExitCode;
};
