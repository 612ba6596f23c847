import type { RecordedEvent } from '@ceriss/event-sourcing';
import type { OpenBallot } from '../../../../services/governance/src/domain/proposal/proposal.schemas.js';
import type { BallotContent } from '../../../../services/governance/src/domain/voting/ballot-content.js';
import type { Figures } from './figures.js';
import type { Data } from './round-events.js';
import { openBallot } from './seals.js';

type Stored = Omit<Data<'governance.ballot-sealed'>, 'sealed'> & Readonly<{ sealed?: string; choice?: string }>;

/** A ballot that counts, as the log has it: without content where the published key does not open it. */
export type Paper = Readonly<{
  seat: string;
  content: BallotContent | undefined;
  ballot: Stored;
  /** Who had the seat's proxy when the ballot was cast. */
  proxy: string | undefined;
  /** By whose mandate that proxy was given, when, and where that stands in the log. */
  given: Given | undefined;
  /** Where it stands in the log. */
  position: bigint;
}>;

export type Given = Readonly<{ to: string; mandateId: string; givenAt: string; position: bigint }>;

type About = Readonly<{ proposal: string; round: number; closesAt: string; key: Buffer | undefined }>;

const isBallot = ({ type }: RecordedEvent) => type === 'governance.ballot-cast' || type === 'governance.ballot-sealed';
const leaves = ({ type }: RecordedEvent) => type === 'governance.seat-recused' || type === 'governance.seat-conflicted';

/** The seats that had left the census of a matter by the end of these events, in whatever round. */
export const goneIn = (events: readonly RecordedEvent[]): Set<string> =>
  new Set(events.filter(leaves).map(({ data }) => (data as unknown as { seat: string }).seat));

/* The last word about a seat's proxy; it ends when either of the two seats leaves. */
const proxyIn = (events: readonly RecordedEvent[], seat: string): Given | undefined => {
  const last = events.findLast(
    ({ type, data }) =>
      (type === 'governance.proxy-given' || type === 'governance.proxy-revoked') &&
      (data as unknown as { seat: string }).seat === seat,
  );
  if (last?.type !== 'governance.proxy-given') return undefined;
  const given = { ...(last.data as unknown as Data<'governance.proxy-given'>), position: last.position };
  const gone = goneIn(events);
  return gone.has(seat) || gone.has(given.to) ? undefined : given;
};

const contentOf = ({ sealed, choice, seat }: Stored, { key, ...about }: About): BallotContent | undefined => {
  if (sealed === undefined) return { method: 'yes-no', choice: choice as 'yes' | 'no' | 'abstention' };
  return key && openBallot(key, { ...about, seat }, sealed);
};

/**
 * The last ballot that each seat cast before the end: they stand in the log in the order in which they came. With a seat that leaves the
 * census go the ballots that it carried for others; whoever had voted themselves before has not got that ballot back.
 */
export const papersIn = (events: readonly RecordedEvent[], about: About): Paper[] => {
  const last = new Map<string, Paper>();
  const gone = goneIn(events);
  for (const [index, event] of events.entries()) {
    const ballot = event.data as unknown as Stored;
    if (!isBallot(event) || ballot.round !== about.round) continue;
    if (Date.parse(ballot.castAt) >= Date.parse(about.closesAt)) continue;
    const { seat } = ballot;
    const given = proxyIn(events.slice(0, index), seat);
    const content = contentOf(ballot, about);
    last.set(seat, { seat, content, ballot, proxy: given?.to, given, position: event.position });
  }
  return [...last.values()].filter(({ seat, ballot: { by } }) => !gone.has(seat) && !(by && gone.has(by.seat)));
};

/* The same content in the same words, in whichever order its fields were written. */
const told = (content: BallotContent): string => {
  if (content.method === 'yes-no') return content.choice;
  return JSON.stringify(content, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
};

type Circumstances = Readonly<{ castAt: string; mandateId: string }>;

const figuresOf = (seat: string, says: string, by: string | undefined, { castAt, mandateId }: Circumstances) => [
  [`ballot of ${seat}`, says],
  [`ballot of ${seat}: cast`, `${castAt} under ${mandateId}`],
  [`ballot of ${seat}: carried by`, by ?? 'nobody'],
];

const carrierOf = ({ ballot: { by }, proxy }: Paper): string | undefined => {
  if (by?.seat === proxy) return proxy;
  return `${by?.seat ?? 'nobody'}, though ${proxy ?? 'nobody'} had the proxy`;
};

/** The ballots that count as the log has them; whoever carried one must have had the seat's proxy. */
export const castIn = (papers: readonly Paper[]): Figures =>
  Object.fromEntries(
    papers.flatMap((paper) => {
      const says = paper.content ? told(paper.content) : 'cannot be opened';
      return figuresOf(paper.seat, says, carrierOf(paper), paper.ballot);
    }),
  );

/** The ballots that the closing event made public. */
export const publishedIn = (ballots: readonly OpenBallot[]): Figures =>
  Object.fromEntries(
    ballots.flatMap((ballot) => figuresOf(ballot.seat, told(ballot.content), ballot.by?.seat, ballot)),
  );
