import type { Clock } from '@ceriss/kernel';
import { NotFoundException } from '@nestjs/common';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { PortalConfig } from '../portal.config.js';
import { ask } from '../status/ask.js';
import type { StatusReader } from '../status/status-reader.js';
import { apiDescription, apiPage } from './api-page.js';
import { languageFor, type Language } from './languages.js';
import { CONTENT_SECURITY_POLICY, ICON } from './layout.js';
import { startPage } from './start-page.js';

type Asked = { Querystring: { lang?: unknown } };

type PagesOptions = Readonly<{ config: PortalConfig; status: StatusReader; clock: Clock }>;

const languageOf = ({ query, headers }: FastifyRequest<Asked>): Language =>
  languageFor(typeof query.lang === 'string' ? query.lang : undefined, headers['accept-language']);

const send = (reply: FastifyReply, language: Language, page: string): FastifyReply =>
  reply
    .headers({
      'content-type': 'text/html; charset=utf-8',
      'content-language': language,
      'content-security-policy': CONTENT_SECURITY_POLICY,
      'cache-control': 'no-store',
      vary: 'accept-language',
    })
    // The server writes what it is given as JSON, unless it is bytes.
    .send(Buffer.from(page, 'utf8'));

/** What people see at the portal's address. */
export const addPages = (server: FastifyInstance, { config, status, clock }: PagesOptions): void => {
  const demonstration = config.DEMONSTRATION_CLOCK_FILE !== undefined;

  server.get<Asked>('/', async (request, reply) => {
    const language = languageOf(request);
    return send(reply, language, startPage({ language, status: await status.read(), now: clock.now(), demonstration }));
  });

  server.get<Asked & { Params: { service: string } }>('/apis/:service', async (request, reply) => {
    const [{ service }, language] = [request.params, languageOf(request)];
    if (!Object.hasOwn(config.SERVICE_URLS, service)) throw new NotFoundException();
    const description = new URL(`/api/${service}/v1/openapi.json`, config.SERVICE_URLS[service]);
    const api = (await ask(description.href, apiDescription))?.body;
    return send(reply.status(api ? 200 : 503), language, apiPage({ service, api, language }));
  });

  server.get('/icon.svg', (_, reply) =>
    reply
      .headers({ 'content-type': 'image/svg+xml', 'cache-control': 'public, max-age=86400' })
      .send(Buffer.from(ICON)),
  );
};
