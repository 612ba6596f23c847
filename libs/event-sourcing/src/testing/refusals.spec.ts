import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from '@jest/globals';
import { refusalGaps } from './refusals.js';

const root = mkdtempSync(join(tmpdir(), 'refusals-'));
afterAll(() => rmSync(root, { recursive: true }));
writeFileSync(
  join(root, 'some.rules.ts'),
  [
    "throw refuse('TOLD_WELL', { facts: { why: 'a (b' }, wouldPassIf: { from } });",
    "throw new DomainError<Rule>('TOLD_BADLY', {",
    '  facts: { one, two },',
    '});',
    "throw refusePlan('TOLD_BARE');",
    "if (x) throw refuse('TOLD_SHORTLY', { facts }, { atMost: 1 });",
    "throw refuse('TOLD_ALONE', { facts: f(a, b) },);",
    "const words = { NOT_REFUSED: 'here', wouldPassIf };",
  ].join('\n'),
);
writeFileSync(join(root, 'some.spec.ts'), "refuse('IN_A_SPEC');");
const codes = ['TOLD_WELL', 'TOLD_BADLY', 'TOLD_BARE', 'TOLD_SHORTLY', 'TOLD_ALONE'];

it('finds refusals that say nothing, reasons that nobody needs, and codes that nothing refuses with', () =>
  expect(
    refusalGaps({
      root,
      codes: [...codes, 'NOT_REFUSED'],
      nothingHelps: { TOLD_BARE: 'x', TOLD_WELL: 'x', GONE: 'x' },
    }),
  ).toEqual({
    unadvised: ['TOLD_BADLY in some.rules.ts', 'TOLD_ALONE in some.rules.ts'],
    stale: ['TOLD_WELL', 'GONE'],
    unseen: ['NOT_REFUSED'],
  }));

it('finds nothing where every refusal says it or has its reason', () => {
  const nothingHelps = { TOLD_BARE: 'x', TOLD_BADLY: 'x', TOLD_ALONE: 'x' };
  expect(refusalGaps({ root, codes, nothingHelps })).toEqual({ unadvised: [], stale: [], unseen: [] });
});
