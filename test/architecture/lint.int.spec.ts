import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';

const decider = 'services/registry/src/domain/actor/sample.decider.ts';
const handler = 'services/registry/src/application/actor/sample.handler.ts';
const lines = (count: number): string => 'export {};\n'.repeat(count);

/** Code that breaks one rule, and the rule that must say so. */
const samples: readonly (readonly [rule: string, what: string, file: string, code: string])[] = [
  ['no-restricted-syntax', 'the clock, Date.now()', decider, 'export const at = () => Date.now();'],
  ['no-restricted-syntax', 'the clock, new Date()', decider, 'export const at = () => new Date();'],
  ['no-restricted-syntax', 'chance', decider, 'export const draw = () => Math.random();'],
  ['no-restricted-syntax', 'await', decider, 'export const wait = async (p: Promise<number>) => await p;'],
  ['no-restricted-syntax', 'a class', decider, 'export class Actor {}'],
  ['no-restricted-globals', 'the process', decider, 'export const name = () => process.env.NAME;'],
  ['no-restricted-globals', 'crypto', decider, 'export const id = () => crypto.randomUUID();'],
  ['no-restricted-imports', 'a fresh id', decider, "import { newId } from '@ceriss/kernel'; export const id = newId;"],
  [
    '@nx/enforce-module-boundaries',
    'another service',
    handler,
    "export * from '../../../../governance/src/codecs.js';",
  ],
  ['max-lines', '201 lines', handler, lines(201)],
  ['max-lines', '301 lines of specs', handler.replace('.ts', '.spec.ts'), lines(301)],
  ['@typescript-eslint/no-explicit-any', 'any', handler, 'export const read = (value: any): unknown => value;'],
  ['no-console', 'the console', handler, "export const say = () => console.log('x');"],
  ['no-warning-comments', 'work left undone', handler, '// TO' + 'DO later\nexport {};'],
];

const sound: readonly (readonly [what: string, file: string, code: string])[] = [
  [
    'a decider that reads an instant it was given',
    decider,
    'export const at = (instant: string) => new Date(instant);',
  ],
  ['200 lines', handler, lines(200)],
  ['300 lines of specs', handler.replace('.ts', '.spec.ts'), lines(300)],
];

const root = resolve(import.meta.dirname, '../..');
let rulesBroken: readonly (readonly string[])[];

beforeAll(async () => {
  const all = [
    ...samples.map(([, , file, code]) => ({ file, code })),
    ...sound.map(([, file, code]) => ({ file, code })),
  ];
  const child = spawn(process.execPath, [join(import.meta.dirname, 'lint-samples.mjs')], {
    cwd: root,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child.stdin.end(JSON.stringify(all));
  rulesBroken = JSON.parse(await text(child.stdout)) as string[][];
}, 120_000);

describe('The linter', () => {
  it.each(samples.map(([rule, what], index) => [rule, what, index] as const))('%s: refuses %s', (rule, _, index) =>
    expect(rulesBroken[index]).toContain(rule),
  );

  it.each(sound.map(([what], index) => [what, index] as const))('has nothing to say of %s', (_, index) =>
    expect(rulesBroken[samples.length + index]).toEqual([]),
  );
});
