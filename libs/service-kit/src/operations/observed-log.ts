import { RevisionConflict } from '@ceriss/event-sourcing';
import type { Log } from '@ceriss/eventstoredb';
import { startSpan, traced } from '../telemetry/tracing.js';
import type { Metrics } from './metrics.js';

/** The same log, with every append measured and traced. */
export const observedLog = (log: Log, metrics: Metrics): Log => ({
  readStream: (stream) => log.readStream(stream),
  subscribe: (subscription) => log.subscribe(subscription),
  readAll: (reading) => log.readAll(reading),
  lastPosition: () => log.lastPosition(),
  ping: () => log.ping(),
  close: () => log.close(),
  append: async (stream, events, expected) => {
    const begun = performance.now();
    const seconds = () => (performance.now() - begun) / 1_000;
    const span = startSpan('append', { 'ceriss.events': events.length, 'ceriss.type': events[0]?.type ?? '' });
    try {
      const appended = await traced(span, () => log.append(stream, events, expected));
      metrics.append('appended', seconds());
      return appended;
    } catch (error) {
      metrics.append(error instanceof RevisionConflict ? 'conflict' : 'failed', seconds());
      throw error;
    }
  },
});
