import type { CommandContext } from '@ceriss/event-sourcing';
import { policyContext, type Delivery } from '@ceriss/messaging';

/** The context of the command by which a policy of this service answers a published event. */
export const contextFor = (delivery: Delivery, policy: string): CommandContext =>
  policyContext(delivery, policy, 'financing');
