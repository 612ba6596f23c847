import type { OpenAPIObject } from '@nestjs/swagger';
import { routeKey } from '../auth/route-table.js';
import { apiPrefix, type Route, type ServiceDefinition } from '../definition.js';

type ResponseObject = Readonly<{ description: string; content?: unknown }>;
type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;

const PROBLEM = { $ref: '#/components/schemas/Problem' };

const problemSchema = {
  type: 'object' as const,
  description: 'RFC 9457, with what a refused command says for itself.',
  required: ['type', 'title', 'status', 'detail', 'code', 'instance', 'correlationId'],
  properties: {
    type: { type: 'string', format: 'uri' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string', description: 'In Spanish, or in English by Accept-Language.' },
    code: { type: 'string', description: 'Stable.' },
    instance: { type: 'string' },
    correlationId: { type: 'string' },
    rule: { type: 'string', description: 'The rule that was broken, with its version.' },
    reference: { type: 'string', description: 'Article of the law or clause of the statutes.' },
    facts: { type: 'object', additionalProperties: true },
    wouldPassIf: { type: 'object', additionalProperties: true },
    errors: {
      type: 'array',
      items: { type: 'object', properties: { path: { type: 'string' }, message: { type: 'string' } } },
    },
  },
};

const header = (name: string, description: string) => ({
  name,
  in: 'header' as const,
  required: false,
  description,
  schema: { type: 'string' },
});

const COMMAND_HEADERS = [
  header('Idempotency-Key', 'Becomes the command id: the same key and body give the first answer again.'),
  header('If-Match', 'The revision the caller has seen, as in "5".'),
];

const READ_HEADERS = [
  header('Ceriss-Position', 'Answer of a write: the read waits until it can see it, two seconds at most.'),
];

const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: PROBLEM } },
});

const COMMAND_PROBLEMS = {
  409: problem('Against a rule, or changed by someone else at the same time'),
  412: problem('No longer the revision that If-Match names'),
  422: problem('A value the rules do not admit, or an Idempotency-Key used before with another body'),
};

const problemsOf = ({ method, access, path }: Route) => ({
  400: problem('The request does not fit the contract'),
  ...(access !== 'public' && { 401: problem('No valid credential'), 403: problem('The role does not allow it') }),
  ...(path.includes(':') && { 404: problem('There is nothing of that name') }),
  ...(method !== 'GET' && COMMAND_PROBLEMS),
  503: problem('A backend does not answer, or the read is not that far yet: see Retry-After'),
});

const isBare = ({ description, content }: ResponseObject): boolean => description === '' && !content;

/* What a controller has not described itself: whether a command creates something is only known when it is carried out. */
const successesOf = ({ responses }: Operation, { method }: Route): Operation['responses'] => {
  const described = Object.entries(responses).filter(
    ([, response]) => response && !('description' in response && isBare(response)),
  );
  if (described.length > 0) return Object.fromEntries(described);
  return method === 'POST'
    ? { '2XX': { description: '201 with Location when something was created, else 200' } }
    : { 200: { description: 'The answer' } };
};

const published = (operation: Operation, route: Route): Operation & { 'x-roles'?: readonly string[] } => {
  const { access, summary, method } = route;
  return {
    ...operation,
    summary,
    parameters: [...(operation.parameters ?? []), ...(method === 'GET' ? READ_HEADERS : COMMAND_HEADERS)],
    responses: { ...successesOf(operation, route), ...problemsOf(route) },
    security: access === 'public' ? [] : [{ oidc: [] }],
    ...(access !== 'public' && { 'x-roles': access }),
  };
};

const METHODS = ['get', 'post', 'put', 'delete'] as const;

/** What the access table knows and the controllers do not: roles, summaries, headers and problems. */
export const asPublished = (document: OpenAPIObject, definition: ServiceDefinition): OpenAPIObject => {
  const prefix = apiPrefix(definition);
  const routes = new Map(definition.routes.map((route) => [routeKey(route.method, `${prefix}/${route.path}`), route]));
  const paths = Object.entries(document.paths).map(([path, item]) => {
    const operations = METHODS.flatMap((method) => {
      const route = routes.get(routeKey(method.toUpperCase(), path.replaceAll(/\{(\w+)\}/g, ':$1')));
      const operation = item[method];
      return operation && route ? [[method, published(operation, route)] as const] : [];
    });
    return [path, Object.fromEntries(operations)] as const;
  });
  const schemas = { ...document.components?.schemas, Problem: problemSchema };
  return { ...document, paths: Object.fromEntries(paths), components: { ...document.components, schemas } };
};
