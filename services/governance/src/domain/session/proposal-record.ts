import { z } from 'zod';
import type { ProposalEvent } from '../proposal/proposal.events.js';
import { code, count, fraction } from '../voting/values.js';

const resultByConstituency = z.object({
  code,
  census: count,
  yes: count,
  no: count,
  abstention: count,
  addsYes: fraction,
  addsNo: fraction,
  unusedWeight: fraction,
});

/* What a document says of a tally of any method and version; the rest stays in the closing event. */
const resultSchema = z.object({
  method: z.string().default('yes-no'),
  census: count,
  present: count,
  quorum: z.object({ met: z.boolean(), required: fraction }),
  constituencies: z.array(resultByConstituency).optional(),
  yes: fraction.optional(),
  no: fraction.optional(),
  unusedWeight: fraction.optional(),
  consents: count.optional(),
  standsAside: count.optional(),
  objections: count.optional(),
  winners: z.array(code).optional(),
  majority: z.object({ counting: z.string(), comparison: z.string(), threshold: fraction }).optional(),
});
export type Result = z.infer<typeof resultSchema>;

/** One ballot after the close: what it says is one word where the vote was yes or no, and its JSON otherwise. */
type OpenBallot = Readonly<{ seat: string; constituency: string; says: string; by?: string }>;

export type RecordedRound = Readonly<{
  round: number;
  ruleSetId: string;
  ruleVersion: number;
  openedAt: string;
  closedAt: string;
  outcome: string;
  result: Result;
  ballots: readonly OpenBallot[];
}>;

export type ProposalRecord = Readonly<{
  proposalId: string;
  bodyId: string;
  bodyCode: string;
  title: string;
  text: string;
  matter: Readonly<{ kind: string; reference?: string }>;
  status: string;
  recused: readonly string[];
  rounds: readonly RecordedRound[];
  dissents: readonly Readonly<{ seat: string; text: string }>[];
  adoptedAt?: string;
  publishedAt?: string;
  answer?: Readonly<{ response: string; by: string; reasons?: string; at: string }>;
  inForceFrom?: string;
  supersededBy?: string;
}>;

type Opened = Readonly<{ round: number; openedAt: string }>;
type Folded = ProposalRecord & Readonly<{ opened?: Opened }>;

type Voted = Readonly<{
  seat: string;
  constituency: string;
  choice?: string;
  content?: Readonly<Record<string, unknown>>;
  by?: Readonly<{ seat: string }>;
}>;

/* One word where there is one; a reasoned objection, a ranking or scores as they are. */
const saysOf = ({ choice, content = {} }: Voted): string => {
  const word = choice ?? content.choice ?? (content.reasons === undefined ? content.position : undefined);
  return typeof word === 'string' ? word : JSON.stringify(content);
};

const ballotOf = (ballot: Voted): OpenBallot => {
  const { seat, constituency, by } = ballot;
  return { seat, constituency, says: saysOf(ballot), ...(by && { by: by.seat }) };
};

type Data<T extends ProposalEvent['type']> = Extract<ProposalEvent, { type: T }>['data'];
type Change = (record: Folded, data: never) => Partial<Folded>;

const closedRound = ({ rounds, opened }: Folded, data: Data<'governance.voting-closed'>): Partial<Folded> => {
  const { round, ruleSetId, ruleVersion, closedAt, outcome, tally } = data;
  const ballots = (data.ballots as readonly Voted[]).map(ballotOf);
  const openedAt = opened?.round === round ? opened.openedAt : closedAt;
  const closed = {
    round,
    ruleSetId,
    ruleVersion,
    openedAt,
    closedAt,
    outcome,
    result: resultSchema.parse(tally),
    ballots,
  };
  return { rounds: [...rounds, closed], status: outcome };
};

const answered = (response: string, by: string, at: string, reasons?: string): Partial<Folded> => ({
  answer: { response, by, at, ...(reasons !== undefined && { reasons }) },
});

const changes: Readonly<Record<string, Change>> = {
  'governance.proposal-tabled': (_, data: Data<'governance.proposal-tabled'> & { text?: string }) => ({
    status: 'tabled',
    title: data.title,
    ...(data.text !== undefined && { text: data.text }),
  }),
  'governance.voting-opened': (_, { round, openedAt }: Data<'governance.voting-opened'>) => ({
    status: 'voting',
    opened: { round, openedAt },
  }),
  'governance.seat-recused': ({ recused }, { seat }: Data<'governance.seat-recused'>) => ({
    recused: [...recused, seat],
  }),
  'governance.seat-conflicted': ({ recused }, { seat }: { seat: string }) => ({ recused: [...recused, seat] }),
  'governance.voting-closed': closedRound,
  'governance.resolution-adopted': (_, { adoptedAt }: Data<'governance.resolution-adopted'>) => ({ adoptedAt }),
  'governance.resolution-published': (_, { publishedAt }: Data<'governance.resolution-published'>) => ({
    status: 'published',
    publishedAt,
  }),
  'governance.resolution-ratified': (_, { by, ratifiedAt }: Data<'governance.resolution-ratified'>) =>
    answered('ratifies', by, ratifiedAt),
  'governance.resolution-deviated-from': (
    _,
    { by, reasons, deviatedAt }: Data<'governance.resolution-deviated-from'>,
  ) => answered('deviates', by, deviatedAt, reasons),
  'governance.resolution-entered-into-force': (_, data: Data<'governance.resolution-entered-into-force'>) => ({
    status: 'in-force',
    inForceFrom: data.inForceFrom,
  }),
  'governance.resolution-superseded': (_, { supersededBy }: Data<'governance.resolution-superseded'>) => ({
    status: 'superseded',
    supersededBy,
  }),
  'governance.dissent-recorded': ({ dissents }, { seat, text }: Data<'governance.dissent-recorded'>) => ({
    dissents: [...dissents, { seat, text }],
  }),
};

const drafted = (proposalId: string, data: Data<'governance.proposal-drafted'>): Folded => ({
  proposalId,
  bodyId: data.bodyId,
  bodyCode: data.bodyCode,
  title: data.title,
  text: data.text,
  matter: { kind: data.matter.kind, ...(data.matter.reference !== undefined && { reference: data.matter.reference }) },
  ...{ status: 'draft', recused: [], rounds: [], dissents: [] },
});

/** What minutes and certificates say of a proposal: nothing of an open round, and nothing that its events do not say. */
export const proposalRecord = (proposalId: string, events: readonly ProposalEvent[]): ProposalRecord | undefined => {
  const [first, ...rest] = events;
  if (first?.type !== 'governance.proposal-drafted') return undefined;
  const folded = rest.reduce<Folded>(
    (record, { type, data }) => {
      const change = changes[type];
      return change ? { ...record, ...change(record, data as never) } : record;
    },
    drafted(proposalId, first.data),
  );
  const { opened: _, ...record } = folded;
  return record;
};
