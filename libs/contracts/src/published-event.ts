import type { z } from 'zod';

/** One message of the published language: what other contexts, and anyone outside, may rely on. */
export type PublishedEventType<D> = Readonly<{
  /** `governance.resolution-adopted` */
  type: string;
  version: number;
  /** `ceriss.governance.resolution-adopted.v1`: the CloudEvents type, and the NATS subject in the default namespace. */
  subject: string;
  schema: z.ZodType<D>;
  description: string;
}>;

const NAME = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/**
 * Declares a published event. Its schema grows by optional fields only: a consumer of today reads what a publisher of tomorrow writes.
 * Throws RangeError when the context or the name is not in kebab-case or the version is not a positive integer.
 */
export const publishedEvent = <D>(event: {
  context: string;
  name: string;
  version: number;
  description: string;
  schema: z.ZodType<D>;
}): PublishedEventType<D> => {
  const { context, name, version, description, schema } = event;
  if (!NAME.test(context) || !NAME.test(name) || !Number.isSafeInteger(version) || version < 1) {
    throw new RangeError(`not the name of a published event: ${context}.${name} version ${version}`);
  }
  const type = `${context}.${name}`;
  return Object.freeze({ type, version, subject: `ceriss.${type}.v${version}`, schema, description });
};

export const isPublishedEvent = (value: unknown): value is PublishedEventType<unknown> =>
  typeof value === 'object' && value !== null && 'subject' in value && 'schema' in value && 'version' in value;
