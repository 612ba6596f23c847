import type { z } from 'zod';

/** As long as anybody who looks at the start page is made to wait for a process that hangs. */
export const PATIENCE_MS = 800;

export type Asked<T> = Readonly<{ ok: boolean; body: T | undefined }>;

/** Asks for JSON; undefined when nothing came in time. A body that is not what was expected is left out. */
export const ask = async <T>(url: string, schema: z.ZodType<T>): Promise<Asked<T> | undefined> => {
  try {
    const response = await fetch(url, {
      signal: AbortSignal.timeout(PATIENCE_MS),
      headers: { accept: 'application/json' },
    });
    const body: unknown = await response.json().catch((error: unknown) => {
      if (error instanceof SyntaxError) return undefined;
      throw error;
    });
    return { ok: response.ok, body: schema.safeParse(body).data };
  } catch {
    return undefined;
  }
};
