import { StoreUnavailable } from '@ceriss/event-sourcing';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import grpc from '@eventstore/db-client/generated/streams_grpc_pb.js';
import streams, { type BatchAppendReq, type BatchAppendResp } from '@eventstore/db-client/generated/streams_pb.js';
import { Server, ServerCredentials, type ServerDuplexStream } from '@grpc/grpc-js';
import { expect, it, jest } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { openLog } from './index.js';
import { numbered } from './testing/events.js';

jest.setTimeout(30_000);

/** Longer than a silent node is waited for, and longer than a busy one is. */
const SLOW_MS = 2_400;
const LATE_MS = 10_300;
const LATENCY: Readonly<Record<string, number>> = { 'test.slow-1': SLOW_MS, 'test.late-1': LATE_MS };

const answered = (request: BatchAppendReq): BatchAppendResp => {
  const position = new shared.AllStreamPosition().setCommitPosition('9').setPreparePosition('9');
  const success = new streams.BatchAppendResp.Success().setCurrentRevision('0').setPosition(position);
  return new streams.BatchAppendResp().setCorrelationId(request.getCorrelationId()).setSuccess(success);
};

/* Slow for some streams and not for others: real nodes are so under load, and never when a test wants them to be. */
const partlySlowNode = async (): Promise<{ server: Server; calls: () => number; port: number }> => {
  let calls = 0;
  const batchAppend = (call: ServerDuplexStream<BatchAppendReq, BatchAppendResp>): void => {
    calls += 1;
    call.on('data', (request: BatchAppendReq) => {
      const stream = Buffer.from(request.getOptions()!.getStreamIdentifier()!.getStreamName_asU8()).toString();
      setTimeout(() => call.write(answered(request)), LATENCY[stream] ?? 0);
    });
    call.on('end', () => call.end());
  };
  const server = new Server();
  server.addService({ batchAppend: grpc.StreamsService.batchAppend }, { batchAppend });
  const bind = promisify(server.bindAsync.bind(server));
  return { server, calls: () => calls, port: await bind('127.0.0.1:0', ServerCredentials.createInsecure()) };
};

it('waits for a node that is busy with others, and passes over an answer that comes too late, on a call that goes on for everybody else', async () => {
  const { server, calls, port } = await partlySlowNode();
  const log = openLog({ url: `esdb://127.0.0.1:${port}?tls=false` });
  const slow = expect(log.append('test.slow-1', numbered(1), 'no_stream')).resolves.toMatchObject({ position: 9n });
  const late = expect(log.append('test.late-1', numbered(1), 'no_stream')).rejects.toBeInstanceOf(StoreUnavailable);
  const end = performance.now() + LATE_MS + 200;
  while (performance.now() < end) {
    await expect(log.append('test.quick-1', numbered(1), 'no_stream')).resolves.toEqual({ revision: 0n, position: 9n });
    await sleep(100);
  }
  await slow;
  await late;
  expect(calls()).toBe(1);
  await log.close();
  server.forceShutdown();
});
