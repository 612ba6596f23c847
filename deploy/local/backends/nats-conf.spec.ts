import { describe, expect, it } from '@jest/globals';
import { natsConf } from './nats-conf.js';

type Parsed = {
  port: number;
  authorization?: {
    users: { user: string; permissions: { publish: { allow: string[] }; subscribe: { allow: string[] } } }[];
  };
};

const conf = (users: { name: string; publishes: boolean }[]): Parsed =>
  JSON.parse(
    natsConf({
      port: 4333,
      storeDir: '/data',
      namespace: 'ceriss',
      contexts: ['registry', 'knowledge-transfer'],
      users: users.map((user) => ({ ...user, password: 'secret' })),
    }),
  ) as Parsed;

const publishing = (name: string, publishes: boolean): string[] =>
  conf([{ name, publishes }]).authorization!.users[0]!.permissions.publish.allow;

describe('the configuration of NATS', () => {
  it('lets a context publish its own events and make its own stream, under the name messaging gives it', () => {
    const allowed = publishing('knowledge-transfer', true);
    expect(allowed).toContain('ceriss.knowledge-transfer.>');
    expect(allowed).toContain('$JS.API.STREAM.CREATE.CERISS_KNOWLEDGE_TRANSFER');
  });

  it('lets a context empty its own stream to fill it again, and no other', () => {
    const purges = (name: string, publishes: boolean): string[] =>
      publishing(name, publishes).filter((subject) => subject.includes('PURGE'));
    expect(purges('registry', true)).toEqual(['$JS.API.STREAM.PURGE.CERISS_REGISTRY']);
    expect(purges('audit', false)).toEqual([]);
  });

  it.each([
    ['registry', true],
    ['audit', false],
  ])('lets %s publish no other events and change no other stream', (name, publishes) => {
    const allowed = publishing(name, publishes);
    const events = allowed.filter((subject) => subject.startsWith('ceriss.') && !subject.startsWith('ceriss.request.'));
    expect(events).toEqual(publishes ? [`ceriss.${name}.>`] : []);
    expect(
      allowed.filter((subject) => /STREAM\.(?!INFO|MSG)/.test(subject) && !subject.endsWith('CERISS_REGISTRY')),
    ).toEqual([]);
  });

  it('ties consumers and acknowledgements to the name of the user', () => {
    const subjects = publishing('audit', false).filter((subject) => /CONSUMER|ACK/.test(subject));
    expect(subjects.length).toBeGreaterThan(0);
    expect(subjects.every((subject) => subject.includes('.audit'))).toBe(true);
  });

  it('asks nobody who they are when it has no users', () => {
    expect(conf([])).not.toHaveProperty('authorization');
  });
});
