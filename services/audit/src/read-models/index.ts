import { IndexedEvent, StreamState } from './event-index/event-index.entity.js';
import { eventIndex } from './event-index/event-index.projection.js';
import { EventIndexQuery } from './event-index/event-index.query.js';
import { FindingQuery } from './event-index/finding.query.js';
import { EventFault, EventIdentity, RevisionMark } from './event-index/integrity.entity.js';
import { AuditReadModels1764000000000 } from './migrations/1764000000000-audit-read-models.js';

export const entities = [IndexedEvent, StreamState, EventFault, EventIdentity, RevisionMark];
export const migrations = [AuditReadModels1764000000000];
export const projections = [eventIndex];
export const queries = [EventIndexQuery, FindingQuery];
