import { expect } from '@jest/globals';
import { pdfText } from '@ceriss/documents/testing';

import { runAudit } from '../../deploy/local/audit/testing.js';

type Page<T> = Readonly<{ items: readonly T[] }>;
type Ratified = Readonly<{ content: { resolution: { rounds: { result: object }[]; dissents: object[] } } }>;

/** Reads from the portal of a told story: data, and documents as their bytes. */
export type Reading = Readonly<{ read: <T>(path: string) => Promise<T>; document: (path: string) => Promise<Buffer> }>;

const TITLES = ['Convocatoria 2027', 'Ratificación de la convocatoria 2027'] as const;

/** Both bodies met by an urgent notice of exactly the days that the statutes ask for, and had their quorum. */
export const bothBodiesMet = async ({ read }: Reading): Promise<void> => {
  const sessions = await read<Page<{ sessionId: string; reference: string }>>('governance/v1/sessions?limit=50');
  const sessionOf = (reference: string) =>
    read<object>(`governance/v1/sessions/${sessions.items.find((one) => one.reference === reference)!.sessionId}`);
  expect(await sessionOf('1/2026')).toMatchObject({
    ...{ status: 'minutes-approved', call: 1, notice: { workingDays: 3, required: 3 } },
    ...{ atOpening: { present: 33, census: 42 }, minutesApprovedBy: { manner: 'consent' } },
  });
  expect(await sessionOf('2/2026')).toMatchObject({
    ...{ status: 'minutes-drafted', notice: { workingDays: 2, required: 2 }, atOpening: { present: 18, census: 21 } },
  });
};

/** The certificates have the figures of the votes, and are the same bytes each time. */
export const resolutionsAreCertified = async ({ read, document }: Reading): Promise<void> => {
  const { items } = await read<Page<{ resolutionId: string; title: string }>>('governance/v1/resolutions?limit=50');
  const [councils, patronatos] = TITLES.map(
    (title) => `governance/v1/resolutions/${items.find((one) => one.title === title)!.resolutionId}/certificate`,
  ) as [string, string];
  const page = (await document(`${councils}?format=html`)).toString();
  for (const said of ['2191/26', '409/26', '33 de 41', '1/2026', 'El acta de la sesión está aprobada.'])
    expect(page).toContain(said);
  const { content } = await read<Ratified>(patronatos);
  expect(content.resolution).toMatchObject({
    rounds: [{ result: { present: 18, yes: '14', no: '3' } }],
    dissents: [{ seat: 'business-1' }],
  });
  for (const path of [councils, patronatos]) {
    const [first, second] = [await document(`${path}?format=pdf`), await document(`${path}?format=pdf`)];
    expect(first.equals(second)).toBe(true);
  }
  expect(pdfText(await document(`${councils}?format=pdf`))).toContain('2191/26');
  expect(pdfText(await document(`${patronatos}?format=pdf`))).toContain('antes de la aprobación del acta');
};

/** Every resolution follows from its ballots, cast by whoever could vote, under the statutes in force: the recount says so of each. */
export const everyResolutionRecounts = async ({ read }: Reading, dataDir: string): Promise<void> => {
  const { items } = await read<Page<{ resolutionId: string; title: string }>>('governance/v1/resolutions?limit=50');
  expect(items.length).toBeGreaterThanOrEqual(4);
  for (const { resolutionId, title } of items) {
    const { code, said } = await runAudit(['recount', '--json', '--data', dataDir, '--proposal', resolutionId]);
    expect({ title, code, ...(JSON.parse(said) as object) }).toMatchObject({ title, code: 0, differences: [] });
  }
};
