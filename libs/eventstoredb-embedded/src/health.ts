import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { EventLog } from './storage/event-log.js';

const answer = (log: EventLog, path: string | undefined, response: ServerResponse): void => {
  if (path === '/health/live') return void response.writeHead(204).end();
  if (path !== '/health/ready' && path !== '/health') return void response.writeHead(404).end();
  const failing = log.commits.failure !== undefined;
  const body = { status: failing ? 'failing' : 'ok', position: log.lastPosition(), now: log.clock.now().toISOString() };
  response.writeHead(failing ? 503 : 200, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(JSON.stringify(body));
};

const close = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });

/** Health over HTTP: `/health/live` (204), `/health` and `/health/ready` (200, or 503 while commits fail). */
export const serveHealth = async (
  log: EventLog,
  host: string,
  port: number,
): Promise<{ port: number; stop(): Promise<void> }> => {
  const server = createServer((request, response) => answer(log, request.url, response));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  return { port: (server.address() as AddressInfo).port, stop: () => close(server) };
};
