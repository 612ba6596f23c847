import type { RecordedEvent } from '@ceriss/event-sourcing';
import type { TallyByMethod } from '../../../../services/governance/src/domain/voting/tally-by-method.js';
import { CannotRun } from '../command.js';
import { castIn, goneIn, papersIn, publishedIn, type Paper } from './ballot-papers.js';
import type { Evidence, Figures } from './figures.js';
import { checkVersions, closingsIn, dataOf, openingsIn, type Closing, type Opening } from './round-events.js';
import { commitmentOf, lotFrom } from './seals.js';

/** A closed round as the log tells it: what to count, and what was counted. */
export type ClosedRound = Readonly<{
  round: number;
  ruleSetId: string;
  ruleVersion: number;
  body: string;
  /** What the matter is about, by which statutes choose a method; absent where the log does not begin with a draft. */
  kind: string | undefined;
  /** The places that the proposal asked for. */
  places: number | undefined;
  /** The organisations that the matter concerns. */
  concerns: readonly string[];
  opening: Opening;
  openedAtPosition: bigint;
  papers: readonly Paper[];
  evidence: Evidence;
  outcome: string;
  tally: TallyByMethod;
  /** What must hold whatever the rules: the key is the committed one, and what was published is what was cast. */
  cast: Figures;
  published: Figures;
}>;

const closingOf = (events: readonly RecordedEvent[], wanted: number | undefined): Closing => {
  const all = closingsIn(events);
  const closed = wanted === undefined ? all.at(-1) : all.find(({ round }) => round === wanted);
  if (closed) return closed;
  throw new CannotRun(
    `There is no closed round${wanted === undefined ? '' : ` ${wanted}`} of this proposal to recount.`,
  );
};

const openingOf = (events: readonly RecordedEvent[], wanted: number): Opening => {
  const opened = openingsIn(events).find(({ round }) => round === wanted);
  if (opened) return opened;
  throw new CannotRun(`Round ${wanted} of this proposal was closed and never opened.`);
};

/* An opening of version 1 committed to no key: whichever was published then opens the ballots or does not. */
const commitments = (committed: string | undefined, key: Buffer | undefined): [cast: Figures, published: Figures] => {
  if (committed === undefined) return [{}, {}];
  return [{ 'key of the round': committed }, { 'key of the round': key ? commitmentOf(key) : 'none' }];
};

/** Reads a round of a proposal from its events, the last closed one unless named. Throws CannotRun when there is none. */
export const closedRound = (
  proposal: string,
  events: readonly RecordedEvent[],
  wanted: number | undefined,
): ClosedRound => {
  checkVersions(events);
  const closed = closingOf(events, wanted);
  const { round, ruleSetId, ruleVersion, outcome, tally } = closed;
  const opened = openingOf(events, round);
  const before = events.slice(
    0,
    events.findIndex((event) => isClosingOf(event, round)),
  );
  const key = closed.key === undefined ? undefined : Buffer.from(closed.key, 'base64url');
  const papers = papersIn(before, { proposal, round, closesAt: opened.closesAt, key });
  const [draft] = dataOf(before, 'governance.proposal-drafted');
  const [committed, shown] = commitments(opened.keyCommitment, key);
  return {
    ...{ round, ruleSetId, ruleVersion, outcome, tally, body: opened.rules.code },
    ...{ kind: draft?.matter.kind, places: draft?.ballot?.winners, concerns: draft?.concerns ?? [] },
    ...{ opening: opened, papers, openedAtPosition: events.find((event) => isOpeningOf(event, round))!.position },
    evidence: {
      ...evidenceOf(opened, before, key),
      ballots: new Map(papers.flatMap(({ seat, content }) => (content ? [[seat, content] as const] : []))),
    },
    cast: { ...committed, 'closed not before': opened.closesAt, ...castIn(papers) },
    published: { ...shown, 'closed not before': closingTime(opened, closed), ...publishedIn(closed.ballots) },
  };
};

/* A round may be closed late, and never before its end: then that is where it differs. */
const closingTime = ({ closesAt }: Opening, { closedAt }: Closing): string =>
  Date.parse(closedAt) < Date.parse(closesAt) ? closedAt : closesAt;

const isOpeningOf = ({ type, data }: RecordedEvent, round: number): boolean =>
  type === 'governance.voting-opened' && (data as unknown as Opening).round === round;

const isClosingOf = ({ type, data }: RecordedEvent, round: number): boolean =>
  type === 'governance.voting-closed' && (data as unknown as Closing).round === round;

const evidenceOf = (
  { rules, method, electorate, options }: Opening,
  before: readonly RecordedEvent[],
  key: Buffer | undefined,
): Omit<Evidence, 'ballots'> => {
  const gone = goneIn(before);
  const codes = options.map(({ code }) => code);
  return {
    ...{ rules, method, options: codes },
    census: electorate.filter(({ seat }) => !gone.has(seat)),
    withdrawn: dataOf(before, 'governance.option-withdrawn').map(({ option }) => option),
    lot: key ? lotFrom(key, codes) : [],
  };
};
