import { heading, paragraph, type Block, type Paper, type PaperLanguage, type Table } from '@ceriss/documents';
import type { Minutes } from '../../application/session/minutes-of.js';
import type { MinutesContent } from '../../domain/session/minutes-content.js';
import type { Presence } from '../../domain/session/session.schemas.js';
import { documentWords, madridTime, type DocumentWords } from './document-words.js';
import { resolutionBlocks } from './resolution.blocks.js';

const present = ({ present, census, required }: Presence, words: DocumentWords): string =>
  words.presence(present, census, required);

const stateOf = ({ draft, approved }: Minutes, words: DocumentWords): string => {
  if (!draft) return words.fresh;
  if (!approved) return `${words.draft} (${words.version} ${draft.version})`;
  const how = approved.by.manner === 'consent' ? words.approvedByConsent : words.approvedByVote;
  return `${how}: ${madridTime(approved.approvedAt)}`;
};

const convenerOf = ({ convener }: MinutesContent['session'], words: DocumentWords): string => {
  if (convener.as === 'chair') return `${words.chair} (${convener.seat})`;
  return convener.as === 'secretary' ? words.secretary : `${words.seats}: ${convener.seats.join(', ')}`;
};

const circumstances = ({ session, call, openedAt, closedAt }: MinutesContent, words: DocumentWords) => [
  [words.startsAt, madridTime(session.startsAt)] as const,
  [words.call, words.calls[call - 1]!] as const,
  ...(session.place.venue === undefined ? [] : [[words.place, session.place.venue] as const]),
  ...(session.place.connection === undefined ? [] : [[words.connection, session.place.connection] as const]),
  [words.opened, madridTime(openedAt)] as const,
  [words.closed, madridTime(closedAt)] as const,
];

const metadataOf = (minutes: Minutes, words: DocumentWords) => {
  const { content, digest } = minutes;
  const { session } = content;
  const { notice } = session;
  return [
    [words.body, session.bodyName] as const,
    ...circumstances(content, words),
    [words.convened, madridTime(session.convenedAt)] as const,
    [words.convenedBy, convenerOf(session, words)] as const,
    [words.notice, words.noticeDays(notice.workingDays, notice.required)] as const,
    ...(session.urgent === undefined ? [] : [[words.urgentNotice, session.urgent] as const]),
    [words.acknowledged, `${content.acknowledged} ${words.of} ${content.summoned}`] as const,
    [words.rules, `${words.version} ${session.ruleVersion}`] as const,
    [words.minutesState, stateOf(minutes, words)] as const,
    [words.digest, digest] as const,
  ];
};

const attendance = (content: MinutesContent, words: DocumentWords): Block[] => {
  const table: Table = {
    kind: 'table',
    caption: words.attendance,
    rowHeaders: true,
    columns: [words.seat, words.constituency, words.manner, words.from, words.until].map((title) => ({ title })),
    rows: content.attendance.map(({ seat, constituency, manner, heldBy, from, until }) => [
      seat,
      constituency,
      `${words.manners[manner] ?? manner}${heldBy === undefined ? '' : ` ${heldBy}`}`,
      madridTime(from),
      until === undefined ? madridTime(content.closedAt) : madridTime(until),
    ]),
  };
  return [
    heading(2, words.attendance),
    table,
    {
      kind: 'facts',
      facts: [
        [words.absent, content.absent.length > 0 ? content.absent.join(', ') : words.nobody],
        [`${words.quorum}: ${words.atOpening}`, present(content.atOpening, words)],
        [`${words.quorum}: ${words.atClosing}`, present(content.atClosing, words)],
      ],
    },
  ];
};

type Item = MinutesContent['agenda'][number];

const named = (documents: Item['documents']): string[] =>
  documents.map(({ title, sha256, uri }) => `${title} · ${sha256}${uri === undefined ? '' : ` · ${uri}`}`);

const listed = (title: string, documents: Item['documents']): Block[] =>
  documents.length > 0 ? [paragraph(title), { kind: 'list', items: named(documents) }] : [];

const dealtWith = (item: Item, words: DocumentWords): Block[] => {
  const { urgent } = item;
  return [
    heading(3, `${item.item}. ${item.title}`),
    ...(urgent
      ? [paragraph(words.urgent(urgent.inFavour.length, urgent.against.length, urgent.abstaining.length), 'notice')]
      : []),
    ...(item.deliberation === undefined ? [] : [paragraph(item.deliberation)]),
    ...(item.outcome === undefined
      ? []
      : [{ kind: 'facts' as const, facts: [[words.outcome, words.outcomes[item.outcome] ?? item.outcome] as const] }]),
    ...listed(words.documents, item.documents),
    ...listed(words.annexes, item.annexes),
  ];
};

const blocksOf = (content: MinutesContent, words: DocumentWords): Block[] => [
  ...attendance(content, words),
  heading(2, words.agenda),
  {
    kind: 'list',
    numbered: true,
    items: content.agenda.map(({ title, kind }) => `${title} (${words.kinds[kind] ?? kind})`),
  },
  heading(2, words.deliberations),
  ...content.agenda.flatMap((item) => dealtWith(item, words)),
  ...content.declined.map(({ title, inFavour }) =>
    paragraph(words.declined(title, inFavour.length, content.atOpening.census), 'notice'),
  ),
  ...(content.resolutions.length > 0 ? [heading(2, words.resolutions)] : []),
  ...content.resolutions.flatMap((record) => resolutionBlocks(record, words)),
];

/** The minutes on paper: who was there, what was said and what was decided, from the events and nothing else. */
export const minutesPaper = (minutes: Minutes, language: PaperLanguage): Paper => {
  const words = documentWords[language];
  const { content, draft, approved } = minutes;
  const { reference, bodyName } = content.session;
  return {
    language,
    title: `${words.minutes} ${reference}`,
    subtitle: bodyName,
    issuer: words.issuer,
    metadata: metadataOf(minutes, words),
    blocks: [
      ...blocksOf(content, words),
      paragraph(words.recorded),
      { kind: 'signatures', signatures: [{ role: words.signSecretary }, { role: words.signChair }] },
    ],
    footer: `${words.minutes} ${reference} · ${minutes.digest.slice(0, 16)}`,
    dated: approved?.approvedAt ?? draft?.draftedAt ?? content.closedAt,
  };
};
