import { openLog, type Log } from '@ceriss/eventstoredb';
import { readStack } from '../../stack-file.js';
import { CannotRun, type Command, type Surroundings } from '../command.js';
import { readOptions } from '../options.js';
import { tableOf } from '../table.js';
import { authorityOf, type Judged } from './authority.js';
import { closedRound, type ClosedRound } from './evidence.js';
import { figuresOf, type Figures } from './figures.js';
import { evidenceUnder } from './other-rules.js';
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

type Recounted = Readonly<{
  closed: ClosedRound;
  authority: Judged;
  figures: Figures;
  version: number;
  counterfactual: boolean;
}>;

/* A choice is no decision when it chose nobody, or left open whom. */
const outcomeOf = ({ quorum, met, winners, undecided }: Figures): string => {
  if (quorum !== 'true') return 'no-quorum';
  const decided = met === undefined ? winners !== '' && undecided === 'false' : met === 'true';
  return decided ? 'adopted' : 'rejected';
};

const recounted = async (log: Log, { proposal, round, rules }: Asked): Promise<Recounted> => {
  const events = await log.readStream(`governance.proposal-${proposal}`);
  if (events.length === 0) throw new CannotRun(`There is no proposal ${proposal}.`);
  const closed = closedRound(proposal, events, round);
  const statutes = await log.readStream(`governance.ruleset-${closed.ruleSetId}`);
  const body = await log.readStream(`governance.body-${closed.opening.bodyId}`);
  const authority = authorityOf(closed, { body, statutes });
  const version = rules ?? closed.ruleVersion;
  const counterfactual = version !== closed.ruleVersion;
  const evidence = counterfactual ? evidenceUnder(statutes, closed, version) : closed.evidence;
  const figures = recountVote(evidence);
  return { closed, authority, figures: { ...figures, outcome: outcomeOf(figures) }, version, counterfactual };
};

/* What the closing event published against what the log says, and who could vote under which rules; whatever rules it is counted by. */
const evidenceDifferences = ({ closed: { cast, published }, authority: { log, claimed } }: Recounted) => [
  ...differences(cast, published),
  ...differences(log, claimed),
];

const HYPOTHETICAL = 'COUNTERFACTUAL: what these ballots would have decided under other rules. It is not the result.';

type Compared = Recounted & Readonly<{ question: Asked; stored: Figures; found: ReturnType<typeof differences> }>;

const inJson = ({ question, closed, version, counterfactual, figures, stored, found }: Compared): string => {
  const { round, ruleSetId, ruleVersion } = closed;
  const rules = { ruleSetId, ruleVersion: version, decidedUnder: ruleVersion };
  const compared = { recounted: figures, stored, differences: found };
  return JSON.stringify({ proposal: question.proposal, round, counterfactual, rules, ...compared });
};

const inWords = (compared: Compared): string[] => {
  const { question, closed, version, counterfactual, figures, stored, found } = compared;
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
    ...evidenceDifferences(compared).map(
      (one) => `${one.figure}: ${one.recounted} by the log, ${one.stored} as published`,
    ),
    counterfactual ? HYPOTHETICAL : `Recount and stored result: ${verdict}`,
  ];
};

/** Counts a closed round again from the ballots in the log and its rules, and compares with the stored tally. 1 when they differ. */
export const recount: Command = async (args, { env, say }) => {
  const question = asked(args);
  const again = await withLog(question, env, (log) => recounted(log, question));
  const stored: Figures = { ...figuresOf(again.closed.tally), outcome: again.closed.outcome };
  const inEvidence = evidenceDifferences(again);
  const found = [...differences(again.figures, stored), ...inEvidence];
  const compared = { ...again, question, stored, found };
  for (const line of question.json ? [inJson(compared)] : inWords(compared)) say(line);
  const wrong = again.counterfactual ? inEvidence : found;
  return wrong.length > 0 ? 1 : 0;
};
