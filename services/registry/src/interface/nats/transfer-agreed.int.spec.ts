import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { registryEvents, transferAgreed, type TransferAgreed } from '@ceriss/contracts';
import { eventCodec, type Event } from '@ceriss/event-sourcing';
import { openLog } from '@ceriss/eventstoredb';
import { newId } from '@ceriss/kernel';
import { openBus, publisher, Relay } from '@ceriss/messaging';
import { openReadModels } from '@ceriss/read-models';
import { madridDate } from '@ceriss/spain';
import { eventually } from '@ceriss/testing';
import { RunningRegistry, type RegistryClient } from '../testing/running-registry.js';

type Agreed = Event<'knowledge-transfer.transfer-agreed', TransferAgreed>;
const codec = eventCodec<Agreed>({ 'knowledge-transfer.transfer-agreed': { schema: transferAgreed.schema } });
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

let registry: RunningRegistry;
let officer: RegistryClient;
const closers: (() => Promise<void>)[] = [];
beforeAll(async () => {
  registry = await RunningRegistry.start();
  officer = await registry.as('registry-officer');
});
afterAll(async () => {
  for (const close of closers.toReversed()) await close();
  await registry.stop();
});

/** Knowledge transfer as far as this spec needs it: its log and its relay. */
const knowledgeTransfer = async () => {
  const { eventstoreUrl, natsUrl, databaseUrl, namespace } = registry.backends;
  const log = openLog({ url: eventstoreUrl, namespace });
  const bus = await openBus({ url: natsUrl, name: 'spec', namespace });
  const database = await openReadModels({ url: databaseUrl, entities: [], migrations: [], applicationName: 'spec' });
  const own = publisher<Agreed>({
    context: 'knowledge-transfer',
    codecs: [codec],
    on: {
      'knowledge-transfer.transfer-agreed': ({ aggregateId, data }) => ({ event: transferAgreed, aggregateId, data }),
    },
  });
  const relay = new Relay({ bus, log, publisher: own, pool: database.pool, logger: silent });
  relay.start();
  closers.push(
    () => log.close(),
    () => bus.close(),
    () => database.close(),
    () => relay.stop(),
  );
  const agree = async (data: TransferAgreed) => {
    const id = newId();
    const actor = { subject: 'spec', role: 'spec' };
    const metadata = { $correlationId: id, $causationId: id, commandId: id, fingerprint: '', actor, schemaVersion: 1 };
    const event = { id, metadata, ...codec.encode({ type: 'knowledge-transfer.transfer-agreed', data }) };
    await log.append(`knowledge-transfer.transfer-${data.transferId}`, [event], 'no_stream');
  };
  return { agree, bus };
};

it('An agreed transfer is recorded on its initiative, which can then become transferred; all of it is told', async () => {
  const [promoterId, adopterActorId] = [await officer.actor('G16123457'), await officer.actor('S5000888G')];
  const registered = await officer.post('/initiatives', {
    title: 'Hogares en Comunidad',
    summary: 'Shared homes with support',
    promoterId,
    stage: 'consolidated',
    territories: ['16078'],
    targetGroups: ['older-people'],
    serviceCodes: ['supported-housing'],
  });
  const initiativeId = String(registered.body['initiativeId']);
  const { agree, bus } = await knowledgeTransfer();
  const [transferId, practiceId] = [newId(), newId()];
  const agreedOn = madridDate(new Date());
  const parties = { donorActorId: promoterId, adopterActorId };
  await agree({ transferId, practiceId, initiativeId, ...parties, territory: '44216', agreedOn });

  const shown = await eventually(
    async () => {
      const { body } = await registry.anyone().get(`/initiatives/${initiativeId}`);
      expect(body['transfers']).toEqual([{ transferId, practiceId, adopterActorId, territory: '44216', agreedOn }]);
      return body;
    },
    { timeout: 20_000 },
  );
  expect(shown).toMatchObject({ territories: ['16078', '44216'], stage: 'consolidated', revision: '1' });

  const moved = await officer.post(`/initiatives/${initiativeId}/stage`, { to: 'transferred', transferId });
  expect([moved.status, moved.headers.get('etag')]).toEqual([200, '"2"']);

  const { subject, schema } = registryEvents.initiativeStageChanged;
  const told = await eventually(
    async () => {
      const stream = `${bus.namespace}_registry`.toUpperCase();
      const message = await bus.jsm.streams.getMessage(stream, {
        last_by_subj: subject.replace('ceriss', bus.namespace),
      });
      return schema.parse(message!.json());
    },
    { timeout: 20_000 },
  );
  expect(told).toEqual({ initiativeId, from: 'consolidated', to: 'transferred' });
});
