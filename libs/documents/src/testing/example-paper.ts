import { heading, paragraph, type Paper } from '../paper.js';

/** One of everything that a document can hold. */
export const examplePaper: Paper = {
  language: 'es',
  title: 'Acta de la sesión 1/2026',
  subtitle: 'Consejo de la Fundación «Año Nuevo»',
  issuer: 'Centro de ejemplo, F.S.P.',
  metadata: [
    ['Lugar', 'Cuenca'],
    ['Coste', '1.234,57 €'],
  ],
  blocks: [
    heading(2, 'Orden del día'),
    { kind: 'list', numbered: true, items: ['Información', 'Ruegos y preguntas'] },
    { kind: 'list', items: ['Anexo único'] },
    paragraph('Sometida a votación, la propuesta queda aprobada.'),
    paragraph('Copia sin aprobar todavía.', 'notice'),
    paragraph('Voto en contra por falta de memoria económica.', 'quote'),
    heading(3, 'Votación'),
    {
      kind: 'table',
      caption: 'Resultado por estamento',
      columns: [{ title: 'Estamento' }, { title: 'Sí', align: 'right' }],
      rows: [
        ['Tercer sector', '2191/26'],
        ['Comunidades', '409/26'],
      ],
      rowHeaders: true,
    },
    { kind: 'facts', facts: [['Quórum', '33 de 41']] },
    {
      kind: 'signatures',
      signatures: [
        { role: 'Secretaría', name: 'Puesto sec-1' },
        { role: 'Presidencia', note: 'V.º B.º' },
      ],
    },
  ],
  footer: 'Acta 1/2026',
  dated: '2026-12-04T17:00:00.000Z',
};
