import { readdirSync } from 'node:fs';
import { newId } from '@ceriss/kernel';
import { describe, expect, it } from '@jest/globals';
import { CONTEXTS } from '../services.js';
import { inRepository } from '../repository.js';
import { aggregateOf } from './catalogue.js';

describe('the catalogue of aggregates', () => {
  it.each(CONTEXTS)('folds every kind of stream of %s', async (context) => {
    const { aggregates } = (await import(inRepository('services', context, 'src/aggregates.ts'))) as {
      aggregates: Record<string, { streamOf: (id: string) => string }>;
    };
    expect(Object.keys(aggregates).length).toBeGreaterThan(0);
    for (const aggregate of Object.values(aggregates)) expect(aggregateOf(aggregate.streamOf(newId()))).toBe(aggregate);
  });

  it('has every context that has aggregates', () => {
    const services = readdirSync(inRepository('services'));
    const withAggregates = services.filter((name) =>
      readdirSync(inRepository('services', name, 'src')).includes('aggregates.ts'),
    );
    expect(withAggregates.toSorted()).toEqual([...CONTEXTS].toSorted());
  });

  it('knows no others', () => {
    for (const stream of [
      'x',
      `registry.dragon-${newId()}`,
      `nobody.actor-${newId()}`,
      `registry.constructor-${newId()}`,
    ]) {
      expect(aggregateOf(stream)).toBeUndefined();
    }
  });
});
