import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import type { ServiceDefinition } from '../definition.js';
import { configurationOf } from './environment.js';

const gateway: ServiceDefinition = { context: 'portal', title: 'Portal', routes: [], controllers: [], backends: [] };

const guarded: ServiceDefinition = {
  ...gateway,
  backends: ['log', 'bus', 'database'],
  routes: [{ method: 'GET', path: '/seats', access: ['secretary'], summary: 'Seats' }],
};

const failureOf = (definition: ServiceDefinition, variables: Record<string, string>): string => {
  try {
    configurationOf(definition, variables);
    return 'it started';
  } catch (error) {
    return (error as Error).message;
  }
};

describe('configuration', () => {
  it('asks nothing of a service that stands on nothing', () => {
    const { environment } = configurationOf(gateway, {});
    expect(environment).toMatchObject({ HOST: '127.0.0.1', ROLE: 'all', OIDC_AUDIENCE: 'ceriss', LOG_LEVEL: 'info' });
  });

  it('names every variable that is missing at once', () => {
    const message = failureOf(guarded, { DATABASE_URL: '' });
    for (const name of ['DATABASE_URL', 'EVENTSTOREDB_URL', 'NATS_URL', 'OIDC_ISSUER'])
      expect(message).toContain(`${name}: is not set`);
  });

  it('never prints a value', () => {
    const variables = {
      DATABASE_URL: 'mysql://someone:secret-1@host/db',
      NATS_URL: 'secret-2',
      EVENTSTOREDB_URL: 'http://secret-3',
      OIDC_ISSUER: 'secret-4',
      PORT: 'secret-5',
      ROLE: 'secret-6',
      CERISS_NAMESPACE: 'Secret-7!',
    };
    const message = failureOf(guarded, variables);
    for (const name of Object.keys(variables)) expect(message).toContain(name);
    expect(message.toLowerCase()).not.toMatch(/secret-\d/);
  });

  it('takes the settings of the service itself', () => {
    const own = { ...gateway, settings: z.object({ PAGES_TITLE: z.string(), RETRIES: z.coerce.number().default(3) }) };
    expect(configurationOf(own, { PAGES_TITLE: 'CERISS' }).settings).toEqual({ PAGES_TITLE: 'CERISS', RETRIES: 3 });
    expect(failureOf(own, {})).toContain('PAGES_TITLE');
  });
});
