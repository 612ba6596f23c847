import { expect, it } from '@jest/globals';
import { standingOf } from './calendar.query.js';

const window = { opensOn: '2026-10-01', dueOn: '2026-12-31' };
it.each([
  [null, '2026-09-30', 'to-come'],
  [null, '2026-10-01', 'open'],
  [null, '2026-12-31', 'open'],
  [null, '2027-01-01', 'overdue'],
  ['2026-09-30', '2027-01-01', 'met-early'],
  ['2026-10-01', '2027-01-01', 'met'],
  ['2026-12-31', '2026-12-31', 'met'],
  ['2026-12-31', '2026-12-30', 'open'],
  ['2027-01-01', '2027-01-01', 'met-late'],
  ['2027-01-02', '2027-01-01', 'overdue'],
])('met %s, it stands on %s as %s', (metOn, day, standing) =>
  expect(standingOf({ ...window, metOn }, day)).toBe(standing),
);

it('waits for what it is counted from', () =>
  expect(standingOf({ opensOn: null, dueOn: null, metOn: null }, '2027-01-01')).toBe('waiting'));
