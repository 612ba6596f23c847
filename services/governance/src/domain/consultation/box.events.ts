import { eventCodec, type Event } from '@ceriss/event-sourcing';
import { z } from 'zod';
import { count, id, instant } from '../voting/values.js';
import { consultationCount, type ConsultationCount } from './consultation-count.js';

const cast = z.object({
  consultationId: id,
  /** A hash of consultation and person: it says of nobody who they are, and of no two consultations that it was the same. */
  voter: id,
  /** AES-256-GCM: nonce, tag and marks. */
  sealed: z.string().regex(/^[\w-]+$/),
  /** It takes the place of an earlier one of the same voter. */
  replaces: z.boolean(),
  castAt: instant,
});

/** No ballot can come into the box any more; what was in it is counted in the same append. */
const boxSealed = z.object({ consultationId: id, box: count, count: consultationCount, sealedAt: instant });

export type ConsultationBallotCast = Event<'governance.consultation-ballot-cast', z.infer<typeof cast>>;
export type ConsultationBoxSealed = Event<'governance.consultation-box-sealed', z.infer<typeof boxSealed>>;
export type BoxEvent = ConsultationBallotCast | ConsultationBoxSealed;

export const boxCodec = eventCodec<BoxEvent>({
  'governance.consultation-ballot-cast': { schema: cast },
  'governance.consultation-box-sealed': { schema: boxSealed },
});

const consultationId = '0198f000-0000-7000-8000-0000000000b1';
const counted: ConsultationCount = {
  ballots: 2,
  unreadable: 0,
  questions: [{ code: 'priority', blank: 0, options: [{ code: 'housing', votes: 2 }] }],
};
export const boxExamples: { [T in BoxEvent['type']]: Extract<BoxEvent, { type: T }>['data'] } = {
  'governance.consultation-ballot-cast': {
    consultationId,
    voter: '7a1c0d9e-52b4-8f3a-9c61-0f4b2d7e8a15',
    sealed: 'q2V4YW1wbGUtb2YtYS1zZWFsZWQtYmFsbG90LTAx',
    replaces: false,
    castAt: '2026-10-05T10:00:00.000Z',
  },
  'governance.consultation-box-sealed': {
    consultationId,
    box: 3,
    count: counted,
    sealedAt: '2026-10-31T23:00:00.050Z',
  },
};
