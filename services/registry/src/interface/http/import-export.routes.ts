import { exportFiles } from '../open-data/catalogue.js';
import type { Route } from '@ceriss/service-kit';

/** Who acts for an organisation tells of the initiatives of its networks, and reads what became of its own files. */
const SENDERS = ['registry-officer', 'promoter'] as const;
const READS = ['imports'];
const EXPORTED = ['actor-directory', 'initiative-list', 'ties'];

const report = (path: string, summary: string): Route => ({
  method: 'GET',
  path,
  access: SENDERS,
  summary,
  reads: READS,
});
const open = (path: string, summary: string, reads: readonly string[]): Route => ({
  method: 'GET',
  path,
  access: 'public',
  summary,
  reads,
});

/** Files in, for officers and coordinators; the register out, for everybody. */
export const importExportRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/imports',
    access: SENDERS,
    summary:
      'Import actors, initiatives, relations or a network’s references from a CSV or JSON file of 50 MiB (JSON: 10 MiB) and 100,000 rows at most',
    upload: true,
  },
  report('/imports/:id', 'Show how far an import has come'),
  report('/imports/:id/report.json', 'What has become of each row of an import, as JSON'),
  report('/imports/:id/report.csv', 'What has become of each row of an import, as CSV'),
  open('/exports/dictionary.json', 'Field dictionary of the exports, as data', []),
  open('/exports/dictionary.txt', 'Field dictionary of the exports, for people', []),
  open('/exports/catalog.jsonld', 'The data sets of the register, as DCAT', EXPORTED),
  ...exportFiles().map(({ dataset, format }) =>
    open(`/exports/${dataset}.${format}`, `Download all ${dataset} as ${format}`, EXPORTED),
  ),
];
