import {
  community,
  communityOf,
  municipality,
  province,
  provinces,
  retiredMunicipality,
  type Community,
  type Municipality,
  type Province,
} from '@ceriss/spain';
import { territoryCode } from '../../domain/territory.rules.js';

export type Level = 'community' | 'province' | 'municipality';

const named = ({ code, name }: Readonly<{ code: string; name: string }>) => ({ code, name });

const communityView = (place: Community) => ({
  ...place,
  provinces: provinces()
    .filter((one) => one.community === place.code)
    .map(named),
});

const provinceView = ({ community: parent, ...place }: Province) => {
  const region = community(parent)!;
  return { ...place, nuts2: region.nuts2, community: named(region) };
};

const municipalityView = ({ province: parent, ...place }: Municipality) => {
  const { nuts3, ...around } = province(parent)!;
  const region = communityOf(place.code)!;
  return { ...place, nuts2: region.nuts2, ...(nuts3 && { nuts3 }), province: named(around), community: named(region) };
};

const retiredView = (code: string) => {
  const retired = retiredMunicipality(code);
  return retired && { level: 'municipality' as const, code, ...retired };
};

const viewOfMunicipality = (code: string) => {
  const retired = retiredView(code.slice(0, 5));
  const place = municipality(code.slice(0, 5));
  if (code.length === 6 && place) territoryCode(code);
  return retired ?? (place && municipalityView(place));
};

/**
 * A territory with what it lies in and what lies in it; undefined when there is none. A merged municipality names its successor.
 * Refuses a municipality's code with another check digit than its own.
 */
export const territoryView = (code: string, level: Level = code.length > 2 ? 'municipality' : 'community') => {
  switch (level) {
    case 'community': {
      const place = community(code);
      return place && communityView(place);
    }
    case 'province': {
      const place = province(code);
      return place && provinceView(place);
    }
    case 'municipality':
      return viewOfMunicipality(code);
  }
};
