import { describe, expect, it } from '@jest/globals';
import { contextOf, contractSubjectOf, streamNameOf, subjectIn } from './names.js';
import { natsServers } from './nats-servers.js';

describe('names on the bus', () => {
  it('gives each context its stream', () => {
    expect(streamNameOf('ceriss', 'knowledge-transfer')).toBe('CERISS_KNOWLEDGE_TRANSFER');
    expect(streamNameOf('ceriss-test', 'registry')).toBe('CERISS_TEST_REGISTRY');
  });

  it('moves a contract to a namespace and back', () => {
    const subject = 'ceriss.governance.resolution-in-force.v1';
    expect(subjectIn('t1', subject)).toBe('t1.governance.resolution-in-force.v1');
    expect(contractSubjectOf('t1', 't1.governance.resolution-in-force.v1')).toBe(subject);
    expect(contextOf(subject)).toBe('governance');
  });

  it.each(['ceriss.governance.resolution', 'other.governance.resolution.v1', 'ceriss.governance.>'])(
    'refuses %s',
    (subject) => {
      expect(() => contextOf(subject)).toThrow(RangeError);
    },
  );
});

describe('NATS addresses', () => {
  it('separates servers from credentials', () => {
    expect(natsServers('nats://financing:p%40ss@n1:4222, nats://n2')).toEqual({
      servers: ['nats://n1:4222', 'nats://n2:4222'],
      user: 'financing',
      pass: 'p@ss',
      inboxPrefix: '_INBOX_financing',
    });
  });

  it.each(['', 'http://n1:4222', 'n1:4222', 'nats://'])('refuses "%s" without repeating it', (url) => {
    expect(() => natsServers(url)).toThrow('not a NATS address');
  });
});
