import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import pdfmake, { type Content, type Definition, type Layout } from 'pdfmake';
import type { Paper } from './paper.js';
import { contentOf, factsContent } from './pdf-content.js';
import { plainText } from './plain-text.js';
import { WORDS } from './words.js';

const MARGIN = 54;

const plain: Layout = {
  hLineWidth: () => 0.5,
  vLineWidth: () => 0.5,
  hLineColor: () => '#767676',
  vLineColor: () => '#767676',
};

/* The fonts that pdfmake ships, embedded as far as they are used: the file looks the same everywhere. */
const fontFolder = (): string =>
  join(dirname(createRequire(import.meta.url).resolve('pdfmake/package.json')), 'fonts', 'Roboto');

let ready = false;

const printer = (): typeof pdfmake => {
  if (ready) return pdfmake;
  const folder = fontFolder();
  const font = (face: string) => join(folder, `Roboto-${face}.ttf`);
  pdfmake.setFonts({
    Roboto: {
      normal: font('Regular'),
      bold: font('Medium'),
      italics: font('Italic'),
      bolditalics: font('MediumItalic'),
    },
  });
  pdfmake.setTableLayouts({ plain });
  // A document brings all it needs: nothing is fetched, and no file is read but the fonts.
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((path) => path.startsWith(folder));
  ready = true;
  return pdfmake;
};

const head = ({ issuer, title, subtitle, metadata }: Paper): Content[] => [
  { text: plainText(issuer), color: '#444444' },
  { text: plainText(title), style: 'title' },
  ...(subtitle === undefined ? [] : [{ text: plainText(subtitle), color: '#444444', margin: [0, 0, 0, 6] as const }]),
  ...(metadata.length > 0 ? [factsContent(metadata)] : []),
];

const definitionOf = (paper: Paper): Definition => {
  const { page, signed } = WORDS[paper.language];
  const dated = new Date(paper.dated);
  return {
    pageSize: 'A4',
    pageMargins: [MARGIN, MARGIN, MARGIN, MARGIN + 18],
    language: paper.language,
    displayTitle: true,
    version: '1.7',
    subset: 'PDF/A-2b',
    // Bytes must not depend on the compressor of the day.
    compress: false,
    info: {
      title: plainText(paper.title),
      author: plainText(paper.issuer),
      creator: 'CERISS',
      producer: 'CERISS',
      creationDate: dated,
      modDate: dated,
    },
    defaultStyle: { font: 'Roboto', fontSize: 10, lineHeight: 1.2 },
    styles: {
      title: { fontSize: 17, bold: true, margin: [0, 2, 0, 6] },
      section: { fontSize: 13, bold: true, margin: [0, 12, 0, 4] },
      subsection: { fontSize: 11, bold: true, margin: [0, 8, 0, 3] },
    },
    // A heading stays with what it is the heading of.
    pageBreakBefore: (node, { getFollowingNodesOnPage }) =>
      node.headlineLevel !== undefined && getFollowingNodesOnPage().length === 0,
    content: [...head(paper), ...paper.blocks.map((block) => contentOf(block, signed))],
    footer: (current, count) => ({
      margin: [MARGIN, 14, MARGIN, 0],
      fontSize: 8,
      color: '#444444',
      columns: [
        { width: '*', text: plainText(paper.footer) },
        { width: 'auto', text: page(current, count), alignment: 'right' },
      ],
    }),
  };
};

/**
 * The paper as a PDF with embedded fonts: byte for byte the same for the same paper. Nothing of the time, the machine or chance goes
 * into it. Throws RangeError when `dated` is no instant.
 */
export const pdfOf = async (paper: Paper): Promise<Buffer> => {
  if (Number.isNaN(Date.parse(paper.dated))) throw new RangeError('a document is of an instant');
  return printer().createPdf(definitionOf(paper)).getBuffer();
};
