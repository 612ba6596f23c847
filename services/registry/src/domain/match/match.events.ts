import { eventCodec, type Event } from '@ceriss/event-sourcing';
import { z } from 'zod';
import { TARGET_KINDS } from './match.js';

const dismissed = z.strictObject({
  matchId: z.uuid(),
  subject: z.strictObject({ kind: z.enum(['initiative', 'challenge', 'territory']), id: z.string() }),
  target: z.strictObject({ kind: z.enum(TARGET_KINDS), id: z.string() }),
  reason: z.string(),
  dismissedOn: z.iso.date(),
});

export type MatchDismissed = Event<'registry.match-dismissed', z.infer<typeof dismissed>>;
export type MatchEvent = MatchDismissed;

export const matchCodec = eventCodec<MatchEvent>({ 'registry.match-dismissed': { schema: dismissed } });

export const matchExamples: { readonly [E in MatchEvent as E['type']]: E['data'] } = {
  'registry.match-dismissed': {
    matchId: '3d2c1b0a-9f8e-5d7c-8b6a-5f4e3d2c1b0a',
    subject: { kind: 'initiative', id: '0199c1a0-1a2b-7c3d-8e4f-5a6b7c8d9e1f' },
    target: { kind: 'partner', id: '2c7d9e10-3b4a-5c6d-8e9f-1a2b3c4d5e6f' },
    reason: 'Both have agreed to work apart',
    dismissedOn: '2026-12-01',
  },
};
