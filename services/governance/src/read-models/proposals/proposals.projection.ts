import { projection, type Projected, type Rows } from '@ceriss/read-models';
import { proposalCodec, type ProposalDrafted, type ProposalEvent } from '../../domain/proposal/proposal.events.js';
import {
  DissentRow,
  ProposalRow,
  ProxyRow,
  RecusalRow,
  BallotRow,
  RoundRow,
  WithdrawalRow,
} from './proposals.entity.js';

const change = (event: Projected<ProposalEvent>, rows: Rows, values: Partial<ProposalRow> = {}): void => {
  const { aggregateId: proposalId, revision } = event;
  rows.update(ProposalRow, { proposalId }, { ...values, revision: String(revision) });
};

const drafted = ({ aggregateId: proposalId, data, revision }: Projected<ProposalDrafted>): ProposalRow => {
  const { bodyId, bodyCode, title, text, matter, answer, ballot, parts, concerns } = data;
  return {
    ...{ proposalId, bodyId, bodyCode, title, text, textVersion: null },
    matterKind: matter.kind,
    matterReference: matter.reference ?? null,
    status: 'draft',
    ...answering(answer),
    ballot: ballot ?? null,
    parts: parts ?? null,
    concerns: concerns ?? [],
    round: null,
    revision: String(revision),
  };
};

/* Only a deviation says why, and what it makes of each part: a ratification takes the resolution as it is. */
const answering = (
  answer: ProposalDrafted['data']['answer'],
): Pick<ProposalRow, 'answers' | 'response' | 'reasons' | 'answerParts'> => {
  if (!answer) return { answers: null, response: null, reasons: null, answerParts: null };
  const { resolutionId: answers, response } = answer;
  if (answer.response === 'ratifies') return { answers, response, reasons: null, answerParts: null };
  return { answers, response, reasons: answer.reasons ?? null, answerParts: answer.parts ?? null };
};

const TABLES = [ProposalRow, RoundRow, BallotRow, RecusalRow, ProxyRow, WithdrawalRow, DissentRow];

export const proposals = projection<ProposalEvent>({
  name: 'proposals',
  version: 2,
  context: 'governance',
  tables: TABLES,
  history: TABLES,
  codecs: [proposalCodec],
  on: {
    'governance.proposal-drafted': (event, rows) => rows.insert(ProposalRow, drafted(event)),
    'governance.proposal-text-settled': (event, rows) => {
      const { text, version: textVersion } = event.data;
      change(event, rows, { text, textVersion });
    },
    'governance.proposal-tabled': (event, rows) => change(event, rows, { status: 'tabled' }),
    'governance.voting-opened': (event, rows) => {
      const { bodyId: _bodyId, rules: _rules, openedAt, closesAt, keyCommitment = null, ...round } = event.data;
      rows.insert(RoundRow, {
        ...{ proposalId: event.aggregateId, ...round, keyCommitment },
        openedAt: new Date(openedAt),
        closesAt: new Date(closesAt),
        ...{ key: null, outcome: null, annulledBecause: null, tally: null, closedAt: null },
      });
      change(event, rows, { status: 'voting', round: round.round });
    },
    'governance.seat-recused': (event, rows) => {
      const { seat, reason, round, recusedAt } = event.data;
      const proposalId = event.aggregateId;
      const basis = { organisation: null, basis: null };
      rows.insert(RecusalRow, { proposalId, seat, reason, ...basis, recusedAt: new Date(recusedAt) });
      if (round) rows.remove(BallotRow, { proposalId, round, seat });
      change(event, rows);
    },
    'governance.seat-conflicted': (event, rows) => {
      const { seat, organisation, basis, conflictedAt } = event.data;
      const proposalId = event.aggregateId;
      rows.insert(RecusalRow, {
        ...{ proposalId, seat, reason: null, organisation, basis },
        recusedAt: new Date(conflictedAt),
      });
      change(event, rows);
    },
    'governance.proxy-given': (event, rows) => {
      const { seat, to, givenAt } = event.data;
      const proposalId = event.aggregateId;
      rows.upsert(ProxyRow, { proposalId, seat, to, givenAt: new Date(givenAt), revokedAt: null });
      change(event, rows);
    },
    'governance.proxy-revoked': (event, rows) => {
      const { seat, revokedAt } = event.data;
      rows.update(ProxyRow, { proposalId: event.aggregateId, seat }, { revokedAt: new Date(revokedAt) });
      change(event, rows);
    },
    'governance.option-withdrawn': (event, rows) => {
      const { option, reason, withdrawnAt } = event.data;
      const proposalId = event.aggregateId;
      rows.insert(WithdrawalRow, { proposalId, option, reason, withdrawnAt: new Date(withdrawnAt) });
      change(event, rows);
    },
    'governance.ballot-cast': (event, rows) => {
      const { choice: _, castAt, ...ballot } = event.data;
      const proposalId = event.aggregateId;
      const untold = { bySeat: null, byMandateId: null, content: null };
      rows.upsert(BallotRow, { proposalId, ...ballot, castAt: new Date(castAt), ...untold });
      change(event, rows);
    },
    'governance.ballot-sealed': (event, rows) => {
      const { sealed: _, castAt, by, ...ballot } = event.data;
      const proposalId = event.aggregateId;
      const carrier = { bySeat: by?.seat ?? null, byMandateId: by?.mandateId ?? null };
      rows.upsert(BallotRow, { proposalId, ...ballot, castAt: new Date(castAt), ...carrier, content: null });
      change(event, rows);
    },
    'governance.voting-closed': (event, rows) => {
      const { round, outcome, tally, ballots, key = null, closedAt } = event.data;
      const proposalId = event.aggregateId;
      rows.update(RoundRow, { proposalId, round }, { outcome, tally, key, closedAt: new Date(closedAt) });
      for (const { seat, content } of ballots) rows.update(BallotRow, { proposalId, round, seat }, { content });
      change(event, rows, { status: outcome });
    },
    'governance.round-annulled': (event, rows) => {
      const { round, reason, annulledAt } = event.data;
      const ended = { outcome: 'annulled' as const, annulledBecause: reason, closedAt: new Date(annulledAt) };
      rows.update(RoundRow, { proposalId: event.aggregateId, round }, ended);
      change(event, rows, { status: 'annulled' });
    },
    'governance.resolution-adopted': (event, rows) => change(event, rows),
    'governance.resolution-published': (event, rows) => change(event, rows, { status: 'published' }),
    'governance.resolution-ratified': (event, rows) => change(event, rows),
    'governance.resolution-deviated-from': (event, rows) => change(event, rows),
    'governance.resolution-entered-into-force': (event, rows) => change(event, rows, { status: 'in-force' }),
    'governance.resolution-superseded': (event, rows) => change(event, rows, { status: 'superseded' }),
    'governance.dissent-recorded': (event, rows) => {
      const { seat, text, recordedAt } = event.data;
      const proposalId = event.aggregateId;
      rows.insert(DissentRow, { proposalId, seat, text, recordedAt: new Date(recordedAt) });
      change(event, rows);
    },
    'governance.act-recorded': (event, rows) => change(event, rows),
  },
});
