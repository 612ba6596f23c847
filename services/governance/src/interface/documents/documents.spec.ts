import { htmlOf, pdfOf } from '@ceriss/documents';
import { pdfText } from '@ceriss/documents/testing';
import { describe, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { certificateWith, exampleMinutes } from '../../testing/example-minutes.js';
import { documentWords } from './document-words.js';
import { certificatePaper } from './certificate.paper.js';
import { minutesPaper } from './minutes.paper.js';

describe('Minutes on paper', () => {
  it('say who was there, when and where, what was said and what was decided, with dissenting votes', async () => {
    const text = pdfText(await pdfOf(minutesPaper(exampleMinutes, 'es')));
    for (const part of [
      'Acta de la sesión 4/2026',
      'Consejo',
      'Sala de juntas',
      '2026-12-04 10:00:00',
      '9 días hábiles completos (exigidos: 5)',
      'age-2, ccaa-2, ccaa-3, local-2',
      '4 de 8 (exigido: 1/2)',
      'Se delibera.',
      'Se aprueba la convocatoria.',
      '33 de 41 (exigido: 1/2)',
      '2191/26',
      '409/26',
      'third-sector-6',
      'ccaa-1: Falta una memoria económica.',
      'abstención',
      'Sin redactar',
      exampleMinutes.digest,
    ])
      expect(text).toContain(part);
  });
  it('say whether they are approved, and how', () => {
    const draft = {
      sessionId: exampleMinutes.content.session.sessionId,
      version: 2,
      digest: exampleMinutes.digest,
      template: 1,
      sources: [],
      draftedAt: '2026-12-05T09:00:00.000Z',
    };
    const approved = {
      ...draft,
      by: { manner: 'consent' as const, seats: ['age-1'] },
      approvedAt: '2026-12-09T09:00:00.000Z',
    };
    expect(htmlOf(minutesPaper({ ...exampleMinutes, draft }, 'es'))).toContain(
      'Borrador pendiente de aprobación. (versión 2)',
    );
    const fixed = minutesPaper({ ...exampleMinutes, draft, approved }, 'en');
    expect(fixed.dated).toBe('2026-12-09T09:00:00.000Z');
    expect(htmlOf(fixed)).toContain('Approved by the consent of all who attended: 2026-12-09 10:00:00');
  });
});

describe('In every language', () => {
  const languages = Object.keys(documentWords) as (keyof typeof documentWords)[];
  const empty = (words: object): string[] =>
    Object.entries(words).flatMap(([name, word]: [string, unknown]) => {
      if (typeof word === 'object' && word !== null) return empty(word).map((inner) => `${name}.${inner}`);
      return word === '' ? [name] : [];
    });
  const namesOf = (words: object): unknown =>
    Object.entries(words).map(([name, word]: [string, unknown]) =>
      typeof word === 'object' && word !== null ? [name, namesOf(word)] : name,
    );

  it.each(languages)('%s has a word for everything that Spanish has', (language) => {
    expect(namesOf(documentWords[language])).toEqual(namesOf(documentWords.es));
    expect(empty(documentWords[language])).toEqual([]);
  });

  it.each([
    ['es', 'Acta de la sesión 4/2026', 'más de 1/2 (por pesos)'],
    ['ca', 'Acta de la sessió 4/2026', 'més de 1/2 (per pesos)'],
    ['gl', 'Acta da sesión 4/2026', 'máis de 1/2 (por pesos)'],
    ['eu', 'Bileraren akta 4/2026', '1/2 (pisuka)'],
    ['en', 'Minutes of the session 4/2026', 'more than 1/2 (by weights)'],
  ] as const)('%s minutes begin with «%s» and say the majority in words', (language, title, majority) => {
    const html = htmlOf(minutesPaper(exampleMinutes, language));
    for (const said of [`lang="${language}"`, title, majority, 'Se delibera.']) expect(html).toContain(said);
    expect(html).not.toMatch(/more-than|yes-no/);
  });
});

describe('A certificate', () => {
  it('has the figures, the text and the dissenting votes of the resolution', () => {
    const html = htmlOf(certificatePaper(certificateWith('approved'), 'es'));
    for (const part of [
      'Certificado de acuerdo',
      '2191/26',
      '409/26',
      '33 de 41',
      'Falta una memoria económica.',
      '4/2026',
      'El acta de la sesión está aprobada.',
    ])
      expect(html).toContain(part);
  });
  it.each(['drafted', 'not-drafted'] as const)(
    'says expressly that it comes before the approval of minutes that are %s',
    (state) => {
      expect(htmlOf(certificatePaper(certificateWith(state), 'es'))).toContain('antes de la aprobación del acta');
      expect(htmlOf(certificatePaper(certificateWith(state), 'en'))).toContain(
        'before the minutes of the session are approved',
      );
    },
  );
  it('says when the vote stands on no agenda', () =>
    expect(htmlOf(certificatePaper(certificateWith(undefined), 'es'))).toContain('no figura en el orden del día'));
});

it('gives the same bytes in two processes of other time zones', () => {
  const printed = (TZ: string) =>
    execFileSync(process.execPath, ['deploy/build/run.mjs', 'services/governance/src/testing/print-documents.ts'], {
      cwd: resolve(import.meta.dirname, '../../../../..'),
      env: { ...process.env, TZ },
      encoding: 'utf8',
    });
  const madrid = printed('Europe/Madrid');
  expect(madrid.trim().split('\n')).toHaveLength(4);
  expect(printed('America/Lima')).toBe(madrid);
}, 240_000);
