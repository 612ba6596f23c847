import { creations } from '../cases/creations.js';
import type { Arena } from '../stage/arena.js';
import { flawsOf, withCredentials, type Flawed } from './flaws.js';
import { badTokens } from './tokens.js';

/** Whom the roles of no route that is asked here admit. */
const STRANGER = 'operator';

const byCredentials = async (
  arena: Arena,
  request: Pick<Flawed, 'context' | 'url' | 'init'>,
  good: string,
  stranger: string,
): Promise<readonly Flawed[]> => [
  withCredentials(request, ['no token', undefined], 401),
  ...[...(await badTokens(arena, good))].map(([what, token]) =>
    withCredentials(request, [`a token: ${what}`, `Bearer ${token}`], 401),
  ),
  withCredentials(request, ['the wrong role', `Bearer ${await arena.door.token(stranger)}`], 403),
];

const commands = async (arena: Arena): Promise<readonly Flawed[]> => {
  const { portalUrl, token } = arena.door;
  const all = creations(arena).map(async (act) => {
    const good = await token(act.by);
    const url = `${portalUrl}/api/${act.to}/v1${act.path}`;
    const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(act.body) };
    const request = { context: act.to, url, init };
    return [...flawsOf(portalUrl, act, good), ...(await byCredentials(arena, request, good, STRANGER))];
  });
  return (await Promise.all(all)).flat();
};

/** The audit answers questions only. */
const questions = async (arena: Arena): Promise<readonly Flawed[]> => {
  const { portalUrl, token } = arena.door;
  const good = await token('auditor');
  const headers = { authorization: `Bearer ${good}` };
  const root = `${portalUrl}/api/audit/v1`;
  const ask = (what: string, path: string, status: number, method = 'GET'): Flawed => ({
    ...{ what, context: 'audit', url: `${root}${path}`, status },
    init: { method, headers },
  });
  return [
    ask('a limit that is no number', '/events?limit=many', 400),
    ask('a limit over the limit', '/events?limit=100000', 400),
    ask('an unknown parameter', '/events?unexpected=1', 400),
    ask('a position that is none', '/events?after=yesterday', 400),
    ask('a command where there are none', '/events', 404, 'POST'),
    ...(await byCredentials(arena, ask('', '/events', 0), good, 'secretary')),
  ];
};

/** What the portal itself has to refuse, before any service sees it. */
const addresses = ({ door: { portalUrl } }: Arena): readonly Flawed[] => {
  const at = (what: string, path: string, status: number): Flawed => ({
    ...{ what, context: 'portal', url: `${portalUrl}${path}`, status },
    init: { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' },
  });
  return [
    at('a service that there is not', '/api/treasury/v1/payments', 404),
    at('an address that cannot be read', '/api/%ff', 400),
    at('a command to a page', '/', 404),
    at('what is not for the public', '/metrics/registry', 404),
  ];
};

/** Every kind of bad request to a route of every service. */
export const badRequests = async (arena: Arena): Promise<readonly Flawed[]> => [
  ...(await commands(arena)),
  ...(await questions(arena)),
  ...addresses(arena),
];
