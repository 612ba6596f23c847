import { projection } from '@ceriss/read-models';
import { localHolidaysCodec, type LocalHolidaysDeclared } from '../../domain/local-holidays/local-holidays.events.js';
import { LocalHolidaysRow } from './sessions.entity.js';

export const localHolidays = projection<LocalHolidaysDeclared>({
  name: 'local-holidays',
  version: 1,
  context: 'governance',
  tables: [LocalHolidaysRow],
  history: [LocalHolidaysRow],
  codecs: [localHolidaysCodec],
  on: { 'governance.local-holidays-declared': ({ data }, rows) => rows.upsert(LocalHolidaysRow, data) },
});
