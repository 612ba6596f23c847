import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { municipalityCheckDigit } from './municipality-check-digit.js';
import { COMMUNITIES, PROVINCES } from './territory-tables.js';

export type Community = Readonly<{ level: 'community'; code: string; name: string; iso: string; nuts2: string }>;
export type Province = Readonly<{ level: 'province'; code: string; name: string; community: string; nuts3?: string }>;
export type Municipality = Readonly<{
  level: 'municipality';
  code: string;
  checkDigit: string;
  name: string;
  province: string;
}>;

type Named = Readonly<{ id: string; properties: Readonly<{ name: string }> }>;
type Atlas = Readonly<{
  objects: Readonly<
    Record<'autonomous_regions' | 'provinces' | 'municipalities', Readonly<{ geometries: readonly Named[] }>>
  >;
}>;

const byCode = <T extends { code: string }>(territories: readonly T[]): ReadonlyMap<string, T> =>
  new Map([...territories].sort((a, b) => (a.code < b.code ? -1 : 1)).map((territory) => [territory.code, territory]));

/* The atlas also draws Gibraltar and lands that several municipalities share: neither is in the tables of INE. */
const read = () => {
  // Read and not required: a required file stays in memory whole, and most of this one is borders.
  const file = createRequire(import.meta.url).resolve('es-atlas/es/municipalities.json');
  const { objects } = JSON.parse(readFileSync(file, 'utf8')) as Atlas;
  const communities = objects.autonomous_regions.geometries.flatMap(
    ({ id: code, properties: { name } }): Community[] => {
      const [iso, nuts2] = COMMUNITIES[code] ?? [];
      return iso && nuts2 ? [{ level: 'community', code, name, iso, nuts2 }] : [];
    },
  );
  const provinces = objects.provinces.geometries.flatMap(({ id: code, properties: { name } }): Province[] => {
    const [community, nuts3] = PROVINCES[code] ?? [];
    return community ? [{ level: 'province', code, name, community, ...(nuts3 && { nuts3 }) }] : [];
  });
  const municipalities = objects.municipalities.geometries.flatMap(
    ({ id: code, properties: { name } }): Municipality[] => {
      const province = code.slice(0, 2);
      if (!PROVINCES[province]) return [];
      return [{ level: 'municipality', code, checkDigit: municipalityCheckDigit(code), name, province }];
    },
  );
  return { communities: byCode(communities), provinces: byCode(provinces), municipalities: byCode(municipalities) };
};

let reference: ReturnType<typeof read> | undefined;
const territories = () => (reference ??= read());

/** The 17 autonomous communities and the cities of Ceuta and Melilla, in the order of their codes. */
export const communities = (): readonly Community[] => [...territories().communities.values()];

/** The 50 provinces, Ceuta and Melilla, in the order of their codes. */
export const provinces = (): readonly Province[] => [...territories().provinces.values()];

/** All municipalities, in the order of their codes. */
export const municipalities = (): readonly Municipality[] => [...territories().municipalities.values()];

/** By two digits. The same two digits can be a community and a province: 08 is Castilla-La Mancha, and Barcelona. */
export const community = (code: string): Community | undefined => territories().communities.get(code);

/** By two digits, 01 to 52. */
export const province = (code: string): Province | undefined => territories().provinces.get(code);

/** By five digits, without the check digit; of those that there are today. */
export const municipality = (code: string): Municipality | undefined => territories().municipalities.get(code);
