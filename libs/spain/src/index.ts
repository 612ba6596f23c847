export { checkDir3, type Dir3Check } from './dir3.js';
export { checkIban, type IbanCheck } from './iban.js';
export { addDays, endOfMadridDay, madridDate, startOfMadridDay } from './madrid-time.js';
export { municipalityCheckDigit } from './municipality-check-digit.js';
export { municipalityEver, municipalityPeriod, namedOn, type MunicipalityPeriod } from './municipality-periods.js';
export { nationalHolidays } from './national-holidays.js';
export { calendarOf, type LocalHolidays, type Place, type PlaceCalendar } from './place-calendar.js';
export { regionalHolidays } from './regional-holidays.js';
export { checkNif, type NifCheck } from './nif.js';
export {
  communities,
  community,
  municipalities,
  municipality,
  province,
  provinces,
  type Community,
  type Municipality,
  type Province,
} from './territories.js';
export { checkTerritory, communityOf, type Territory, type TerritoryCheck } from './territory-code.js';
export {
  addWorkingDays,
  isWorkingDay,
  workingCalendar,
  workingDayOnOrAfter,
  workingDaysBetween,
  type HolidayTable,
  type WorkingCalendar,
} from './working-days.js';
