import type { Aggregate, Command } from '@ceriss/event-sourcing';
import { DomainError, namedId } from '@ceriss/kernel';
import { checkTerritory, type LocalHolidays } from '@ceriss/spain';
import { localHolidaysCodec, type LocalHolidaysDeclared } from './local-holidays.events.js';

export type DeclareLocalHolidays = Command<'DeclareLocalHolidays', LocalHolidaysDeclared['data']>;

/** What has been declared of one municipality, by year; a later declaration of a year takes the place of an earlier one. */
export type DeclaredHolidays = ReadonlyMap<number, LocalHolidaysDeclared['data']>;

export type LocalHolidaysCode = 'LOCAL_HOLIDAYS_PLACE_UNKNOWN' | 'LOCAL_HOLIDAYS_OF_OTHER_YEAR';

const refusal = (
  code: LocalHolidaysCode,
  { municipality, year }: LocalHolidaysDeclared['data'],
  wouldPassIf: Record<string, string>,
) => new DomainError<LocalHolidaysCode>(code, { rule: 'local-holidays@1', facts: { municipality, year }, wouldPassIf });

const decide = ({ data }: DeclareLocalHolidays, known: DeclaredHolidays): LocalHolidaysDeclared[] => {
  const { municipality, year, dates } = data;
  if (!checkTerritory(municipality).valid) {
    throw refusal('LOCAL_HOLIDAYS_PLACE_UNKNOWN', data, { municipality: 'INE code of five digits' });
  }
  if (dates.some((date) => !date.startsWith(`${year}-`))) {
    throw refusal('LOCAL_HOLIDAYS_OF_OTHER_YEAR', data, { datesIn: String(year) });
  }
  const before = known.get(year);
  const same = before && before.source === data.source && before.dates.join() === dates.join();
  return same ? [] : [{ type: 'governance.local-holidays-declared', data }];
};

export const localHolidaysAggregate: Aggregate<DeclaredHolidays, DeclareLocalHolidays, LocalHolidaysDeclared> = {
  decider: {
    initialState: () => new Map(),
    evolve: (known, { data }) => new Map(known).set(data.year, data),
    decide,
  },
  codec: localHolidaysCodec,
  streamOf: (id) => `governance.localholidays-${id}`,
};

const NAMES = '6f1c0b5e-3d51-5a0b-9a3c-2a7f4b1d9e60';

/** The id of the stream of a municipality. */
export const localHolidaysId = (municipality: string): string => namedId(NAMES, municipality);

/** The declared days as a table of the calendar; nothing where none are. Years in between without a declaration have no local days. */
export const tableOf = (
  municipality: string,
  known: DeclaredHolidays,
  years: LocalHolidays['years'],
): LocalHolidays[] =>
  known.size === 0
    ? []
    : [
        {
          municipality,
          source: [...known.values()].map(({ source }) => source).join('; '),
          years,
          dates: [...known.values()].flatMap(({ dates }) => dates),
        },
      ];
