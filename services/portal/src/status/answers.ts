import { z } from 'zod';

/* What the portal reads of what the others answer; what is more than this is none of its business. */

const fault = z.object({ part: z.string(), reason: z.string() });

/** `GET /health/ready` of a service. */
export const readiness = z.object({ ready: z.boolean(), faults: z.array(fault) });

const projection = z.object({
  name: z.string(),
  state: z.string(),
  position: z.string(),
  lag: z.string(),
  failure: z.object({ type: z.string(), stream: z.string(), revision: z.string() }).optional(),
});

/** `GET /health` of a service. */
export const health = z.object({ version: z.string(), projections: z.array(projection), unavailable: z.array(fault) });

/** `GET /api/audit/v1/position`. */
export const auditPosition = z.object({
  position: z.string(),
  events: z.number(),
  streams: z.number(),
  findings: z.number(),
  recordedAt: z.string().nullable(),
});

export type Fault = z.output<typeof fault>;
export type ProjectionState = z.output<typeof projection>;
export type AuditPosition = z.output<typeof auditPosition>;
