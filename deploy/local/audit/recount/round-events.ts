import type { RecordedEvent } from '@ceriss/event-sourcing';
import type { ProposalEvent } from '../../../../services/governance/src/domain/proposal/proposal.events.js';
import type { BodyRules } from '../../../../services/governance/src/domain/rule-set/body-rules.js';
import type { VotingMethod } from '../../../../services/governance/src/domain/voting/method.js';
import type { Tally } from '../../../../services/governance/src/domain/voting/tally.js';
import type { TallyByMethod } from '../../../../services/governance/src/domain/voting/tally-by-method.js';
import { CannotRun } from '../command.js';
import { plus, ratio, told } from './ratio.js';

export type Data<T extends ProposalEvent['type']> = Extract<ProposalEvent, { type: T }>['data'];
export type Opening = Data<'governance.voting-opened'>;
export type Closing = Data<'governance.voting-closed'>;

/* The shapes that this recount reads, up to which version; a later one may have to be read otherwise. */
const READ: Readonly<Record<string, number>> = {
  'governance.proposal-drafted': 2,
  'governance.voting-opened': 2,
  'governance.voting-closed': 2,
  'governance.ballot-cast': 1,
  'governance.ballot-sealed': 1,
  'governance.seat-recused': 1,
  'governance.seat-conflicted': 1,
  'governance.proxy-given': 1,
  'governance.proxy-revoked': 1,
  'governance.option-withdrawn': 1,
};

/** Throws CannotRun when an event that matters has a shape that came after this recount. */
export const checkVersions = (events: readonly RecordedEvent[]): void => {
  const newer = events.find(({ type, metadata }) => metadata.schemaVersion > (READ[type] ?? Infinity));
  if (newer)
    throw new CannotRun(`This recount does not read ${newer.type} in version ${newer.metadata.schemaVersion}.`);
};

/** The events of a type as they were stored, whatever their version. */
export const dataOf = <T extends ProposalEvent['type']>(events: readonly RecordedEvent[], type: T): Data<T>[] =>
  events.filter((event) => event.type === type).map(({ data }) => data as unknown as Data<T>);

/** Yes and no by the ordinary majority of a body: all that version 1 knew. */
export const ordinary = ({ majority }: BodyRules): VotingMethod => ({
  method: 'yes-no',
  majorities: [{ ...majority, of: 'votes' }],
});

/** Openings say since version 2 how the vote is counted, and on which options. */
export const openingsIn = (events: readonly RecordedEvent[]): Opening[] =>
  dataOf(events, 'governance.voting-opened').map((opening) => ({
    ...opening,
    method: (opening as Partial<Opening>).method ?? ordinary(opening.rules),
    options: (opening as Partial<Opening>).options ?? [],
  }));

type ClosingOfVersion1 = Readonly<{ tally: Tally; ballots: readonly { choice: 'yes' | 'no' | 'abstention' }[] }>;

const tallyOfVersion1 = (tally: Tally): TallyByMethod => {
  const { met, ...rule } = tally.majority;
  const { yes, no } = tally;
  const whole = told(plus(ratio(yes), ratio(no)));
  return { ...tally, method: 'yes-no', majority: { ...rule, of: 'votes', yes, no, whole, met }, further: [], met };
};

/** Closings of both versions in the words of the second; nothing is counted for it. */
export const closingsIn = (events: readonly RecordedEvent[]): Closing[] =>
  events
    .filter(({ type }) => type === 'governance.voting-closed')
    .map(({ data, metadata }) => {
      if (metadata.schemaVersion > 1) return data as unknown as Closing;
      const { tally, ballots } = data as unknown as ClosingOfVersion1;
      const opened = ballots.map(({ choice, ...rest }) => ({ ...rest, content: { method: 'yes-no', choice } }));
      return { ...(data as object), tally: tallyOfVersion1(tally), ballots: opened } as unknown as Closing;
    });
