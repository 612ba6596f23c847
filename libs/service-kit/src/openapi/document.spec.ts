import { describe, expect, it } from '@jest/globals';
import type { ServiceDefinition } from '../definition.js';
import { pledgeService } from '../testing/pledge-service.js';
import { openApiDocument } from './document.js';
import { undescribedAnswers } from './undescribed-answers.js';

type Loose = { [key: string]: Loose } & Loose[] & string;

const described = async (definition: ServiceDefinition = pledgeService): Promise<Loose> =>
  JSON.parse(JSON.stringify(await openApiDocument(definition))) as Loose;

describe('the OpenAPI document', () => {
  it('needs no backends and names every route of the access table', async () => {
    const { openapi, paths, info } = await described();
    expect(openapi).toBe('3.1.0');
    expect(info!.title).toBe('Pledges');
    expect(Object.keys(paths!).sort()).toEqual([
      '/api/registry/v1/pledges',
      '/api/registry/v1/pledges/mine',
      '/api/registry/v1/pledges/{id}',
      '/api/registry/v1/pledges/{id}/raises',
    ]);
  });

  it('describes a body by its zod schema, closed to unknown fields at every depth', async () => {
    const operation = (await described()).paths!['/api/registry/v1/pledges']!.post!;
    const schema = operation.requestBody!.content!['application/json']!.schema!;
    expect(schema).toMatchObject({
      type: 'object',
      required: ['title', 'cents', 'closesAt'],
      additionalProperties: false,
      properties: {
        title: { type: 'string', minLength: 1, maxLength: 80 },
        contact: { additionalProperties: false },
      },
    });
    expect(operation.responses!['201']!.content!['application/json']!.schema!.required).toContain('closed');
  });

  it('says who may call, how, and what the problems are', async () => {
    const { paths, components } = await described();
    const raise = paths!['/api/registry/v1/pledges/{id}/raises']!.post!;
    expect(raise).toMatchObject({ summary: 'Raise a pledge', security: [{ oidc: [] }], 'x-roles': ['treasurer'] });
    expect(raise.parameters!.map(({ name }) => name)).toEqual(['id', 'Idempotency-Key', 'If-Match']);
    expect(Object.keys(raise.responses!)).toEqual(
      expect.arrayContaining(['400', '401', '403', '404', '409', '412', '422', '503']),
    );
    expect(Object.keys(raise.responses!)).toContain('2XX');
    const one = paths!['/api/registry/v1/pledges/{id}']!.get!;
    expect(one.security).toEqual([]);
    expect(one).not.toHaveProperty('x-roles');
    expect(components!.securitySchemes!.oidc).toMatchObject({ type: 'http', scheme: 'bearer' });
    expect(components!.schemas!.Problem!.required).toContain('code');
  });

  it('tells the routes whose answers nobody has described', async () =>
    expect(undescribedAnswers(await openApiDocument(pledgeService))).toEqual([
      'GET /api/registry/v1/pledges',
      'POST /api/registry/v1/pledges/{id}/raises',
      'GET /api/registry/v1/pledges/mine',
    ]));

  it('names the parameters of a query schema one by one', async () => {
    const list = (await described()).paths!['/api/registry/v1/pledges']!.get!;
    expect(list.parameters!.map(({ name, in: place }) => `${place} ${name}`)).toEqual([
      'query limit',
      'query cursor',
      'query asOf',
      'query validAt',
      'header Ceriss-Position',
    ]);
  });
});
