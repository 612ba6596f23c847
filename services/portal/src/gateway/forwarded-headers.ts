import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyRequest } from 'fastify';

/** RFC 9110 §7.6.1: these speak of one connection. `expect` has been answered by then. */
const OF_ONE_CONNECTION = [
  'connection',
  'expect',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
];

/** What passes on: neither the headers of one connection nor those that `Connection` names. */
export const endToEnd = <H extends IncomingHttpHeaders>(headers: H): H => {
  const named = String(headers.connection ?? '')
    .toLowerCase()
    .split(',')
    .map((name) => name.trim());
  const dropped = new Set([...OF_ONE_CONNECTION, ...named]);
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !dropped.has(name))) as H;
};

const chain = (...addresses: readonly (string | string[] | undefined)[]): string =>
  addresses.flat().filter(Boolean).join(', ');

/** The caller's headers, and where they came from. What a caller says about host and protocol is not taken over. */
export const requestHeaders = (
  { ip, host, protocol }: Pick<FastifyRequest, 'ip' | 'host' | 'protocol'>,
  headers: IncomingHttpHeaders,
) => ({
  ...endToEnd(headers),
  'x-forwarded-for': chain(headers['x-forwarded-for'], ip),
  'x-forwarded-host': host,
  'x-forwarded-proto': protocol,
});

export const answerHeaders = (headers: IncomingHttpHeaders): IncomingHttpHeaders => endToEnd(headers);
