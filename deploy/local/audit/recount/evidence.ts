import type { RecordedEvent } from '@ceriss/event-sourcing';
import type { BallotContent } from '../../../../services/governance/src/domain/voting/ballot-content.js';
import type { TallyByMethod } from '../../../../services/governance/src/domain/voting/tally-by-method.js';
import type { Tally } from '../../../../services/governance/src/domain/voting/tally.js';
import type { ProposalEvent } from '../../../../services/governance/src/domain/proposal/proposal.events.js';
import type { BodyRules } from '../../../../services/governance/src/domain/rule-set/body-rules.js';
import { CannotRun } from '../command.js';
import type { Evidence } from './figures.js';
import { plus, ratio, told } from './ratio.js';

type Data<T extends ProposalEvent['type']> = Extract<ProposalEvent, { type: T }>['data'];

/** A closed round as the log tells it: what to count, and what was counted. */
export type ClosedRound = Readonly<{
  round: number;
  ruleSetId: string;
  ruleVersion: number;
  body: string;
  evidence: Evidence;
  outcome: string;
  tally: TallyByMethod;
  /** What the closing event says that each seat voted; public from then on. */
  published: ReadonlyMap<string, string>;
}>;

/* The shapes that this recount reads; another version may have to be opened or read otherwise. */
const READ = new Set([
  'governance.voting-opened',
  'governance.ballot-cast',
  'governance.voting-closed',
  'governance.seat-recused',
]);

const dataOf = <T extends ProposalEvent['type']>(events: readonly RecordedEvent[], type: T): Data<T>[] =>
  events.filter((event) => event.type === type).map(({ data }) => data as unknown as Data<T>);

const checkVersions = (events: readonly RecordedEvent[]): void => {
  const newer = events.find(({ type, metadata }) => READ.has(type) && metadata.schemaVersion !== 1);
  if (newer)
    throw new CannotRun(`This recount does not read ${newer.type} in version ${newer.metadata.schemaVersion}.`);
};

/** The rules of a body by yes and no as version 1 of the statutes states them. */
export const evidenceUnder = (
  rules: BodyRules,
  { census, ballots }: Pick<Evidence, 'census' | 'ballots'>,
): Evidence => ({
  rules,
  method: { method: 'yes-no', majorities: [{ ...rules.majority, of: 'votes' }] },
  ...{ census, ballots },
  ...{ options: [], withdrawn: [], lot: [] },
});

/* The last ballot that a seat cast before the end. Ballots stand in the log in the order in which they came. */
const ballotsOf = (events: readonly RecordedEvent[], round: number, closesAt: string): Map<string, BallotContent> =>
  new Map(
    dataOf(events, 'governance.ballot-cast')
      .filter((ballot) => ballot.round === round && Date.parse(ballot.castAt) < Date.parse(closesAt))
      .map(({ seat, choice }): [string, BallotContent] => [seat, { method: 'yes-no', choice }]),
  );

const storedTally = (tally: Tally): TallyByMethod => {
  const { met, ...rule } = tally.majority;
  const { yes, no } = tally;
  const whole = told(plus(ratio(yes), ratio(no)));
  return { ...tally, method: 'yes-no', majority: { ...rule, of: 'votes', yes, no, whole, met }, further: [], met };
};

/** Reads a round of a proposal from its events, the last closed one unless named. Throws CannotRun when there is none. */
export const closedRound = (events: readonly RecordedEvent[], wanted: number | undefined): ClosedRound => {
  checkVersions(events);
  const all = dataOf(events, 'governance.voting-closed');
  const closed = wanted === undefined ? all.at(-1) : all.find(({ round }) => round === wanted);
  if (!closed)
    throw new CannotRun(
      `There is no closed round${wanted === undefined ? '' : ` ${wanted}`} of this proposal to recount.`,
    );
  const { round, ruleSetId, ruleVersion, outcome, tally } = closed;
  const opened = dataOf(events, 'governance.voting-opened').find((opening) => opening.round === round)!;
  const until = events.findIndex(
    ({ type, data }) => type === 'governance.voting-closed' && (data as { round: number }).round === round,
  );
  const recused = new Set(dataOf(events.slice(0, until), 'governance.seat-recused').map(({ seat }) => seat));
  const census = opened.electorate.filter(({ seat }) => !recused.has(seat));
  const ballots = ballotsOf(events, round, opened.closesAt);
  return {
    ...{ round, ruleSetId, ruleVersion, outcome, body: opened.rules.code },
    evidence: evidenceUnder(opened.rules, { census, ballots }),
    tally: storedTally(tally),
    published: new Map(closed.ballots.map(({ seat, choice }) => [seat, choice])),
  };
};

/** The ballots of the census as the log has them, for comparison with the published ones. */
export const castIn = ({ census, ballots }: Evidence): Map<string, string> =>
  new Map(
    census.flatMap(({ seat }): [string, string][] => {
      const ballot = ballots.get(seat);
      return ballot?.method === 'yes-no' ? [[seat, ballot.choice]] : [];
    }),
  );
