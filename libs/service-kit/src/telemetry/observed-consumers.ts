import { JetStreamStrategy, type Delivery } from '@ceriss/messaging';
import type { MessageHandler } from '@nestjs/microservices';
import { isObservable, lastValueFrom } from 'rxjs';
import { withCorrelation } from '../logging/correlation.js';
import { remoteContext, startSpan, traced } from './tracing.js';

/** The same consumers; whatever a handler does belongs to the trace and the correlation of the event it was given. */
export class ObservedConsumers extends JetStreamStrategy {
  override addHandler(pattern: unknown, handler: MessageHandler, isEventHandler = false, extras = {}): void {
    super.addHandler(pattern, observed(String(pattern), handler), isEventHandler, extras);
  }
}

/* A proxy, because Nest chains further handlers of a pattern to the function it made. */
const observed = (pattern: string, handler: MessageHandler): MessageHandler =>
  new Proxy(handler, {
    apply: (target, _, [data, delivery]: [unknown, Delivery]) => {
      const attributes = { 'messaging.message.id': delivery.eventId, 'messaging.destination.name': pattern };
      const span = startSpan(`deliver ${pattern}`, attributes, remoteContext({ traceparent: delivery.traceparent }));
      return withCorrelation(delivery.correlationId, () =>
        traced(span, async () => {
          const answer: unknown = await target(data, delivery);
          return isObservable(answer) ? lastValueFrom(answer, { defaultValue: undefined }) : answer;
        }),
      );
    },
  });
