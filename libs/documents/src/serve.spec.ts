import { describe, expect, it } from '@jest/globals';
import { formatOf } from './format.js';
import { htmlOf } from './html.js';
import { servePaper } from './serve.js';
import { examplePaper } from './testing/example-paper.js';

const asking = async (format: 'html' | 'pdf', headers: Record<string, string> = {}) => {
  const said: Record<string, string | number> = {};
  const reply = {
    header: (name: string, value: string) => (said[name] = value),
    status: (code: number) => (said.status = code),
  };
  const file = await servePaper(examplePaper, { format, filename: 'acta-1', request: { headers }, reply });
  return { file, said };
};

describe('serving a paper', () => {
  it.each([
    [undefined, undefined, 'json'],
    [undefined, '*/*', 'json'],
    [undefined, 'text/html,application/xhtml+xml,*/*;q=0.8', 'html'],
    [undefined, 'application/pdf', 'pdf'],
    [undefined, 'application/pdf;q=0.4, text/html;q=0.5', 'html'],
    [undefined, 'application/pdf;q=0', 'json'],
    ['pdf', 'text/html', 'pdf'],
    ['json', 'text/html', 'json'],
  ] as const)('?format=%s and Accept: %s → %s', (asked, accept, format) =>
    expect(formatOf(asked, accept)).toBe(format),
  );

  it('says type, length, name and a tag of the bytes, and what the page may load', async () => {
    const { file, said } = await asking('html');
    const length = Buffer.byteLength(htmlOf(examplePaper));
    expect(file!.options).toEqual({
      type: 'text/html; charset=utf-8',
      disposition: 'inline; filename="acta-1.html"',
      length,
    });
    expect(said.etag).toMatch(/^"[0-9a-f]{64}"$/);
    expect(said['content-security-policy']).toContain('style-src');
    expect(said['content-language']).toBe('es');
  });

  it('sends nothing to who has it already, by a strong tag or a weak one', async () => {
    const { said } = await asking('pdf');
    const tag = said.etag as string;
    for (const known of [tag, `W/${tag}`, `"other", ${tag}`]) {
      const again = await asking('pdf', { 'if-none-match': known });
      expect([again.file, again.said.status]).toEqual([undefined, 304]);
    }
    expect((await asking('html', { 'if-none-match': tag })).said.status).toBeUndefined();
  });
});
