import type { Content } from 'pdfmake';
import type { Block, Signature, Table } from './paper.js';
import { plainText } from './plain-text.js';

/** Lines of name and value, as two columns without borders. */
export const factsContent = (facts: readonly (readonly [string, string])[]): Content => ({
  layout: 'noBorders',
  margin: [0, 2, 0, 6],
  table: {
    widths: ['30%', '*'],
    body: facts.map(([name, value]): Content[] => [{ text: plainText(name), bold: true }, plainText(value)]),
  },
});

const tableContent = ({ caption, columns, rows, rowHeaders }: Table): Content => ({
  stack: [
    { text: plainText(caption), bold: true, margin: [0, 8, 0, 3] },
    {
      layout: 'plain',
      table: {
        headerRows: 1,
        dontBreakRows: true,
        widths: columns.map(({ align = 'left' }) => (align === 'left' ? '*' : 'auto')),
        body: [
          columns.map(({ title, align = 'left' }): Content => ({
            text: plainText(title),
            bold: true,
            alignment: align,
            fillColor: '#eeeeee',
          })),
          ...rows.map((row) =>
            columns.map(({ align = 'left' }, at): Content => ({
              text: plainText(row[at] ?? ''),
              alignment: align,
              bold: rowHeaders === true && at === 0,
            })),
          ),
        ],
      },
    },
  ],
});

const signatureContent =
  (signed: string) =>
  ({ role, name, note }: Signature): Content => ({
    unbreakable: true,
    margin: [0, 34, 0, 0],
    stack: [
      { canvas: [{ type: 'line', x1: 0, y1: 0, x2: 200, y2: 0, lineWidth: 0.6 }] },
      { text: plainText(role), bold: true, margin: [0, 3, 0, 0] },
      ...(name === undefined ? [] : [plainText(name)]),
      { text: plainText(note ?? signed), color: '#444444' },
    ],
  });

const PARAGRAPHS = {
  plain: (text: string): Content => ({ text: plainText(text), margin: [0, 2, 0, 6] }),
  quote: (text: string): Content => ({ text: plainText(text), italics: true, margin: [18, 2, 18, 6] }),
  notice: (text: string): Content => ({
    layout: 'plain',
    margin: [0, 4, 0, 8],
    table: { widths: ['*'], body: [[{ text: plainText(text), fillColor: '#f6f6f6' }]] },
  }),
};

const headed = ({ level, text }: Extract<Block, { kind: 'heading' }>): Content => ({
  text: plainText(text),
  style: level === 2 ? 'section' : 'subsection',
  headlineLevel: level,
});

const listed = ({ items, numbered }: Extract<Block, { kind: 'list' }>): Content => {
  const texts = items.map(plainText);
  return { ...(numbered ? { ol: texts } : { ul: texts }), margin: [0, 2, 0, 6] };
};

/** A block in the terms of pdfmake. Text is handed over as text: pdfmake interprets none of it. */
export const contentOf = (block: Block, signed: string): Content => {
  switch (block.kind) {
    case 'heading':
      return headed(block);
    case 'paragraph':
      return PARAGRAPHS[block.tone ?? 'plain'](block.text);
    case 'list':
      return listed(block);
    case 'facts':
      return factsContent(block.facts);
    case 'table':
      return tableContent(block);
    case 'signatures':
      return { columns: block.signatures.map(signatureContent(signed)), columnGap: 24 };
  }
};
