import { heading, paragraph, type Block, type Table } from '@ceriss/documents';
import type { ProposalRecord, RecordedRound, Result } from '../../domain/session/proposal-record.js';
import { madridTime, type DocumentWords } from './document-words.js';

const figuresOf = ({ result, outcome, ruleVersion, closedAt, round }: RecordedRound, words: DocumentWords): Block => ({
  kind: 'facts',
  facts: [
    [words.round, `${round} · ${madridTime(closedAt)}`],
    [words.result, words.results[outcome] ?? outcome],
    [words.method, words.methods[result.method] ?? result.method],
    [words.present, words.presence(result.present, result.census, result.quorum.required)],
    ...sidesOf(result, words),
    [words.rules, `${words.version} ${ruleVersion}`],
  ],
});

type Facts = (readonly [string, string])[];

const said = (name: string, value: string | number | undefined): Facts =>
  value === undefined ? [] : [[name, String(value)]];

const sidesOf = (result: Result, words: DocumentWords): Facts => [
  ...said(words.yes, result.yes),
  ...said(words.no, result.no),
  ...said(words.unused, result.unusedWeight),
  ...said(words.consents, result.consents),
  ...said(words.objections, result.objections),
  ...said(words.winners, result.winners?.join(', ')),
  ...said(words.threshold, result.majority && majorityOf(result.majority, words)),
];

const majorityOf = (
  { comparison, threshold, counting }: NonNullable<Result['majority']>,
  words: DocumentWords,
): string => `${words.comparisons[comparison] ?? comparison} ${threshold} (${words.countings[counting] ?? counting})`;

const byConstituency = ({ constituencies = [] }: Result, words: DocumentWords): Table[] =>
  constituencies.length === 0
    ? []
    : [
        {
          kind: 'table',
          caption: words.byConstituency,
          rowHeaders: true,
          columns: [
            { title: words.constituency },
            ...[words.yes, words.no, words.abstention, words.weightYes, words.weightNo, words.unused].map((title) => ({
              title,
              align: 'right' as const,
            })),
          ],
          rows: constituencies.map(({ code, yes, no, abstention, addsYes, addsNo, unusedWeight }) => [
            code,
            ...[yes, no, abstention, addsYes, addsNo, unusedWeight].map(String),
          ]),
        },
      ];

const nominal = ({ ballots }: RecordedRound, words: DocumentWords): Table => ({
  kind: 'table',
  caption: words.nominal,
  rowHeaders: true,
  columns: [{ title: words.seat }, { title: words.constituency }, { title: words.vote }],
  rows: ballots.map(({ seat, constituency, says, by }) => [
    seat,
    constituency,
    `${words.votes[says] ?? says}${by === undefined ? '' : ` (${words.votedBy} ${by})`}`,
  ]),
});

/** Everything that was decided about one proposal, round by round, with dissenting votes. */
export const resolutionBlocks = (record: ProposalRecord, words: DocumentWords): Block[] => [
  heading(3, record.title),
  paragraph(record.text, 'quote'),
  ...(record.recused.length > 0
    ? [{ kind: 'facts' as const, facts: [[words.recused, record.recused.join(', ')] as const] }]
    : []),
  ...record.rounds.flatMap((round) => [
    figuresOf(round, words),
    ...byConstituency(round.result, words),
    ...(round.ballots.length > 0 ? [nominal(round, words)] : []),
  ]),
  ...(record.dissents.length > 0 ? [paragraph(words.dissents)] : []),
  ...record.dissents.map(({ seat, text }): Block => paragraph(`${seat}: ${text}`, 'quote')),
];
