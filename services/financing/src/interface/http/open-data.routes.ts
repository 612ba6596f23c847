import type { Route } from '@ceriss/service-kit';
import { get } from './route-lines.js';

const open = (path: string, summary: string): Route => get(`/open-data/${path}`, 'public', 'open-data', summary);

/** What is published about calls, awards and payments, in the formats of others. */
export const openDataRoutes: readonly Route[] = [
  open('360giving', 'Grants since a position, as a 360Giving package'),
  open('programmes', 'Published calls since a position, as 360Giving grant programmes'),
  open('releases', 'Releases since a position, one for each event'),
  open('records', 'Records since a position: what the releases of each call say together'),
  open('records/:id', 'The record of a call'),
  open('bdns/calls', 'Calls since a position, with the fields of the national database of grants'),
  open('bdns/awards', 'Awards since a position, with the fields of the national database of grants'),
];
