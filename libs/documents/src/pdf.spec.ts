import { describe, expect, it } from '@jest/globals';
import { heading, paragraph } from './paper.js';
import { pdfOf } from './pdf.js';
import { examplePaper } from './testing/example-paper.js';
import { pdfPages, pdfText } from './testing/index.js';

describe('a paper as PDF', () => {
  it('holds all text, with accents, quotes and the sign of the euro', async () => {
    const text = pdfText(await pdfOf(examplePaper));
    for (const part of [
      'Acta de la sesión 1/2026',
      'Consejo de la Fundación «Año Nuevo»',
      '1.234,57 €',
      'Ruegos y preguntas',
      'Tercer sector2191/26',
      'Voto en contra por falta de memoria económica.',
      'V.º B.º',
      'Página 1 de 1',
    ])
      expect(text).toContain(part);
  });

  it('is the same byte for byte, and another as soon as one letter changes', async () => {
    const first = await pdfOf(examplePaper);
    expect((await pdfOf(structuredClone(examplePaper))).equals(first)).toBe(true);
    expect((await pdfOf({ ...examplePaper, footer: 'Acta 2/2026' })).equals(first)).toBe(false);
  });

  it('is the same when several are made at once', async () => {
    const other = { ...examplePaper, title: 'Certificado' };
    const alone = [await pdfOf(examplePaper), await pdfOf(other)];
    const together = await Promise.all([pdfOf(examplePaper), pdfOf(other)]);
    expect(together.map((bytes, at) => bytes.equals(alone[at]!))).toEqual([true, true]);
  });

  it('bears the date of the paper and says language and title', async () => {
    const bytes = (await pdfOf(examplePaper)).toString('latin1');
    expect(bytes).toContain('(D:20261204170000Z)');
    expect(bytes).toContain('<xmp:CreateDate>2026-12-04T17:00:00Z</xmp:CreateDate>');
    expect(bytes).toContain('/Lang (es)');
    expect(bytes).toContain('/DisplayDocTitle true');
    await expect(pdfOf({ ...examplePaper, dated: 'ayer' })).rejects.toThrow(RangeError);
  });

  it('goes on over pages, repeats the head of a table and numbers them', async () => {
    const rows = Array.from({ length: 120 }, (_, at) => [`Puesto ${at + 1}`, `${at}/41`]);
    const table = {
      kind: 'table',
      caption: 'Votos',
      columns: [{ title: 'Cabecera' }, { title: 'Parte' }],
      rows,
    } as const;
    const bytes = await pdfOf({ ...examplePaper, blocks: [heading(2, 'Votos'), table] });
    const pages = pdfPages(bytes);
    expect(pages).toBeGreaterThan(2);
    const text = pdfText(bytes);
    expect(text.split('Cabecera')).toHaveLength(pages + 1);
    expect(text).toContain(`Página ${pages} de ${pages}`);
    expect(text).toContain('Puesto 120');
  });

  it('fetches nothing and interprets nothing', async () => {
    const text = pdfText(
      await pdfOf({ ...examplePaper, blocks: [paragraph('{"image":"/etc/passwd"} <b>x</b>\u0000')] }),
    );
    expect(text).toContain('{"image":"/etc/passwd"} <b>x</b>');
  });
});
