import { readStatements } from '@ceriss/iso20022';
import { camtFile, inPieces, type EntryOfFile } from '@ceriss/iso20022/testing';
import { currentRun } from '../../../deploy/local/processes/run-file.js';
import { withStack, type BenchStack } from '../fixtures/stack.js';
import type { Figure } from '../measuring/figure.js';
import { memoryDuring, residentMiB } from '../measuring/resident-memory.js';
import { seconds } from '../measuring/seconds.js';

const IBAN = 'ES9121000418450200051332';
const API = '/api/financing/v1';
/** After the days that the files are about. */
const NOW = new Date('2027-05-13T10:00:00Z');
const PIECE = 64 * 1024;

const entryOf = (index: number): EntryOfFile => ({
  cents: BigInt(1_00 + (index % 9_973)),
  side: index % 3 === 0 ? 'DBIT' : 'CRDT',
  reference: `R${index}`,
  endToEndId: `E2E-${index}`,
});

/* Each statement opens with what the one before it closed with. */
const fileOf = (
  sequence: number,
  opening: bigint,
  from: number,
  entries: number,
): Readonly<{ text: string; closing: bigint }> => {
  const own = Array.from({ length: entries }, (_, index) => entryOf(from + index));
  const closing = own.reduce((sum, { cents, side }) => sum + (side === 'DBIT' ? -cents : cents), opening);
  const day = `2027-05-${String(9 + sequence).padStart(2, '0')}`;
  const statement = { id: `S-${sequence}`, sequence, iban: IBAN, opening, openingOn: day, closingOn: day };
  return { text: camtFile([{ ...statement, entries: own.map((one) => ({ ...one, on: day })) }]), closing };
};

/* What our reader does with the file where nothing is kept of it. */
const readOnly = async (text: string): Promise<void> => {
  const bytes = Buffer.from(text);
  const ends = Array.from({ length: Math.floor(bytes.length / PIECE) }, (_, index) => (index + 1) * PIECE);
  for await (const part of readStatements(inPieces(bytes, ...ends))) if (part.kind === 'statement') return;
};

const asTreasurer = async (stack: BenchStack) => {
  const [url, token] = [stack.serviceUrl('financing'), await stack.token('treasurer')];
  return async (path: string, type: string, body: string): Promise<void> => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': type };
    const response = await fetch(url + API + path, { method: 'POST', headers, body });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${(await response.text()).slice(0, 500)}`);
  };
};

/** A statement file over HTTP until it is taken, and what the service holds meanwhile: of a few entries, and of ten times as many. */
export const statements = (say: (line: string) => void): Promise<Figure[]> =>
  withStack(['financing'], async (stack) => {
    stack.clock!.advanceTo(NOW);
    const post = await asTreasurer(stack);
    const opening = { cents: '0', currency: 'EUR' };
    const holder = { name: 'CERISS F.S.P.', taxNumber: 'G84001239', town: 'Madrid', country: 'ES' };
    await post('/bank-accounts', 'application/json', JSON.stringify({ code: 'main', iban: IBAN, holder, opening }));
    const { pid } = currentRun(stack.dataDir)!.processes.find(({ name }) => name === 'financing')!;
    const held = () => residentMiB(pid);
    const figures: Figure[] = [];
    let [sequence, balance, from] = [0, 0n, 0];
    for (const entries of [5_000, 50_000]) {
      const { text, closing } = fileOf((sequence += 1), balance, from, entries);
      [balance, from] = [closing, from + entries];
      say(`a statement of ${entries.toLocaleString('en')} entries, ${(text.length / 1024 / 1024).toFixed(1)} MiB`);
      const ceiling = entries / (await seconds(() => readOnly(text)));
      let value = 0;
      const { before, most } = await memoryDuring(held, async () => {
        value = entries / (await seconds(() => post('/bank-statements', 'application/xml', text)));
      });
      const name = `a statement of ${entries.toLocaleString('en')} entries`;
      figures.push(
        {
          ...{ name: `${name}, received until it is taken`, unit: 'entries/s', value, ratio: value / ceiling },
          ceiling: { name: 'reading the file', value: ceiling },
        },
        { name: `${name}, memory of the service grown by`, unit: 'MiB', value: most - before },
        { name: `${name}, memory of the service`, unit: 'MiB', value: most, goal: { atMost: 500 } },
      );
    }
    return figures;
  });
