import { z } from 'zod';
import type { Backend, ServiceDefinition } from '../definition.js';

/** A process that cannot start because of its environment. Names variables, never their values: they may be secrets. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';
}

const url = (...protocols: string[]) =>
  z.string().refine((text) => protocols.includes(URL.parse(text)?.protocol ?? ''), {
    error: `must be a URL that begins with ${protocols.map((protocol) => `${protocol}//`).join(' or ')}`,
  });

export const environmentSchema = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  ROLE: z.enum(['api', 'worker', 'all']).default('all'),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
  DATABASE_URL: url('postgres:', 'postgresql:').optional(),
  EVENTSTOREDB_URL: url('esdb:', 'esdb+discover:', 'kurrentdb:', 'kurrentdb+discover:').optional(),
  NATS_URL: url('nats:', 'tls:').optional(),
  OIDC_ISSUER: url('https:', 'http:').optional(),
  OIDC_AUDIENCE: z.string().default('ceriss'),
  /** Tests and demonstrations side by side on the same backends. */
  CERISS_NAMESPACE: z
    .string()
    .regex(/^[a-z][a-z0-9-]{0,30}$/)
    .optional(),
  DEMONSTRATION_CLOCK_FILE: z.string().optional(),
  OTEL_EXPORTER_OTLP_ENDPOINT: url('https:', 'http:').optional(),
  /** How long to wait at the start for a backend that is away, in seconds. */
  BACKEND_WAIT_SECONDS: z.coerce.number().int().min(0).max(3600).default(60),
  CERISS_VERSION: z.string().default('development'),
});

export type Environment = z.output<typeof environmentSchema>;

type Variables = Readonly<Record<string, string | undefined>>;

const VARIABLES: Readonly<Record<Backend, keyof Environment>> = {
  log: 'EVENTSTOREDB_URL',
  bus: 'NATS_URL',
  database: 'DATABASE_URL',
};

export const backendsOf = ({ backends = ['log', 'bus', 'database'] }: ServiceDefinition): readonly Backend[] =>
  backends;

const needed = (definition: ServiceDefinition): (keyof Environment)[] => [
  ...backendsOf(definition).map((backend) => VARIABLES[backend]),
  ...(definition.routes.some(({ access }) => access !== 'public') ? (['OIDC_ISSUER'] as const) : []),
];

/* An empty variable is an absent one: compose files and manifests cannot leave a variable out. */
const set = (variables: Variables): Variables =>
  Object.fromEntries(Object.entries(variables).filter(([, value]) => value));

const parsed = <S extends z.ZodObject>(schema: S, variables: Variables): { data?: z.output<S>; faults: string[] } => {
  const result = schema.safeParse(variables);
  if (result.success) return { data: result.data, faults: [] };
  const names = new Set(Object.keys(schema.shape));
  return { faults: result.error.issues.map((issue) => faultOf(issue, names)) };
};

const faultOf = (issue: z.core.$ZodIssue, names: ReadonlySet<string>): string => {
  const name = String(issue.path[0] ?? '');
  return `${names.has(name) ? name : 'the environment'}: ${issue.message}`;
};

export type Configuration = Readonly<{ environment: Environment; settings: Readonly<Record<string, unknown>> }>;

/** Everything a process takes from its environment, parsed once. Throws ConfigurationError with every fault at once. */
export const configurationOf = (definition: ServiceDefinition, given: Variables): Configuration => {
  const variables = set(given);
  const environment = parsed(environmentSchema, variables);
  const settings = definition.settings ? parsed(definition.settings, variables) : { data: {}, faults: [] };
  const missing = needed(definition).filter((name) => !variables[name]);
  const faults = [...missing.map((name) => `${name}: is not set`), ...environment.faults, ...settings.faults];
  if (faults.length > 0) throw new ConfigurationError(`${definition.context} cannot start. ${faults.join('; ')}`);
  return { environment: environment.data!, settings: settings.data! };
};
