import { eventCodec, type Event } from '@ceriss/event-sourcing';
import { z } from 'zod';
import { id } from '../voting/values.js';

export const sector = z.enum([
  'state',
  'regional',
  'local',
  'third-sector',
  'philanthropy',
  'business',
  'academia',
  'lived-experience',
]);
export type Sector = z.infer<typeof sector>;

const recorded = z.object({ actorId: id, sector });
const stood = z.object({ actorId: id });

export type ParticipantEvent =
  | Event<'governance.participant-recorded', z.infer<typeof recorded>>
  | Event<'governance.participant-suspended', z.infer<typeof stood>>
  | Event<'governance.participant-reinstated', z.infer<typeof stood>>;

export const participantCodec = eventCodec<ParticipantEvent>({
  'governance.participant-recorded': { schema: recorded },
  'governance.participant-suspended': { schema: stood },
  'governance.participant-reinstated': { schema: stood },
});

const actorId = '0198f000-0000-7000-8000-0000000000c1';
export const participantExamples: { [T in ParticipantEvent['type']]: Extract<ParticipantEvent, { type: T }>['data'] } =
  {
    'governance.participant-recorded': { actorId, sector: 'third-sector' },
    'governance.participant-suspended': { actorId },
    'governance.participant-reinstated': { actorId },
  };
