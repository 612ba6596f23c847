import { actorVerified } from '@ceriss/contracts';
import { publisher } from '@ceriss/messaging';
import type { TestBackends } from '@ceriss/testing';
import type { DataSource } from 'typeorm';
import type { DeadlinePolicy, ServiceDefinition } from '../definition.js';
import { CreatePledge1700000000000, PledgeRow, pledges } from './pledge-rows.js';
import { ClosePledge, PledgeConsumer, PledgeController } from './pledge.controller.js';
import { pledgeCodec, type PledgeEvent } from './pledge.js';

const closing: DeadlinePolicy = {
  name: 'close-pledge',
  due: async (dataSource: DataSource, now, limit) => {
    const rows = await dataSource
      .getRepository(PledgeRow)
      .createQueryBuilder('p')
      .where('NOT p.closed AND p.closes_at <= :now', { now })
      .limit(limit)
      .getMany();
    return rows.map(({ id }) => ({ key: id, aggregateId: id }));
  },
  fire: (moduleRef, { aggregateId }, context) => moduleRef.get(ClosePledge).handle(aggregateId, context),
};

/** A whole service around one aggregate; it listens to what it publishes itself. */
export const pledgeService: ServiceDefinition = {
  context: 'registry',
  title: 'Pledges',
  routes: [
    { method: 'POST', path: '/pledges', access: ['secretary', 'treasurer'], summary: 'Make a pledge' },
    { method: 'POST', path: '/pledges/:id/raises', access: ['treasurer'], summary: 'Raise a pledge' },
    { method: 'GET', path: '/pledges/mine', access: ['secretary', 'treasurer'], summary: 'Who is asking' },
    { method: 'GET', path: '/pledges', access: 'public', summary: 'All pledges' },
    { method: 'GET', path: '/pledges/:id', access: 'public', summary: 'One pledge', reads: ['pledges'] },
  ],
  controllers: [PledgeController],
  consumers: [PledgeConsumer],
  providers: [ClosePledge],
  entities: [PledgeRow],
  migrations: [CreatePledge1700000000000],
  projections: [pledges],
  publisher: publisher<PledgeEvent>({
    context: 'registry',
    codecs: [pledgeCodec],
    on: {
      'registry.pledge-made': ({ aggregateId }) => ({
        event: actorVerified,
        aggregateId,
        data: { actorId: aggregateId },
      }),
    },
  }),
  deadlines: [closing],
  messages: {
    PLEDGE_EXISTS: { es: 'El compromiso ya existe.', en: 'The pledge exists.' },
    PLEDGE_NOT_FOUND: { es: 'No existe ese compromiso.', en: 'There is no such pledge.' },
    PLEDGE_STILL_OPEN: { es: 'El plazo no ha terminado.', en: 'The time is not over.' },
    PLEDGE_LIMIT_EXCEEDED: {
      es: 'El compromiso llegaría a {asked}; el límite es {limit}.',
      en: 'The pledge would come to {asked}; the limit is {limit}.',
    },
  },
};

/** The environment of a service on the backends of a spec. */
export const environmentFor = (backends: TestBackends, more: Record<string, string> = {}): Record<string, string> => ({
  PORT: '0',
  LOG_LEVEL: 'silent',
  DATABASE_URL: backends.databaseUrl,
  EVENTSTOREDB_URL: backends.eventstoreUrl,
  NATS_URL: backends.natsUrl,
  CERISS_NAMESPACE: backends.namespace,
  OIDC_ISSUER: backends.identity.issuer,
  ...more,
});
