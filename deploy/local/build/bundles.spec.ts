import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { digests, unchanged } from './bundles.js';

describe('what a bundle was made from', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'ceriss-bundles-'));
    writeFileSync(join(root, 'one.ts'), 'export const one = 1;');
    writeFileSync(join(root, 'two.ts'), 'export const two = 2;');
  });
  afterEach(() => rmSync(root, { recursive: true }));

  it('is unchanged when every file says the same, whenever it was written', () => {
    const recorded = digests(['two.ts', 'one.ts', 'one.ts'], root);
    writeFileSync(join(root, 'one.ts'), 'export const one = 1;');
    expect(Object.keys(recorded)).toEqual(['one.ts', 'two.ts']);
    expect(unchanged(recorded, root)).toBe(true);
  });

  it('has changed with one letter of one file', () => {
    const recorded = digests(['one.ts', 'two.ts'], root);
    writeFileSync(join(root, 'two.ts'), 'export const two = 3;');
    expect(unchanged(recorded, root)).toBe(false);
  });

  it('has changed when a file has gone', () => {
    const recorded = digests(['one.ts', 'two.ts'], root);
    rmSync(join(root, 'one.ts'));
    expect(unchanged(recorded, root)).toBe(false);
  });
});
