import { newId } from '@ceriss/kernel';
import { describe, expect, it } from '@jest/globals';
import { policyContext } from './policy-context.js';

const delivery = { eventId: newId(), correlationId: 'c-1' };

describe('policyContext', () => {
  it('is the same command when the event comes again', () => {
    const context = policyContext(delivery, 'record-resolution', 'financing');
    expect(policyContext({ ...delivery }, 'record-resolution', 'financing')).toEqual(context);
    expect(context).toMatchObject({
      correlationId: 'c-1',
      causationId: delivery.eventId,
      actor: { subject: 'service:financing', role: 'policy' },
    });
  });

  it('is another command for another event, policy or service', () => {
    const ids = [
      policyContext(delivery, 'record-resolution', 'financing'),
      policyContext(delivery, 'open-award', 'financing'),
      policyContext(delivery, 'record-resolution', 'evaluation'),
      policyContext({ ...delivery, eventId: newId() }, 'record-resolution', 'financing'),
    ].map(({ commandId }) => commandId);
    expect(new Set(ids).size).toBe(4);
  });

  it('carries the trace on', () => {
    const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
    expect(policyContext({ ...delivery, traceparent }, 'p', 's').traceparent).toBe(traceparent);
  });
});
