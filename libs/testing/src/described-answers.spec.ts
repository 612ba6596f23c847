import { describe, expect, it } from '@jest/globals';
import { DescribedAnswers } from './described-answers.js';

const closed = (properties: object) => ({ type: 'object', required: ['id'], additionalProperties: false, properties });
const answering = (schema: object) => ({ responses: { 200: { content: { 'application/json': { schema } } } } });
const answers = new DescribedAnswers({
  paths: {
    '/api/v1/pledges/{id}': { get: answering({ $ref: '#/components/schemas/Pledge' }) },
    '/api/v1/pledges/overdue': { get: answering(closed({ id: { type: 'string' } })) },
  },
  components: { schemas: { Pledge: closed({ id: { type: 'string', format: 'uuid' } }) } },
} as never);
const id = '01980000-0000-7000-8000-00000000f001';
const differences = (path: string, body: unknown, status = 200) =>
  answers.differences({ method: 'GET', path, status, body });

describe('Answers held against their description', () => {
  it('fit when they hold what it says, through references and whatever the query', () => {
    expect(differences(`/api/v1/pledges/${id}?asOf=x`, { id })).toEqual([]);
    expect(differences('/api/v1/pledges/overdue', { id: 'no uuid' })).toEqual([]);
  });
  it('do not with a field more, a field less, another form, or no description at all', () => {
    expect(differences(`/api/v1/pledges/${id}`, { id, more: 1 })).toEqual([expect.stringContaining('more')]);
    expect(differences(`/api/v1/pledges/${id}`, {})).toEqual([expect.stringContaining('id')]);
    expect(differences(`/api/v1/pledges/${id}`, { id: 'x' })).toEqual([expect.stringContaining('uuid')]);
    expect(differences('/api/v1/gifts', {})).toEqual(['GET /api/v1/gifts is not described']);
  });
  it('are left alone when they are problems or no data', () => {
    expect(differences(`/api/v1/pledges/${id}`, { more: 1 }, 404)).toEqual([]);
    expect(differences(`/api/v1/pledges/${id}`, '<html></html>')).toEqual([]);
  });
});
