import type { Block, Paper, Signature, Table } from './paper.js';
import { plainText } from './plain-text.js';
import { STYLE } from './style.js';
import { WORDS } from './words.js';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string): string => plainText(text).replaceAll(/[&<>"']/g, (character) => ENTITIES[character]!);

const lines = (text: string): string => escaped(text).replaceAll('\n', '<br>');

const factsOf = (facts: readonly (readonly [string, string])[]): string =>
  `<dl>${facts.map(([name, value]) => `<div><dt>${escaped(name)}</dt><dd>${lines(value)}</dd></div>`).join('')}</dl>`;

const rowOf = ({ columns, rowHeaders }: Table, row: readonly string[]): string =>
  `<tr>${columns
    .map(({ align = 'left' }, at) => {
      const [open, close] = rowHeaders && at === 0 ? ['th scope="row"', 'th'] : ['td', 'td'];
      return `<${open} class="${align}">${lines(row[at] ?? '')}</${close}>`;
    })
    .join('')}</tr>`;

const tableOf = (table: Table): string =>
  [
    `<table><caption>${escaped(table.caption)}</caption>`,
    `<thead><tr>${table.columns
      .map(({ title, align = 'left' }) => `<th scope="col" class="${align}">${escaped(title)}</th>`)
      .join('')}</tr></thead>`,
    `<tbody>${table.rows.map((row) => rowOf(table, row)).join('\n')}</tbody></table>`,
  ].join('\n');

const signatureOf =
  (signed: string) =>
  ({ role, name, note }: Signature): string =>
    [
      `<div class="signature"><p class="line" aria-hidden="true"></p><p><span class="role">${escaped(role)}</span>`,
      name === undefined ? '' : `<br>${escaped(name)}`,
      `<br><span class="note">${lines(note ?? signed)}</span></p></div>`,
    ].join('');

type Of<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>;

const paragraphOf = ({ text, tone }: Of<'paragraph'>): string =>
  tone === 'quote'
    ? `<blockquote><p>${lines(text)}</p></blockquote>`
    : `<p${tone ? ' class="notice"' : ''}>${lines(text)}</p>`;

const listOf = ({ items, numbered }: Of<'list'>): string => {
  const tag = numbered ? 'ol' : 'ul';
  return `<${tag}>${items.map((item) => `<li>${lines(item)}</li>`).join('')}</${tag}>`;
};

const blockOf = (block: Block, paper: Paper): string => {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level}>${escaped(block.text)}</h${block.level}>`;
    case 'paragraph':
      return paragraphOf(block);
    case 'list':
      return listOf(block);
    case 'facts':
      return factsOf(block.facts);
    case 'table':
      return tableOf(block);
    case 'signatures':
      return `<div class="signatures">${block.signatures.map(signatureOf(WORDS[paper.language].signed)).join('')}</div>`;
  }
};

/** The paper as one page of semantic HTML without scripts, to be read on a screen, by a screen reader or from a printer. */
export const htmlOf = (paper: Paper): string =>
  [
    '<!doctype html>',
    `<html lang="${paper.language}">`,
    '<head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped(paper.title)}</title>`,
    `<meta name="author" content="${escaped(paper.issuer)}">`,
    `<meta name="dcterms.date" content="${escaped(paper.dated)}">`,
    `<style>${STYLE}</style></head>`,
    '<body><main>',
    `<header><p class="issuer">${escaped(paper.issuer)}</p><h1>${escaped(paper.title)}</h1>`,
    ...(paper.subtitle === undefined ? [] : [`<p class="subtitle">${escaped(paper.subtitle)}</p>`]),
    `${paper.metadata.length > 0 ? factsOf(paper.metadata) : ''}</header>`,
    ...paper.blocks.map((block) => blockOf(block, paper)),
    '</main>',
    `<footer><p>${escaped(paper.footer)}</p></footer>`,
    '</body></html>',
    '',
  ].join('\n');
