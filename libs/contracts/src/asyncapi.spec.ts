import { Parser } from '@asyncapi/parser';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { asyncApiDocument, publishedEvent, publishedEvents, type AsyncApiDocument } from './index.js';

const info = { title: 'CERISS', version: '1.0.0', description: 'What the contexts tell each other.' };

const problems = async (document: AsyncApiDocument) => {
  const { document: parsed, diagnostics } = await new Parser().parse(JSON.stringify(document));
  return { parsed, errors: diagnostics.filter(({ severity }) => severity === 0).map(({ message }) => message) };
};

const money = z.object({ cents: z.string(), currency: z.literal('EUR') }).meta({ id: 'Money' });
const declare = (name: string, schema: z.ZodType) =>
  publishedEvent({ context: 'orchard', name, version: 1, description: `The ${name}.`, schema });

describe('the AsyncAPI document', () => {
  it('of the whole published language is valid, with a channel for every event', async () => {
    const { parsed, errors } = await problems(asyncApiDocument(publishedEvents, info));
    expect(errors).toEqual([]);
    const addresses = parsed!
      .allChannels()
      .all()
      .map((channel) => channel.address());
    expect(addresses.sort()).toEqual(publishedEvents.map(({ subject }) => subject).sort());
  });

  it('names a shared schema once and refers to it', async () => {
    const document = asyncApiDocument(
      [
        declare('apple-sold', z.object({ price: money })),
        declare('pear-sold', z.object({ price: money, tip: money.optional() })),
      ],
      info,
    );
    const { errors } = await problems(document);
    expect(errors).toEqual([]);
    expect(document).toMatchObject({
      components: {
        schemas: {
          Money: { type: 'object', required: ['cents', 'currency'] },
          'orchard.apple-sold.v1': { properties: { price: { $ref: '#/components/schemas/Money' } } },
        },
      },
    });
  });

  it('refuses two schemas of one name', () => {
    const paid = (cents: z.ZodType) => z.object({ price: z.object({ cents }).meta({ id: 'Cash' }) });
    const events = [declare('apple-sold', paid(z.string())), declare('pear-sold', paid(z.number()))];
    expect(() => asyncApiDocument(events, info)).toThrow('two different schemas are named Cash');
  });

  it('is found invalid by the same check when it is broken', async () => {
    const { channels: _, ...rest } = asyncApiDocument([declare('apple-sold', z.object({ price: money }))], info);
    const { errors } = await problems({ ...rest, asyncapi: '3.0.0' });
    expect(errors.length).toBeGreaterThan(0);
  });
});
