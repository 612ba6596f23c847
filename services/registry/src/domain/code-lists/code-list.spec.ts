import { describe, expect, it } from '@jest/globals';
import { codeList, codesOf, hasCode, LABEL_LANGUAGES, labelled } from './code-list.js';
import { codeLists } from './index.js';

const list = codeList({
  name: 'colours',
  version: 1,
  codes: { red: ['rojo', 'vermell', 'vermello', 'gorria', 'red'] },
});

describe('a code list', () => {
  it.each([
    ['es', 'rojo'],
    ['ca', 'vermell'],
    ['gl', 'vermello'],
    ['eu', 'gorria'],
    ['en', 'red'],
  ] as const)('is labelled in %s', (language, label) =>
    expect(labelled(list, language)).toEqual([{ code: 'red', label }]),
  );

  it('has its own codes and no others', () => {
    expect(codesOf(list)).toEqual(['red']);
    expect([hasCode(list, 'red'), hasCode(list, 'blue'), hasCode(list, 'constructor')]).toEqual([true, false, false]);
  });
});

describe('the code lists in force', () => {
  it('have names of their own', () => expect(new Set(codeLists.map(({ name }) => name)).size).toBe(codeLists.length));

  it.each(codeLists.map((one) => [one.name, one] as const))(
    '%s: kebab-case codes, each label in each language once',
    (_, one) => {
      expect(codesOf(one).filter((code) => !/^[a-z]+(-[a-z]+)*$/.test(code))).toEqual([]);
      for (const language of LABEL_LANGUAGES) {
        const labels = labelled(one, language).map(({ label }) => label);
        expect(labels.every((label) => label.trim().length > 0)).toBe(true);
        expect(new Set(labels).size).toBe(labels.length);
      }
    },
  );
});
