import type { RecordedEvent } from '@ceriss/event-sourcing';
import { openLog, type Log } from '@ceriss/eventstoredb';
import type { BodyRules } from '../../../../services/governance/src/domain/rule-set/body-rules.js';
import { readStack } from '../../stack-file.js';
import { CannotRun, type Command, type Surroundings } from '../command.js';
import { readOptions } from '../options.js';
import { tableOf } from '../table.js';
import { castIn, closedRound, evidenceUnder, type ClosedRound } from './evidence.js';
import { figuresOf, type Figures } from './figures.js';
import { differences, recountVote } from './recount-vote.js';

const numberIn = (name: string, text: string | undefined): number | undefined => {
  if (text === undefined) return undefined;
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new CannotRun(`--${name} ${text} is no number`);
  return Number(text);
};

const asked = (args: readonly string[]) => {
  const options = { proposal: { type: 'string' }, round: { type: 'string' }, rules: { type: 'string' } } as const;
  const { proposal, round, rules, ...rest } = readOptions(args, options);
  if (!proposal) throw new CannotRun('recount what? --proposal <id>');
  return { proposal, round: numberIn('round', round), rules: numberIn('rules', rules), ...rest };
};
type Asked = ReturnType<typeof asked>;

const withLog = async <T>({ data }: Asked, env: Surroundings['env'], work: (log: Log) => Promise<T>): Promise<T> => {
  const { EVENTSTOREDB_URL: url = readStack(data).eventstoreUrl, CERISS_NAMESPACE: namespace } = env;
  const log = openLog({ url, ...(namespace && { namespace }) });
  try {
    return await work(log);
  } finally {
    await log.close();
  }
};

type Version = Readonly<{ version: number; bodies: readonly BodyRules[] }>;

/* The body as another version of the same statutes has it. */
const rulesOf = (events: readonly RecordedEvent[], { body }: ClosedRound, version: number): BodyRules => {
  const adopted = events.filter(({ type }) => type === 'governance.rule-set-version-adopted');
  const stated = adopted.map(({ data }) => data as unknown as Version).find((one) => one.version === version);
  const rules = stated?.bodies.find(({ code }) => code === body);
  if (!rules)
    throw new CannotRun(`Version ${version} of the statutes is not there, or does not know the body ${body}.`);
  return rules;
};

type Recounted = Readonly<{ closed: ClosedRound; figures: Figures; version: number; counterfactual: boolean }>;

const outcomeOf = ({ quorum, met }: Figures): string => {
  if (quorum !== 'true') return 'no-quorum';
  return met === 'true' ? 'adopted' : 'rejected';
};

const recounted = async (log: Log, { proposal, round, rules }: Asked): Promise<Recounted> => {
  const events = await log.readStream(`governance.proposal-${proposal}`);
  if (events.length === 0) throw new CannotRun(`There is no proposal ${proposal}.`);
  const closed = closedRound(events, round);
  const version = rules ?? closed.ruleVersion;
  const counterfactual = version !== closed.ruleVersion;
  const evidence = counterfactual
    ? evidenceUnder(
        rulesOf(await log.readStream(`governance.ruleset-${closed.ruleSetId}`), closed, version),
        closed.evidence,
      )
    : closed.evidence;
  const figures = recountVote(evidence);
  return { closed, figures: { ...figures, outcome: outcomeOf(figures) }, version, counterfactual };
};

/* What the closing event published of each seat against what the seat's last ballot in the log says. */
const ballotDifferences = ({ evidence, published }: ClosedRound) =>
  differences(
    Object.fromEntries([...castIn(evidence)].map(([seat, choice]) => [`ballot of ${seat}`, choice])),
    Object.fromEntries([...published].map(([seat, choice]) => [`ballot of ${seat}`, choice])),
  );

const HYPOTHETICAL = 'COUNTERFACTUAL: what these ballots would have decided under other rules. It is not the result.';

type Compared = Recounted & Readonly<{ question: Asked; stored: Figures; found: ReturnType<typeof differences> }>;

const inJson = ({ question, closed, version, counterfactual, figures, stored, found }: Compared): string => {
  const { round, ruleSetId, ruleVersion } = closed;
  const rules = { ruleSetId, ruleVersion: version, decidedUnder: ruleVersion };
  const compared = { recounted: figures, stored, differences: found };
  return JSON.stringify({ proposal: question.proposal, round, counterfactual, rules, ...compared });
};

const inWords = ({ question, closed, version, counterfactual, figures, stored, found }: Compared): string[] => {
  const names = [...new Set([...Object.keys(figures), ...Object.keys(stored)])];
  const rows = names.map((name) => {
    const [again = '', before = ''] = [figures[name], stored[name]];
    return [name, again, before, again === before ? '' : 'DIFFERS'];
  });
  const verdict = found.length === 0 ? 'same' : `${found.length} figures DIFFER`;
  return [
    `Round ${closed.round} of proposal ${question.proposal}, counted under version ${version} of the statutes`,
    ...(counterfactual ? [HYPOTHETICAL, `It was decided under version ${closed.ruleVersion}.`] : []),
    '',
    ...tableOf(['figure', counterfactual ? 'counterfactual' : 'recounted', 'stored', ''], rows),
    '',
    ...ballotDifferences(closed).map((one) => `${one.figure}: ${one.recounted} in the log, ${one.stored} published`),
    counterfactual ? HYPOTHETICAL : `Recount and stored result: ${verdict}`,
  ];
};

/** Counts a closed round again from the ballots in the log and its rules, and compares with the stored tally. 1 when they differ. */
export const recount: Command = async (args, { env, say }) => {
  const question = asked(args);
  const again = await withLog(question, env, (log) => recounted(log, question));
  const stored: Figures = { ...figuresOf(again.closed.tally), outcome: again.closed.outcome };
  const found = [...differences(again.figures, stored), ...ballotDifferences(again.closed)];
  const compared = { ...again, question, stored, found };
  for (const line of question.json ? [inJson(compared)] : inWords(compared)) say(line);
  return !again.counterfactual && found.length > 0 ? 1 : 0;
};
