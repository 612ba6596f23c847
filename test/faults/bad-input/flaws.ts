import type { Act } from '../load/client.js';

/** A request as it goes over the wire, and what must be answered. */
export type Flawed = Readonly<{
  what: string;
  context: string;
  url: string;
  init: RequestInit;
  status: number;
}>;

const JSON_TYPE = { 'content-type': 'application/json' };
const OVER_A_MEBIBYTE = 1_048_577;

type Body = Readonly<Record<string, unknown>>;

/** A body in which one text is replaced. */
const withText = (body: Body, value: unknown): string => {
  const name = Object.keys(body).find((key) => typeof body[key] === 'string')!;
  return JSON.stringify({ ...body, [name]: value });
};

const bodies = (body: Body): readonly (readonly [what: string, body: string, status: number])[] => [
  ['malformed JSON', JSON.stringify(body).slice(0, -1), 400],
  ['no object', '[]', 400],
  ['nothing of what is needed', '{}', 400],
  ['an unknown field', JSON.stringify({ ...body, unexpected: true }), 400],
  ['a number for a text', withText(body, 7), 400],
  ['nothing for a text', withText(body, null), 400],
  ['over-long text', withText(body, 'x'.repeat(100_000)), 400],
  ['a body over 1 MiB', withText(body, 'x'.repeat(OVER_A_MEBIBYTE)), 413],
];

const headers: readonly (readonly [what: string, header: Record<string, string>, status: number])[] = [
  ['an Idempotency-Key with a space', { 'idempotency-key': 'two words' }, 400],
  ['an Idempotency-Key of 201 characters', { 'idempotency-key': 'k'.repeat(201) }, 400],
  ['an If-Match that names no revision', { 'if-match': 'latest' }, 400],
  ['an If-Match of another revision', { 'if-match': '"41"' }, 412],
  ['a body that is not JSON', { 'content-type': 'text/plain' }, 415],
];

/** Everything that can be wrong with a command but the token. */
export const flawsOf = (
  portalUrl: string,
  { to, path, body }: Act & { body: object },
  token: string,
): readonly Flawed[] => {
  const url = `${portalUrl}/api/${to}/v1${path}`;
  const authorization = `Bearer ${token}`;
  const post = (body: string, more: Record<string, string> = {}): RequestInit => ({
    method: 'POST',
    headers: { authorization, ...JSON_TYPE, ...more },
    body,
  });
  const good = JSON.stringify(body);
  const flawed = (what: string, init: RequestInit, status: number): Flawed => ({
    what,
    context: to,
    url,
    init,
    status,
  });
  return [
    ...bodies(body as Body).map(([what, text, status]) => flawed(what, post(text), status)),
    ...headers.map(([what, header, status]) => flawed(what, post(good, header), status)),
    { ...flawed('an address that there is not', post(good), 404), url: `${url}-and-more` },
  ];
};

/** A request with credentials that must be refused. */
export const withCredentials = (
  request: Pick<Flawed, 'context' | 'url' | 'init'>,
  [what, authorization]: readonly [string, string | undefined],
  status: number,
): Flawed => {
  const { authorization: _, ...others } = request.init.headers as Record<string, string>;
  const own = { ...others, ...(authorization && { authorization }) };
  return { ...request, what, status, init: { ...request.init, headers: own } };
};
