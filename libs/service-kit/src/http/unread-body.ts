import type { IncomingMessage } from 'node:http';
import type { FastifyInstance } from 'fastify';

const MOST_BYTES = 8 * 1024 * 1024;
const LONGEST_MS = 2_000;

/** Reads and drops the rest of a body, 8 MiB and two seconds at most. Resolves when it has ended, broken off or met a limit. */
const readToEnd = (request: IncomingMessage): Promise<void> =>
  new Promise((resolve) => {
    let bytes = 0;
    const end = () => {
      clearTimeout(timer);
      request.off('data', count).off('end', end).off('error', end).off('close', end);
      resolve();
    };
    const count = (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > MOST_BYTES) end();
    };
    const timer = setTimeout(end, LONGEST_MS);
    request.on('data', count).on('end', end).on('error', end).on('close', end);
    request.resume();
  });

/**
 * Takes in what a client still sends of a body that is refused, before it is answered. A connection closed while the body
 * is on its way is reset, and the client loses the answer (RFC 9112, section 9.6).
 */
export const takeInUnreadBodies = (server: FastifyInstance): void => {
  // Not async: a promise for every answer, for the few that have something left.
  server.addHook('onSend', ({ raw }, { statusCode }, _payload, done) => {
    if (statusCode >= 400 && !raw.complete && !raw.destroyed) void readToEnd(raw).then(() => done());
    else done();
  });
};
