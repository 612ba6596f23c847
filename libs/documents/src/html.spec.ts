import { describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { htmlOf } from './html.js';
import { paragraph } from './paper.js';
import { CONTENT_SECURITY_POLICY } from './style.js';
import { examplePaper } from './testing/example-paper.js';

describe('a paper as HTML', () => {
  const html = htmlOf(examplePaper);

  it('says its language and has one title of the first level', () => {
    expect(html).toContain('<html lang="es">');
    expect(html.match(/<h1>/g)).toHaveLength(1);
    expect(html).toContain('<h1>Acta de la sesión 1/2026</h1>');
  });

  it('gives every table a caption and every header its scope', () => {
    expect(html).toContain('<caption>Resultado por estamento</caption>');
    expect(html).toContain('<th scope="col" class="right">Sí</th>');
    expect(html).toContain('<th scope="row" class="left">Tercer sector</th><td class="right">2191/26</td>');
    expect(html.match(/<th(?! scope=)[ >]/g)).toBeNull();
  });

  it('numbers lists, quotes, notices and signs', () => {
    expect(html).toContain('<ol><li>Información</li><li>Ruegos y preguntas</li></ol>');
    expect(html).toContain('<ul><li>Anexo único</li></ul>');
    expect(html).toContain('<p class="notice">Copia sin aprobar todavía.</p>');
    expect(html).toContain('<blockquote><p>Voto en contra');
    expect(html).toContain('<span class="role">Presidencia</span><br><span class="note">V.º B.º</span>');
  });

  it('interprets nothing that a text says', () => {
    const hostile = htmlOf({
      ...examplePaper,
      title: '</title><script>alert(1)</script>',
      issuer: '"><img src=x onerror=alert(1)>',
      blocks: [paragraph('a & b < c > d "e" \'f\'\u0000\u001b[31m')],
    });
    expect(hostile).not.toMatch(/<script|<img/);
    expect(hostile).toContain('<title>&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt;</title>');
    expect(hostile).toContain('<p>a &amp; b &lt; c &gt; d &quot;e&quot; &#39;f&#39;[31m</p>');
  });

  it('keeps line breaks and composes accents', () =>
    expect(htmlOf({ ...examplePaper, blocks: [paragraph('uno\r\ndos n\u0303')] })).toContain('<p>uno<br>dos ñ</p>'));

  it('may load its own style and nothing else', () => {
    const style = /<style>([\s\S]*)<\/style>/.exec(html)![1]!;
    const digest = createHash('sha256').update(style).digest('base64');
    expect(CONTENT_SECURITY_POLICY).toContain(`style-src 'sha256-${digest}'`);
    expect(html).not.toMatch(/<script|<link|url\(|@import/);
  });

  it('is the same every time', () => expect(htmlOf(structuredClone(examplePaper))).toBe(html));
});
