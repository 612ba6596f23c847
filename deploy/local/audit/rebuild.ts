import { readStack, type StackFile } from '../stack-file.js';
import { CannotRun, type Command } from './command.js';
import { compareService, type Comparison } from './compare-service.js';
import { readOptions } from './options.js';
import { tableOf } from './table.js';

type Asked = Readonly<{ service?: string | undefined; 'read-model'?: string | undefined; json: boolean; data: string }>;

const asked = (args: readonly string[]): Asked => {
  const { compare, ...rest } = readOptions(args, {
    compare: { type: 'boolean' },
    service: { type: 'string' },
    'read-model': { type: 'string' },
  });
  if (!compare) {
    throw new CannotRun(
      'rebuild needs --compare: to put a rebuilt read model in place, npm run rebuild <service> <read-model>',
    );
  }
  return rest;
};

/** The services that keep read models. Throws CannotRun when the wanted one is not among them. */
const servicesOf = ({ services }: StackFile, { service }: Asked): readonly string[] => {
  const names = Object.keys(services).filter((name) => services[name]!.env.DATABASE_URL);
  if (service === undefined) return names;
  if (!names.includes(service))
    throw new CannotRun(`There is no service ${service} with read models: ${names.join(', ')}`);
  return [service];
};

const differs = ({ missing, unexpected }: Comparison): boolean => missing + unexpected > 0;

const verdict = (comparison: Comparison): string =>
  differs(comparison) ? `DIFFERS: ${comparison.examples.join(', ')}` : 'same';

const inWords = (comparisons: readonly Comparison[]): string[] => {
  const rows = comparisons.map((one) => [
    ...[
      one.service,
      one.readModel,
      one.table,
      String(one.rows),
      String(one.missing),
      String(one.unexpected),
      verdict(one),
    ],
  ]);
  const models = new Set(comparisons.map(({ service, readModel }) => `${service} ${readModel}`)).size;
  const total = comparisons.reduce((sum, { rows: count }) => sum + count, 0);
  const different = comparisons.filter(differs).length;
  const result = different === 0 ? 'all equal to a rebuild' : `${different} tables DIFFER from a rebuild`;
  return [
    ...tableOf(['service', 'read model', 'table', 'rows', 'missing', 'unexpected', ''], rows),
    '',
    `${models} read models, ${comparisons.length} tables, ${total} rows: ${result}`,
  ];
};

/** Makes every read model anew, aside, and compares it row for row with the live one. 1 when one differs. */
export const rebuild: Command = async (args, { say, tell }) => {
  const question = asked(args);
  const stack = readStack(question.data);
  const comparisons: Comparison[] = [];
  for (const name of servicesOf(stack, question)) {
    tell(`comparing the read models of ${name}`);
    comparisons.push(...(await compareService(name, stack.services[name]!.env)));
  }
  const readModel = question['read-model'];
  const wanted = comparisons.filter((one) => readModel === undefined || one.readModel === readModel);
  if (readModel !== undefined && wanted.length === 0) {
    const known = [...new Set(comparisons.map((one) => one.readModel))];
    throw new CannotRun(`There is no read model ${readModel}: ${known.join(', ')}`);
  }
  const differences = wanted.filter(differs).length;
  for (const line of question.json ? [JSON.stringify({ differences, tables: wanted })] : inWords(wanted)) say(line);
  return differences > 0 ? 1 : 0;
};
