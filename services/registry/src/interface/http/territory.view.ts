import {
  checkTerritory,
  community,
  communityOf,
  municipalityEver,
  municipalityPeriod,
  namedOn,
  province,
  provinces,
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

const municipalityView = ({ province: parent, ...place }: Municipality, on: string) => {
  const { nuts3, ...around } = province(parent)!;
  const region = communityOf(place.code)!;
  const listing = { listed: checkTerritory(place.code, on).valid, ...municipalityPeriod(place.code) };
  const lies = { nuts2: region.nuts2, ...(nuts3 && { nuts3 }), province: named(around), community: named(region) };
  return { ...place, ...listing, ...lies };
};

const viewOfMunicipality = (code: string, on: string) => {
  const place = municipalityEver(code.slice(0, 5));
  // Whether it is listed on the day is told; another check digit is refused.
  if (place && code.length === 6 && !code.endsWith(place.checkDigit)) territoryCode(code, on);
  return place && municipalityView(namedOn(place, on), on);
};

/**
 * A territory with what it lies in and what lies in it; undefined when there is none. A municipality has the name of the day `on` (an ISO
 * date) and says whether it is listed then. Refuses a municipality's code with another check digit than its own.
 */
export const territoryView = (
  code: string,
  on: string,
  level: Level = code.length > 2 ? 'municipality' : 'community',
) => {
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
      return viewOfMunicipality(code, on);
  }
};
