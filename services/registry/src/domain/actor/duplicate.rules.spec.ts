import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { SUGGESTED_FROM, suspicionOf, type Likeness } from './duplicate.rules.js';
import { nameKey, nameSimilarity } from './name-similarity.rules.js';

describe('The name of an organisation as it is compared', () => {
  it.each([
    ['Asociación Hogares de Cuenca', 'cuenca hogares'],
    ['HOGARES DE CUENCA (ASOCIACION)', 'cuenca hogares'],
    ['Cuidatec, S.L.U.', 'cuidatec'],
    ['Cuidatec S. L.', 'cuidatec'],
    ['Cuidatec Sociedad Limitada', 'cuidatec'],
    ['Fundación Niños y Mayores', 'mayores ninos'],
    ['Ayuntamiento de Cuenca', 'cuenca'],
    ['Asociación', 'asociacion'],
    ['Fundació Barça-Món', 'barca mon'],
    ['***', ''],
  ])('%s is «%s»', (name, key) => expect(nameKey(name)).toBe(key));

  it('shares trigrams with others: those of both, of those of each', () => {
    expect(nameSimilarity('hogares', 'hogares')).toEqual({ shared: 16, total: 16 });
    expect(nameSimilarity('hogares', 'hogar')).toEqual({ shared: 10, total: 14 });
    expect(nameSimilarity('hogares', 'xyz')).toEqual({ shared: 0, total: 12 });
    expect(nameSimilarity('', '')).toEqual({ shared: 0, total: 0 });
  });
});

const one: Likeness = {
  nif: 'G16123457',
  nameKey: 'cuenca hogares',
  territory: '16078',
  webDomain: 'hogares.example',
  mailDomain: 'hogares.example',
};
const stranger: Likeness = {
  nif: 'B99123457',
  nameKey: 'xyz',
  territory: '28079',
  webDomain: null,
  mailDomain: null,
};
const scored = (likeness: Partial<Likeness>) => {
  const { thousandths, reasons } = suspicionOf(one, { ...stranger, ...likeness });
  return [thousandths, reasons.map(({ sign }) => sign)];
};

describe('The score of two actors', () => {
  it.each([
    ['nothing', {}, 0, []],
    ['the name', { nameKey: one.nameKey }, 550, ['name']],
    ['the web domain', { webDomain: one.webDomain }, 200, ['web-domain']],
    ['the mail domain', { mailDomain: one.mailDomain }, 150, ['mail-domain']],
    ['the legal form', { nif: 'G16999999' }, 50, ['legal-form']],
    ['the territory', { territory: one.territory }, 50, ['territory']],
    ['all', one, 1000, ['name', 'web-domain', 'mail-domain', 'legal-form', 'territory']],
  ])('%s in common', (_, likeness, thousandths, signs) => expect(scored(likeness)).toEqual([thousandths, signs]));

  it('counts a name from half of the trigrams in common on', () => {
    const half = suspicionOf(
      { ...stranger, nameKey: 'abcde' },
      { ...stranger, nif: 'A1', territory: '1', nameKey: 'abcxy' },
    );
    expect([nameSimilarity('abcde', 'abcxy'), half.thousandths]).toEqual([{ shared: 6, total: 12 }, 275]);
    const less = suspicionOf(
      { ...stranger, nameKey: 'abcde' },
      { ...stranger, nif: 'A1', territory: '1', nameKey: 'abxyz' },
    );
    expect([nameSimilarity('abcde', 'abxyz'), less.thousandths]).toEqual([{ shared: 4, total: 12 }, 0]);
  });

  it('does not count the domains that everybody may use', () => {
    const mail = { webDomain: 'facebook.com', mailDomain: 'gmail.com' };
    expect(suspicionOf({ ...one, ...mail }, { ...stranger, ...mail })).toEqual({ thousandths: 0, reasons: [] });
  });

  it('suggests by both domains with both weak signs, or by the name alone, and not by domains alone', () => {
    const domains = { webDomain: one.webDomain, mailDomain: one.mailDomain };
    expect(scored({ ...domains, territory: one.territory })[0]).toBe(SUGGESTED_FROM);
    expect(scored(domains)[0]).toBeLessThan(SUGGESTED_FROM);
    expect(scored({ nameKey: one.nameKey })[0]).toBeGreaterThan(SUGGESTED_FROM);
  });

  const name = fc.array(fc.constantFrom('hogares', 'cuenca', 'hogar', 'social', 'mayores'), { maxLength: 4 });
  const likeness = fc.record({
    nif: fc.constantFrom('G16123457', 'B99123457'),
    nameKey: name.map((words) => nameKey(words.join(' '))),
    territory: fc.constantFrom('16078', '28079'),
    webDomain: fc.constantFrom(null, 'a.example', 'gmail.com'),
    mailDomain: fc.constantFrom(null, 'a.example', 'gmail.com'),
  });
  it('is the same in either order, the sum of its reasons, and never above one', () =>
    fc.assert(
      fc.property(likeness, likeness, (left, right) => {
        const suspicion = suspicionOf(left, right);
        expect(suspicionOf(right, left)).toEqual(suspicion);
        expect(suspicion.reasons.reduce((sum, { thousandths }) => sum + thousandths, 0)).toBe(suspicion.thousandths);
        expect(suspicion.thousandths).toBeLessThanOrEqual(1000);
      }),
    ));
});
