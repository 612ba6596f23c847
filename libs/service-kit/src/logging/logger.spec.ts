import { Writable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { withCorrelation } from './correlation.js';
import { createLogger } from './logger.js';

const lines: Record<string, unknown>[] = [];
const destination = new Writable({
  write: (chunk: Buffer, _, done) => {
    lines.push(JSON.parse(chunk.toString()) as Record<string, unknown>);
    done();
  },
});

describe('a line of the log', () => {
  const logger = createLogger({ service: 'financing', role: 'worker', level: 'info' }, destination);

  it('carries the correlation id of what it belongs to', () => {
    withCorrelation('c-1', () => logger.info({ n: 1 }, 'inside'));
    logger.info('outside');
    expect(lines).toMatchObject([
      { level: 'info', service: 'financing', role: 'worker', correlationId: 'c-1', n: 1, msg: 'inside' },
      { msg: 'outside' },
    ]);
    expect(lines[1]).not.toHaveProperty('correlationId');
  });

  it('says of an error what the program says, not what it was given', () => {
    const error = Object.assign(new TypeError('bad row\nDETAIL: 12345678Z'), {
      parameters: ['12345678Z'],
      detail: '12345678Z',
    });
    logger.error({ err: error }, 'failed');
    expect(lines.at(-1)).toMatchObject({ err: { type: 'TypeError', message: 'bad row' } });
    expect(JSON.stringify(lines.at(-1))).not.toContain('12345678Z');
  });
});
