import type { Command } from '@ceriss/event-sourcing';
import { checkVoices, type Voices } from './holding.rules.js';
import type { MinutesApproved, MinutesDrafted, SessionEvent } from './session.events.js';
import { refuse } from './session.refusals.js';
import type { Convened, Session } from './session.state.js';
import { isConvened } from './session.state.js';

export type DraftMinutes = Command<
  'DraftMinutes',
  Pick<MinutesDrafted['data'], 'digest' | 'template' | 'sources'> & { now: Date }
>;
export type AnswerMinutes = Command<
  'AnswerMinutes',
  { seat: string; mandateId: string; inForce: boolean; digest: string; objection?: string; now: Date }
>;
/** `next` is the session in which they are voted on; without it they are approved by the consent of all who were there. */
export type ApproveMinutes = Command<
  'ApproveMinutes',
  { digest: string; vote?: Voices & { next: Session }; now: Date }
>;

const seatsThatCame = ({ stays }: Convened): readonly string[] => [...new Set(stays.map(({ seat }) => seat))];

type Minutes = NonNullable<Convened['minutes']>;

const current = ({ minutes }: Convened, digest: string): Minutes => {
  if (minutes?.digest === digest) return minutes;
  throw refuse('MINUTES_OTHER_VERSION', {
    rule: 'minutes@1',
    facts: { digest, version: minutes?.version ?? null },
    ...(minutes && { wouldPassIf: { digest: minutes.digest } }),
  });
};

/** A draft, or a new version of it when what it says has changed; who agreed to the one before has not agreed to this. */
export const draftMinutes = (data: DraftMinutes['data'], session: Convened): SessionEvent[] => {
  const { digest, template, sources, now } = data;
  if (session.minutes?.digest === digest) return [];
  const version = (session.minutes?.version ?? 0) + 1;
  const { sessionId } = session;
  return [
    {
      type: 'governance.minutes-drafted',
      data: { sessionId, version, digest, template, sources: [...sources], draftedAt: now.toISOString() },
    },
  ];
};

/** A member who was there agrees to the draft or says what is wrong with it; the last word counts. */
export const answerMinutes = (data: AnswerMinutes['data'], session: Convened): SessionEvent[] => {
  const { seat, mandateId, digest, objection, now } = data;
  const { agreed } = current(session, digest);
  checkWasThere(data, session);
  const { sessionId } = session;
  const about = { sessionId, seat, mandateId, digest };
  if (objection !== undefined) {
    return [{ type: 'governance.minutes-objected-to', data: { ...about, objection, objectedAt: now.toISOString() } }];
  }
  if (agreed.includes(seat)) return [];
  return [{ type: 'governance.minutes-agreed-to', data: { ...about, agreedAt: now.toISOString() } }];
};

/* For a seat that was there speaks whoever was there in it, or whoever holds it now. */
const checkWasThere = ({ seat, mandateId, inForce }: AnswerMinutes['data'], session: Convened): void => {
  const came = session.stays.filter((stay) => stay.seat === seat);
  if (came.length > 0 && (inForce || came.some((stay) => stay.mandateId === mandateId))) return;
  throw refuse('SESSION_SEAT_NOT_PRESENT', {
    rule: 'minutes@1',
    facts: { seats: [seat] },
    wouldPassIf: { mandateIn: [...new Set(session.stays.map((stay) => stay.mandateId))] },
  });
};

const ON_APPROVAL = 'Ley 40/2015, art. 18.2';

const byConsent = (session: Convened, { agreed, objecting }: Minutes): MinutesApproved['data']['by'] => {
  const seats = seatsThatCame(session);
  const missing = seats.filter((seat) => !agreed.includes(seat));
  if (missing.length === 0) return { manner: 'consent', seats: [...agreed] };
  throw refuse('MINUTES_NOT_AGREED', {
    rule: 'minutes-approval@1',
    reference: ON_APPROVAL,
    facts: { attended: seats.length, agreed: agreed.length, missing, objecting },
    wouldPassIf: { agreed: seats.length },
  });
};

const byVote = (
  session: Convened,
  { next, ...voices }: NonNullable<ApproveMinutes['data']['vote']>,
): MinutesApproved['data']['by'] => {
  const isLater =
    isConvened(next) &&
    next.bodyId === session.bodyId &&
    next.status === 'in-session' &&
    Date.parse(next.startsAt) > Date.parse(session.startsAt);
  if (!isLater) {
    throw refuse('MINUTES_OTHER_SESSION', {
      rule: 'minutes-approval@1',
      reference: ON_APPROVAL,
      facts: { status: next.status },
      wouldPassIf: { bodyId: session.bodyId, status: 'in-session', startsAfter: session.startsAt },
    });
  }
  checkVoices(voices, next);
  const { inFavour, against, abstaining } = voices;
  if (inFavour.length <= against.length) {
    throw refuse('MINUTES_NOT_CARRIED', {
      rule: 'minutes-approval@1',
      facts: { inFavour: inFavour.length, against: against.length },
      wouldPassIf: { inFavourMoreThan: against.length },
    });
  }
  return {
    manner: 'vote',
    inSession: next.sessionId,
    inFavour: [...inFavour],
    against: [...against],
    abstaining: [...abstaining],
  };
};

/** Fixes the minutes: by the agreement of all who were there, or by a vote in a later session of the body (Ley 40/2015, art. 18.2). */
export const approveMinutes = ({ digest, vote, now }: ApproveMinutes['data'], session: Convened): SessionEvent[] => {
  const minutes = current(session, digest);
  const by = vote ? byVote(session, vote) : byConsent(session, minutes);
  const { sessionId } = session;
  return [
    {
      type: 'governance.minutes-approved',
      data: { sessionId, version: minutes.version, digest, by, approvedAt: now.toISOString() },
    },
  ];
};
