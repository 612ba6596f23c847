import { describe, expect, it } from '@jest/globals';
import type { Measurement } from '../measurement-set/measurement-set.events.js';
import { seriesOf } from './series.rules.js';

const setOf = (...measured: [Measurement['group'], string, string][]) =>
  new Map(
    measured.map(([group, period, value]) => [
      `${group}/${period}`,
      { group, period, value, observedOn: '2027-04-15', cases: 84 },
    ]),
  );

describe('The series of an indicator', () => {
  it('goes from the baseline to the last month, counted as months and not as text', () =>
    expect(
      seriesOf(
        'i',
        setOf(
          ['participants', 'month-12', '3'],
          ['participants', 'month-6', '2'],
          ['participants', 'baseline', '1'],
          ['comparison', 'baseline', '7'],
          ['comparison', 'month-2', '8'],
        ),
      ),
    ).toEqual({ indicatorId: 'i', participants: { from: '1', to: '3' }, comparison: { from: '7', to: '8' } }));

  it.each([
    ['nothing measured', setOf()],
    ['a baseline only', setOf(['participants', 'baseline', '1'])],
    ['no baseline', setOf(['participants', 'month-6', '1'], ['participants', 'month-12', '1'])],
    ['only the comparison group', setOf(['comparison', 'baseline', '1'], ['comparison', 'month-6', '1'])],
  ])('is none with %s', (_, set) => expect(seriesOf('i', set)).toBeUndefined());

  it('needs no complete comparison group', () =>
    expect(
      seriesOf(
        'i',
        setOf(['participants', 'baseline', '1'], ['participants', 'month-6', '1'], ['comparison', 'baseline', '1']),
      ),
    ).toEqual({
      indicatorId: 'i',
      participants: { from: '1', to: '1' },
    }));
});
