import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newId } from '@ceriss/kernel';
import { describe, expect, it } from '@jest/globals';
import { exampleRules, financingSettings, rulesIn } from './financing.settings.js';

const guide = new URL('../../../docs/how-to/say-the-rules-of-financing.md', import.meta.url);
const shown = (): string => /```json\n([\s\S]*?)```/.exec(readFileSync(guide, 'utf8'))![1]!;
const said = (change: (rules: Record<string, Record<string, unknown>>) => void): string => {
  const rules = JSON.parse(shown()) as Record<string, Record<string, unknown>>;
  change(rules);
  return JSON.stringify(rules);
};
const settingsOf = (text: string) => {
  const path = join(tmpdir(), `rules-${newId()}.json`);
  writeFileSync(path, text);
  try {
    return financingSettings.safeParse({ FINANCING_RULES_FILE: path });
  } finally {
    rmSync(path);
  }
};

describe('What whoever runs it says', () => {
  it('is the example where nothing is said, and the guide shows it', () => {
    expect(financingSettings.parse({}).FINANCING_RULES_FILE).toEqual(exampleRules);
    expect(rulesIn('{}')).toEqual({ rules: exampleRules });
    expect(rulesIn(shown())).toEqual({ rules: exampleRules });
    expect(exampleRules.foundation.version).toMatch(/^example/);
  });
  it('takes the place of the example, part by part', () => {
    const own = settingsOf(JSON.stringify({ foundation: { ...exampleRules.foundation, share: '3/4' } }));
    expect(own.data?.FINANCING_RULES_FILE).toEqual({
      ...exampleRules,
      foundation: { ...exampleRules.foundation, share: '3/4' },
    });
  });
  it.each<[string, (rules: Record<string, Record<string, unknown>>) => void, string]>([
    ['a share above one', ({ foundation }) => (foundation!['share'] = '8/7'), 'foundation.share: must be a part'],
    ['a tax number that is none', ({ donee }) => (donee!['nif'] = 'G84001230'), 'donee.nif: must be a tax number'],
    ['a field that is missing', ({ publisher }) => delete publisher!['licence'], 'publisher.licence'],
    ['a field that there is not', ({ reimbursement }) => (reimbursement!['hearing'] = 15), 'reimbursement: '],
    ['a part that there is not', (rules) => (rules['fundation'] = {}), 'the file: '],
    ['money that is no text', ({ justification }) => (justification!['dueMonths'] = '3'), 'justification.dueMonths'],
  ])('is refused at the start for %s, by the name of the field and without its value', (_, change, message) => {
    const { error } = settingsOf(said(change));
    expect(error!.issues.map((one) => [one.path, one.message])).toEqual([
      [['FINANCING_RULES_FILE'], expect.stringContaining(message)],
    ]);
    expect(error!.message).not.toMatch(/8\/7|G84001230/);
  });
  it('is refused where the file is not there, or is no JSON', () => {
    const missing = financingSettings.safeParse({ FINANCING_RULES_FILE: join(tmpdir(), newId()) });
    expect(missing.error!.issues).toMatchObject([{ message: 'cannot be read' }]);
    expect(settingsOf('{').error!.issues).toMatchObject([{ message: 'is not JSON' }]);
  });
});
