import { collectPublishedEvents } from './collect.js';
import * as evaluation from './evaluation.js';
import * as financing from './financing.js';
import * as governance from './governance.js';
import * as knowledgeTransfer from './knowledge-transfer.js';

import type { PublishedEventType } from './published-event.js';
import * as registry from './registry.js';

export { asyncApiDocument, dataSchemaOf, type AsyncApiDocument } from './asyncapi.js';
export { cloudEventsHeaders, readCloudEventsHeaders, type CloudEventAttributes } from './cloud-events.js';
export * from './evaluation.js';
export * from './financing.js';
export * from './governance.js';
export * from './knowledge-transfer.js';
export { publishedEvent, type PublishedEventType } from './published-event.js';
export * from './registry.js';
export { mergedLinks } from './merged-links.js';
export { undertakingOf, type HeldLink, type Undertaking } from './undertaking.js';

/** The whole published language, by context and name: whatever the five modules declare with `publishedEvent`. */
export const publishedEvents = collectPublishedEvents([registry, governance, financing, evaluation, knowledgeTransfer]);

const bySubject = new Map(publishedEvents.map((event) => [event.subject, event]));

/** The contract of a subject such as `ceriss.governance.resolution-adopted.v1`. */
export const contractOf = (subject: string): PublishedEventType<unknown> | undefined => bySubject.get(subject);
