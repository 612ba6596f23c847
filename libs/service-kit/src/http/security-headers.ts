import helmet from '@fastify/helmet';
import { fastify } from 'fastify';

const contentSecurityPolicy = {
  useDefaults: false,
  directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
};

/**
 * What helmet says of every answer. It is asked once, by a request of our own, because it would work out the same headers anew for
 * each answer.
 */
export const securityHeaders = async (): Promise<Readonly<Record<string, string>>> => {
  const server = fastify();
  try {
    await server.register(helmet, { contentSecurityPolicy });
    server.get('/', (_request, reply) => reply.send());
    const { headers } = await server.inject('/');
    return Object.fromEntries(
      Object.entries(headers)
        .filter(([name]) => !OF_ITSELF.has(name))
        .map(([name, value]) => [name, String(value)]),
    );
  } finally {
    await server.close();
  }
};

/* What an answer says of itself, and not helmet of it. */
const OF_ITSELF = new Set(['connection', 'content-length', 'content-type', 'date', 'keep-alive']);
