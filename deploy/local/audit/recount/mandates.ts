import type { RecordedEvent } from '@ceriss/event-sourcing';
import type { BodyEvent } from '../../../../services/governance/src/domain/body/body.events.js';

type Data<T extends BodyEvent['type']> = Extract<BodyEvent, { type: T }>['data'];
type Span = Readonly<{ from: string; until?: string | undefined }>;

/** A mandate as it was known when the log had come to some position. */
export type KnownMandate = Readonly<{
  mandateId: string;
  seat: string;
  organisation: string;
  term: Span;
  suspensions: readonly Span[];
  /** What the holder had declared last; nothing when they had declared nothing. */
  interests: readonly string[] | undefined;
}>;

const dataOf = <T extends BodyEvent['type']>(events: readonly RecordedEvent[], type: T): Data<T>[] =>
  events.filter((event) => event.type === type).map(({ data }) => data as unknown as Data<T>);

/* A term begins with its first instant and has ended at its last. */
const covers = ({ from, until }: Span, instant: string): boolean =>
  Date.parse(from) <= Date.parse(instant) && (until === undefined || Date.parse(instant) < Date.parse(until));

const suspensionsOf = (events: readonly RecordedEvent[], mandateId: string): Span[] => {
  const lifted = dataOf(events, 'governance.suspension-lifted').filter((one) => one.mandateId === mandateId);
  return dataOf(events, 'governance.mandate-suspended')
    .filter((one) => one.mandateId === mandateId)
    .map(({ from, until }) => ({ from, until: lifted.findLast((one) => one.from === from)?.liftedAt ?? until }));
};

/** The mandates that a body's events speak of, up to a position of the log. */
export const knownMandates = (body: readonly RecordedEvent[], position: bigint): KnownMandate[] => {
  const events = body.filter((event) => event.position < position);
  const ended = dataOf(events, 'governance.mandate-ended');
  const declared = dataOf(events, 'governance.conflicts-declared');
  return dataOf(events, 'governance.mandate-conferred').map(({ mandateId, seat, organisation, from, until }) => ({
    ...{ mandateId, seat, organisation, suspensions: suspensionsOf(events, mandateId) },
    term: { from, until: ended.findLast((one) => one.mandateId === mandateId)?.endedAt ?? until },
    interests: declared.findLast((one) => one.mandateId === mandateId)?.interests,
  }));
};

/** Whether a mandate gives its seat a vote at an instant, and if not, why. */
export const standingOf = ({ term, suspensions }: KnownMandate, instant: string): string => {
  if (!covers(term, instant)) return `not in force at ${instant}`;
  return suspensions.some((span) => covers(span, instant)) ? `suspended at ${instant}` : 'in force';
};

/** As `standingOf`, for a ballot: declared besides, and without an interest in what the matter concerns. */
export const fitnessOf = (mandate: KnownMandate, instant: string, concerns: readonly string[]): string => {
  const standing = standingOf(mandate, instant);
  if (standing !== 'in force') return standing;
  const { interests, organisation } = mandate;
  if (interests === undefined) return 'without a declaration of interests';
  return [organisation, ...interests].some((one) => concerns.includes(one))
    ? 'in conflict with the matter'
    : 'fit to vote';
};
