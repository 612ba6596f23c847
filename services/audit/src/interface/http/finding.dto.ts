import { z } from 'zod';
import type { Finding } from '../../read-models/event-index/finding.query.js';

export const summaryAnswer = z.object({ findings: z.int(), byFinding: z.record(z.string(), z.int()) });

const findingAnswer = z.object({
  position: z.string(),
  eventId: z.uuid(),
  stream: z.string(),
  revision: z.string(),
  finding: z.string().describe('What is wrong: gap-before, repeated-id, no-actor, …'),
});

export const findingsAnswer = z.object({ items: z.array(findingAnswer), next: z.string().optional() });

const CURSOR = /^(\d{1,19}) ([a-z-]{1,100})$/;

export const cursorOf = ({ position, finding }: Finding): string => `${position} ${finding}`;

/** Where a page begins; a cursor that none of our pages gave begins at the beginning. */
export const startOf = (cursor: string | undefined): readonly [position: string, finding: string] => {
  const [, position = '-1', finding = ''] = CURSOR.exec(cursor ?? '') ?? [];
  return [position, finding];
};
