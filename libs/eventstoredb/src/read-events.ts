import type { RecordedEvent } from '@ceriss/event-sourcing';
import { beginRead } from './calls.js';
import type { Connection } from './connection.js';

/** All that a finite read answers, with stored names of streams; nothing when there is no such stream. Ends when the signal aborts. */
export const readEvents = async (
  connection: Connection,
  request: Uint8Array,
  signal: AbortSignal,
): Promise<RecordedEvent[]> => {
  const call = await beginRead(connection, request, 'answer');
  const events: RecordedEvent[] = [];
  const whole = new Promise<RecordedEvent[]>((resolve, reject) => {
    call.on('data', (response) => {
      if (response.kind === 'event') events.push(response.event);
    });
    call.on('error', reject);
    call.on('end', () => resolve(events));
  });
  const cancel = (): void => call.cancel();
  if (signal.aborted) cancel();
  else signal.addEventListener('abort', cancel, { once: true });
  return await whole;
};
