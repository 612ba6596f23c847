import { z } from 'zod';
import type { BodyRules } from '../rule-set/body-rules.js';
import { code, count, fraction, line, ordinal } from '../voting/values.js';

const callQuorum = z.strictObject({
  share: fraction,
  officersPresent: z.boolean(),
  constituencies: z.strictObject({ atLeast: ordinal, withShareOfSeats: fraction }).optional(),
});

/** What the statutes say of a body's sessions, as copied into each of them when it is convened. */
export const sessionTerms = z.strictObject({
  noticeWorkingDays: count,
  urgentNoticeWorkingDays: count.optional(),
  /** INE code of the community or municipality whose working days count. */
  territory: z.string().regex(/^\d{2}(\d{3})?$/),
  firstCall: callQuorum,
  secondCall: callQuorum.extend({ afterMinutes: ordinal }).optional(),
  officers: z.strictObject({ chair: z.array(code), secretary: z.union([z.literal('staff'), z.array(code)]) }),
  /** How many absent seats one seat may carry; none where the statutes are silent. */
  proxiesPerSeat: count,
  reference: line.optional(),
});
export type SessionTerms = z.infer<typeof sessionTerms>;
export type CallQuorum = z.infer<typeof callQuorum>;

/** Whose seats may ask for a session, and how many of them. */
export type MayAsk = Readonly<{ constituencies: readonly string[]; share: string }>;

type Conduct = Readonly<{
  sessions?:
    | Readonly<{
        noticeWorkingDays: number;
        urgentNoticeWorkingDays?: number | undefined;
        territory: string;
        secondCall?: Readonly<{ afterMinutes: number; share: string }> | undefined;
        mayAsk?: MayAsk | undefined;
      }>
    | undefined;
  proxies?: Readonly<{ perSeat: number }> | undefined;
}>;

/* At a second call only the share is another one; the condition of constituencies is of the first call. */
const secondCallOf = ({ quorum }: BodyRules, sessions: NonNullable<Conduct['sessions']>) =>
  sessions.secondCall && {
    secondCall: {
      afterMinutes: sessions.secondCall.afterMinutes,
      share: sessions.secondCall.share,
      officersPresent: quorum.officersPresent,
    },
  };

/** What these statutes say of sessions; nothing when they say nothing, and then none can be convened. */
export const sessionTermsOf = (rules: BodyRules & Conduct): SessionTerms | undefined => {
  const { quorum, officers, sessions, proxies } = rules;
  if (!sessions) return undefined;
  const { noticeWorkingDays, urgentNoticeWorkingDays, territory } = sessions;
  return {
    noticeWorkingDays,
    ...(urgentNoticeWorkingDays !== undefined && { urgentNoticeWorkingDays }),
    territory,
    firstCall: {
      share: quorum.share,
      officersPresent: quorum.officersPresent,
      ...(quorum.constituencies && { constituencies: quorum.constituencies }),
    },
    ...secondCallOf(rules, sessions),
    officers: { chair: officers.chair, secretary: officers.secretary },
    proxiesPerSeat: proxies?.perSeat ?? 0,
    ...(quorum.reference !== undefined && { reference: quorum.reference }),
  };
};

/** Whose seats may ask for a session beside chair and secretary, where the statutes foresee it. */
export const mayAskOf = (rules: BodyRules & Conduct): MayAsk | undefined => rules.sessions?.mayAsk;
