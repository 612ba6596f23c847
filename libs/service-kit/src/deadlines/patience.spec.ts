import { describe, expect, it } from '@jest/globals';
import { Patience } from './patience.js';

describe('patience with a deadline', () => {
  const at = () => {
    const time = { now: 0 };
    return { time, patience: new Patience(() => time.now) };
  };

  it('doubles with every failure, up to a minute', () => {
    const { time, patience } = at();
    for (const wait of [1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000]) {
      patience.failed('a');
      time.now += wait - 1;
      expect(patience.allows('a')).toBe(false);
      time.now += 1;
      expect(patience.allows('a')).toBe(true);
    }
    expect(patience.allows('b')).toBe(true);
  });

  it('leaves a met deadline alone until read models have followed, then forgets it', () => {
    const { time, patience } = at();
    patience.done('a');
    expect(patience.allows('a')).toBe(false);
    time.now += 5_000;
    expect(patience.allows('a')).toBe(true);
    time.now += 60_000;
    patience.done('b');
    expect(patience.size).toBe(1);
  });
});
