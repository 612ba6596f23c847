import { describe, expect, it } from '@jest/globals';
import { DomainError } from '@ceriss/kernel';
import { territoryCode } from './territory.rules.js';

const refusal = (text: string): unknown => {
  try {
    return territoryCode(text);
  } catch (error) {
    return error instanceof DomainError ? { code: error.code, ...error.refusal } : error;
  }
};

describe('The code of a territory', () => {
  it.each([
    ['08', '08'],
    ['16078', '16078'],
    ['160783', '16078'],
  ])('%s is read as %s', (text, code) => expect(territoryCode(text)).toBe(code));

  it.each(['', '8', 'Cuenca', '1607', '1607833'])('%p is none', (territory) =>
    expect(refusal(territory)).toEqual({
      code: 'TERRITORY_INVALID',
      rule: 'territory-code@1',
      facts: { territory, reason: 'form' },
    }),
  );

  it('names the right check digit where it is wrong, and the successor of a municipality that is no more', () => {
    expect(refusal('160784')).toMatchObject({
      facts: { reason: 'check-digit' },
      wouldPassIf: { territory: '160783' },
    });
    expect(refusal('15026')).toMatchObject({ facts: { reason: 'retired' }, wouldPassIf: { territory: '15902' } });
  });
});
