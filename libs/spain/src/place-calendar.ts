import { nationalHolidays } from './national-holidays.js';
import { regionalHolidays } from './regional-holidays.js';
import { municipalityEver } from './municipality-periods.js';
import { province } from './territories.js';
import { workingCalendar, type HolidayTable, type WorkingCalendar } from './working-days.js';

/** A place with holidays of its own: `{ level: 'municipality', code: '16078' }`. Provinces have the days of their community. */
export type Place = Readonly<{ level: 'municipality' | 'province' | 'community'; code: string }>;

/** The (two) days that a municipality adds, as its province's gazette publishes them: given by whoever runs the service. */
export type LocalHolidays = HolidayTable & Readonly<{ municipality: string }>;

export type PlaceCalendar = WorkingCalendar & Readonly<{ withoutLocalDays: readonly string[] }>;

const communityCodeOf = ({ level, code }: Place): string | undefined => {
  switch (level) {
    case 'community':
      return code;
    case 'province':
      return province(code)?.community;
    case 'municipality': {
      const place = municipalityEver(code);
      return place && province(place.province)?.community;
    }
  }
};

const regionOf = (place: Place): HolidayTable => {
  const table = regionalHolidays.get(communityCodeOf(place) ?? '');
  if (!table) throw new RangeError(`not a place of Spain: ${place.level} ${place.code.slice(0, 10)}`);
  return table;
};

/**
 * The calendar for a matter between these places: a day that is a holiday in one of them does not count (Ley 39/2015, art. 30.6, for
 * the place of the person and the seat of the body). It goes from municipality to community to nation. `withoutLocalDays` names
 * the municipalities whose own days nobody has given. Throws RangeError for a place that there is not.
 */
export const calendarOf = (places: readonly Place[], local: readonly LocalHolidays[] = []): PlaceCalendar => {
  const municipalities = [...new Set(places.filter(({ level }) => level === 'municipality').map(({ code }) => code))];
  const given = local.filter(({ municipality }) => municipalities.includes(municipality));
  return {
    ...workingCalendar(nationalHolidays, ...new Set(places.map(regionOf)), ...given),
    withoutLocalDays: municipalities.filter((code) => !given.some(({ municipality }) => municipality === code)),
  };
};
