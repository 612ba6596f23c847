import { openLog } from '@ceriss/eventstoredb';
import { openReadModels, rebuild as rebuildReadModel, type ReadModels } from '@ceriss/read-models';
import { entities, migrations } from '../../../services/financing/src/read-models/index.js';
import { AccountsQuery } from '../../../services/financing/src/read-models/ledger/accounts.query.js';
import { ledger } from '../../../services/financing/src/read-models/ledger/ledger.projection.js';
import { LedgerQuery } from '../../../services/financing/src/read-models/ledger/ledger.query.js';
import type { Benchmark } from '../benchmark.js';
import { awardAccount, BUSIEST, dayOf, post } from '../fixtures/ledger.js';
import { withStack, type BenchStack } from '../fixtures/stack.js';
import type { Figure } from '../measuring/figure.js';
import { beside, rounds } from '../measuring/rounds.js';
import { percentile } from '../measuring/statistics.js';
import { statements } from './statements.js';
import { copiedTable, copySeconds } from '../fixtures/copied-tables.js';
import { memoryDuring, ownMiB } from '../measuring/resident-memory.js';
import { seconds } from '../measuring/seconds.js';

const ENTRIES = 1_000_000;
const TRANSACTIONS = ENTRIES / 2;
const ROUNDS = 2;
const ASKED = 200;
const TABLES = ['ledger_entry', 'account_balance', 'account_turnover'];

const p95 = async (ask: (index: number) => Promise<unknown>): Promise<number> => {
  const took: number[] = [];
  for (let index = 0; index < ASKED; index += 1) took.push((await seconds(() => ask(index))) * 1_000);
  return percentile(took, 0.95);
};

const questions = ({ dataSource, pool }: ReadModels) => {
  const [accounts, entries] = [new AccountsQuery(dataSource), new LedgerQuery(dataSource)];
  const any = (index: number) => awardAccount(index * 97);
  const on = (index: number) => dayOf(index * 2_311, TRANSACTIONS);
  const page = { limit: 50 };
  const statement = async (index: number) => {
    const range = { currency: 'EUR', from: on(index) };
    await entries.statement(BUSIEST, range, page);
  };
  return {
    'a key looked up': () => pool.query('SELECT 1 FROM account_balance WHERE account = $1', [BUSIEST]),
    'balance of an account': (index: number) => accounts.balances(any(index)),
    'balance of an account as valid on a day': (index: number) => accounts.balances(any(index), { validAt: on(index) }),
    'balance of an account as of an instant': (index: number) =>
      accounts.balances(any(index), { asOf: new Date().toISOString() }),
    'balance of the busiest account as valid on a day': (index: number) =>
      accounts.balances(BUSIEST, { validAt: on(index) }),
    'page of the statement of the busiest account': statement,
    'page of 50 accounts': () => accounts.list(page),
    'trial balance by kind': () => accounts.trialBalance(),
  } satisfies Record<string, (index: number) => Promise<unknown>>;
};

const answered = async (readModels: ReadModels, say: (line: string) => void): Promise<Figure[]> => {
  const figures: Figure[] = [];
  let ceiling: number | undefined;
  for (const [name, ask] of Object.entries(questions(readModels))) {
    const value = await p95(ask);
    say(`${name}: ${value.toFixed(2)} ms`);
    if (ceiling === undefined) ceiling = value;
    else
      figures.push({
        ...{ name: `p95, ${name}`, value, unit: 'ms', goal: { atMost: 50 } },
        ceiling: { name: 'a key looked up', value: ceiling },
      });
  }
  return figures;
};

const books = async ({ backends }: BenchStack, say: (line: string) => void): Promise<Figure[]> => {
  const log = openLog({ url: backends.eventstoreUrl });
  const url = backends.databaseUrl('financing')!;
  const readModels = await openReadModels({ url, entities, migrations, applicationName: 'bench' });
  const { pool } = readModels;
  try {
    say(`writing ${TRANSACTIONS.toLocaleString('en')} transactions`);
    await post(log, TRANSACTIONS, (done) => say(`${done.toLocaleString('en')} written`));
    const subject = () => rebuildReadModel({ ...readModels, log, projection: ledger });
    const memory = await memoryDuring(ownMiB, subject);
    const figures = await answered(readModels, say);
    say('rebuild and COPY, in turn');
    const copied = await Promise.all(TABLES.map((table) => copiedTable(pool, table)));
    const results = await rounds(ROUNDS, { copy: () => copySeconds(pool, copied), rebuild: () => seconds(subject) });
    const rate = (duration: number): number => ENTRIES / duration;
    const { value, ceiling, ratio } = beside(results.rebuild, rate, results.copy, rate);
    return [
      ...figures,
      {
        ...{ name: `rebuild of ${ENTRIES.toLocaleString('en')} entries`, unit: 'entries/s', value, ratio },
        ceiling: { name: 'COPY of the same rows', value: ceiling },
        goal: { atLeast: 0.4 },
      },
      { name: 'memory grown by the rebuild', unit: 'MiB', value: memory.most - memory.before, goal: { atMost: 512 } },
    ];
  } finally {
    await readModels.close();
    await log.close();
  }
};

export const financing: Benchmark = {
  name: 'financing',
  about: `a ledger of ${ENTRIES.toLocaleString('en')} entries: balances and statements, and its rebuild beside COPY of its rows; bank statements`,
  run: async (say) => [...(await statements(say)), ...(await withStack([], (stack) => books(stack, say)))],
};
