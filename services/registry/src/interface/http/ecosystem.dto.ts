import { community } from '@ceriss/spain';
import { timeQuery } from '@ceriss/service-kit';
import { z } from 'zod';
import { SECTORS } from '../../domain/code-lists/sectors.js';
import { scopeOf, type Scope } from '../../domain/ecosystem/scope.js';

const exists = (scope: Scope): boolean => {
  switch (scope.kind) {
    case 'es':
      return true;
    case 'community':
      return community(scope.of) !== undefined;
    case 'sector':
      return (SECTORS as readonly string[]).includes(scope.of);
    case 'challenge':
      return z.uuid().safeParse(scope.of).success;
  }
};

const scope = z
  .string()
  .default('es')
  .transform((text, context): Scope => {
    const known = scopeOf(text);
    if (known && exists(known)) return known;
    context.addIssue({ code: 'custom', message: 'es, community:<code>, sector:<code> or challenge:<id>' });
    return z.NEVER;
  })
  .meta({ description: '`es`, `community:08`, `sector:academia` or `challenge:<id>`' });

export const metricsQuery = z.strictObject({ ...timeQuery, scope });
export type MetricsQuery = z.output<typeof metricsQuery>;

export const criticalMassQuery = z.strictObject({ ...timeQuery });
export type CriticalMassQuery = z.output<typeof criticalMassQuery>;
