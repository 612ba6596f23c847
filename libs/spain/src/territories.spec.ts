import { describe, expect, it } from '@jest/globals';
import { communities, community, municipalities, municipality, province, provinces } from './territories.js';

describe('the territory reference', () => {
  it('has 19 communities and cities, and 52 provinces, without gaps and without Gibraltar', () => {
    const codes = (count: number) => Array.from({ length: count }, (_, index) => String(index + 1).padStart(2, '0'));
    expect(communities().map(({ code }) => code)).toEqual(codes(19));
    expect(provinces().map(({ code }) => code)).toEqual(codes(52));
    expect([community('20'), province('54'), province('00')]).toEqual([undefined, undefined, undefined]);
  });

  it('puts every province in a community whose NUTS 2 code begins its NUTS 3 code', () => {
    for (const { community: parent, nuts3 } of provinces()) {
      expect(community(parent)).toBeDefined();
      if (nuts3) expect(nuts3.slice(0, 4)).toBe(community(parent)!.nuts2);
    }
    expect(
      provinces()
        .filter(({ nuts3 }) => !nuts3)
        .map(({ code }) => code),
    ).toEqual(['07', '35', '38']);
  });

  it('gives no ISO or NUTS code twice', () => {
    for (const codes of [communities().map(({ iso }) => iso), communities().map(({ nuts2 }) => nuts2)]) {
      expect(new Set(codes).size).toBe(19);
    }
    const nuts3 = provinces().flatMap((place) => place.nuts3 ?? []);
    expect(new Set(nuts3).size).toBe(49);
  });

  it.each([
    ['16078', '3', 'Cuenca', '16', '08', 'ES423'],
    ['16134', '3', 'Motilla del Palancar', '16', '08', 'ES423'],
    ['44216', '0', 'Teruel', '44', '02', 'ES242'],
    ['44025', '7', 'Andorra', '44', '02', 'ES242'],
    ['51001', '3', 'Ceuta', '51', '18', 'ES630'],
  ])('knows %s-%s, %s', (code, checkDigit, name, parent, region, nuts3) => {
    expect(municipality(code)).toEqual({ level: 'municipality', code, checkDigit, name, province: parent });
    expect(province(parent)).toMatchObject({ community: region, nuts3 });
  });

  it('has 8,131 municipalities, all in a province', () => {
    expect(municipalities()).toHaveLength(8131);
    expect(municipalities().every((place) => province(place.province))).toBe(true);
  });
});
