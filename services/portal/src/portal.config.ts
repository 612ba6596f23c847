import { z } from 'zod';

const addresses = z
  .string()
  .transform((text, context): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      context.addIssue({ code: 'custom', message: 'must be JSON' });
      return z.NEVER;
    }
  })
  .pipe(z.record(z.string().regex(/^[a-z][a-z-]*$/), z.url({ protocol: /^https?$/ })));

/** The portal's own environment. */
export const portalConfig = z.object({
  /** Where each context's service answers, as JSON: `{"registry":"http://127.0.0.1:8081"}`. */
  SERVICE_URLS: addresses,
  /** Whom to ask whether they are well, as JSON: the readiness of each service, and whatever else runs beside them. */
  HEALTH_URLS: addresses.default({}),
  /** How long a service may take to begin its answer: a command waits for the log, and is tried again on a conflict. */
  ANSWER_BEGINS_WITHIN_SECONDS: z.coerce.number().positive().max(600).default(20),
  /** Set in the one-machine stack only; the page then says plainly that its time is not the real one. */
  DEMONSTRATION_CLOCK_FILE: z.string().optional(),
});

export type PortalConfig = z.output<typeof portalConfig>;
