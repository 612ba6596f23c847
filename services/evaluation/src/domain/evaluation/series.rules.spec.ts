import { describe, expect, it } from '@jest/globals';
import type { Measurement } from '../measurement-set/measurement-set.events.js';
import { seriesOf } from './series.rules.js';

const setOf = (...measured: [group: Measurement['group'], period: string, value: string, cases?: number][]) =>
  new Map(
    measured.map(([group, period, value, cases = 84]) => [
      `${group}/${period}`,
      { group, period, value, observedOn: '2027-04-15', cases },
    ]),
  );
const ofFew = false;

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
    ).toEqual({
      indicatorId: 'i',
      participants: { from: '1', to: '3', ofFew },
      comparison: { from: '7', to: '8', ofFew },
    }));

  it.each([
    ['nothing measured', setOf()],
    ['a baseline only', setOf(['participants', 'baseline', '1'])],
    ['no baseline', setOf(['participants', 'month-6', '1'], ['participants', 'month-12', '1'])],
    ['only the comparison group', setOf(['comparison', 'baseline', '1'], ['comparison', 'month-6', '1'])],
  ])('is none with %s', (_, set) => expect(seriesOf('i', set)).toBeUndefined());

  it.each([
    [4, 84, true],
    [84, 4, true],
    [5, 5, false],
  ])('says whether few persons stand behind its ends (%i, %i)', (first, last, few) =>
    expect(
      seriesOf(
        'i',
        setOf(
          ['participants', 'baseline', '1', first],
          ['participants', 'month-6', '1', 4],
          ['participants', 'month-12', '1', last],
        ),
      ),
    ).toMatchObject({ participants: { ofFew: few } }),
  );

  it('needs no complete comparison group', () =>
    expect(
      seriesOf(
        'i',
        setOf(['participants', 'baseline', '1'], ['participants', 'month-6', '1'], ['comparison', 'baseline', '1']),
      ),
    ).toEqual({
      indicatorId: 'i',
      participants: { from: '1', to: '1', ofFew },
    }));
});
