import { financing } from '../financing.definition.js';
import type { FinancingWorld, Person } from './financing-world.js';

type Seen = Readonly<{ path: string; status: number; text: string }>;

/* Every name in a path stands for something of one of the ids that are asked for; a few are no ids. */
const PLACES: Readonly<Record<string, string>> = { year: '2027', number: '1', account: 'bank:main' };
const NAMES = /:(\w+)/g;

const pathsOf = (template: string, ids: readonly string[]): string[] => {
  const asksForId = [...template.matchAll(NAMES)].some(([, name]) => !(name! in PLACES));
  return (asksForId ? ids : ['']).map((id) => template.replaceAll(NAMES, (_, name: string) => PLACES[name] ?? id));
};

/** Whatever somebody gets to see by asking every route that can be read for each of these ids: answers with their headers. */
export const sightOf = async (world: FinancingWorld, person: Person, ids: readonly string[]): Promise<Seen[]> => {
  const seen: Seen[] = [];
  for (const { method, path: template } of financing.routes) {
    if (method !== 'GET') continue;
    for (const path of pathsOf(template, ids)) {
      const { status, body, headers } = await world.get(path, person);
      seen.push({ path, status, text: JSON.stringify([body, Object.fromEntries(headers)]) });
    }
  }
  return seen;
};

/** Commands that are open to a role: every other must answer 403 before it looks at anything. */
export const commandsRefusedTo = (role: string): string[] =>
  financing.routes
    .filter(({ method, access }) => method !== 'GET' && access !== 'public' && !access.includes(role as never))
    .map(({ path }) => path);
