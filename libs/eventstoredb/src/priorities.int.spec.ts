import { newId } from '@ceriss/kernel';
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { openLog, type Log } from './index.js';
import { newEvent } from './testing/events.js';
import { Follower } from './testing/follow.js';
import { OwnNode } from './testing/own-node.js';

jest.setTimeout(60_000);

const READERS = 12;
const context = `c${newId().slice(-8)}`;
let node: OwnNode;
let log: Log;

beforeAll(async () => {
  node = await OwnNode.start();
  log = openLog({ url: node.url });
  const text = 'a'.repeat(500);
  const many = () => Array.from({ length: 1_000 }, () => newEvent('test.long', { text }));
  for (let stream = 0; stream < 20; stream += 1) await log.append(`${context}.long-${stream}`, many(), 'no_stream');
});

afterAll(async () => {
  await log.close();
  await node.remove();
});

it('Who waits for an answer does not wait for those who read their way to the end of the log', async () => {
  const readers = Array.from({ length: READERS }, () => new Follower(log, [`${context}.`]));
  const behind = () => readers.filter(({ live }) => !live).length;
  const left: number[] = [];
  for (let command = 0; command < 10; command += 1) {
    const stream = `other.command-${command}`;
    await log.append(stream, [newEvent('test.commanded')], 'no_stream');
    expect(await log.readStream(stream)).toHaveLength(1);
    left.push(behind());
  }
  expect(left).toEqual(left.map(() => READERS));
  await Promise.all(readers.map((one) => one.stop()));
});
