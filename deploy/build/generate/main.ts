import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { asyncApiDocument, publishedEvents } from '@ceriss/contracts';
import { currentVersion } from '@ceriss/event-sourcing';
import { openApiDocument, undescribedAnswers } from '@ceriss/service-kit';
import { contexts, services } from './contexts.js';
import { eventsPage } from './events-page.js';
import { goldenFile, goldenFindings, goldenOf, type EventType, type GoldenEvent } from './golden-events.js';

const GOLDEN = 'test/golden-events';

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

const eventTypes: readonly EventType[] = contexts.flatMap(({ codecs, examples }) =>
  codecs.flatMap(({ contracts }) =>
    Object.entries(contracts).map(([type, contract]) => ({ type, contract, example: examples[type] })),
  ),
);

/** Routes that a reader of the descriptions would have to call to know what they answer. */
const undescribed: string[] = [];

const documents = async (): Promise<Map<string, string>> => {
  const info = {
    title: 'CERISS',
    version: '1',
    description: 'What the contexts of CERISS tell each other, and anyone who subscribes.',
  };
  const files = new Map([
    ['docs/events.md', eventsPage(contexts, publishedEvents)],
    ['docs/api/ceriss.asyncapi.json', json(asyncApiDocument(publishedEvents, info))],
  ]);
  for (const definition of services) {
    const description = await openApiDocument(definition);
    undescribed.push(...undescribedAnswers(description).map((route) => `${route} does not say what it answers`));
    files.set(`docs/api/${definition.context}.openapi.json`, json(description));
  }
  return files;
};

const goldenFiles = (): Map<string, GoldenEvent> =>
  new Map(
    readdirSync(GOLDEN)
      .filter((file) => file.endsWith('.json'))
      .map((file) => [file, JSON.parse(readFileSync(join(GOLDEN, file), 'utf8')) as GoldenEvent]),
  );

/** Golden files are only ever added: an existing one is the past, and the past does not change. */
const addGoldenFiles = async (): Promise<void> => {
  const golden = goldenFiles();
  for (const event of eventTypes) {
    const file = goldenFile(event.type, currentVersion(event.contract));
    if (!golden.has(file)) await write(join(GOLDEN, file), json(goldenOf(event)));
  }
};

const write = async (file: string, content: string): Promise<void> => {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
  console.log(`wrote ${file}`);
};

const drift = async (): Promise<string[]> => {
  const findings: string[] = [];
  for (const [file, content] of await documents()) {
    const stored = await readFile(file, 'utf8').catch(() => undefined);
    if (stored !== content)
      findings.push(`${file} does not say what the code does: run "npm run generate" and commit it`);
  }
  return findings;
};

const generate = async (): Promise<void> => {
  await mkdir(GOLDEN, { recursive: true });
  await addGoldenFiles();
  for (const [file, content] of await documents()) {
    if ((await readFile(file, 'utf8').catch(() => undefined)) !== content) await write(file, content);
  }
};

const isCheck = process.argv.includes('--check');
if (!isCheck) await generate();
const findings = [...goldenFindings(eventTypes, goldenFiles()), ...(isCheck ? await drift() : []), ...undescribed];
for (const finding of findings) console.error(finding);
process.exit(findings.length > 0 ? 1 : 0);
