import type { CommandContext } from '@ceriss/event-sourcing';
import { namedId } from '@ceriss/kernel';
import { createHash } from 'node:crypto';
import type { Delivery } from './consumer/delivery.js';

/**
 * The context of the command that a policy of a service issues because of a published event. The command's id is a function of the event's
 * id and of the policy, so an event that comes again is the same command. One policy issues one command for one event.
 */
export const policyContext = (
  delivery: Pick<Delivery, 'eventId' | 'correlationId' | 'traceparent'>,
  policy: string,
  service: string,
): CommandContext => {
  const { eventId, correlationId, traceparent } = delivery;
  return {
    commandId: namedId(eventId, `${service}/${policy}`),
    // Of the cause and not of its payload: a message published again may have gained an optional field and is still the same command.
    fingerprint: createHash('sha256').update(`${service}/${policy}\n${eventId}`).digest('hex'),
    correlationId,
    causationId: eventId,
    actor: { subject: `service:${service}`, role: 'policy' },
    ...(traceparent && { traceparent }),
  };
};
