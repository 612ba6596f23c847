import { projection, type Projected, type Rows } from '@ceriss/read-models';
import { proposalCodec, type ProposalEvent } from '../../domain/proposal/proposal.events.js';
import { BallotRow, DissentRow, ProposalRow, RecusalRow, RoundRow } from './proposals.entity.js';

const change = (event: Projected<ProposalEvent>, rows: Rows, values: Partial<ProposalRow> = {}): void => {
  const { aggregateId: proposalId, revision } = event;
  rows.update(ProposalRow, { proposalId }, { ...values, revision: String(revision) });
};

export const proposals = projection<ProposalEvent>({
  name: 'proposals',
  version: 1,
  context: 'governance',
  tables: [ProposalRow, RoundRow, BallotRow, RecusalRow, DissentRow],
  codecs: [proposalCodec],
  on: {
    'governance.proposal-drafted': ({ aggregateId: proposalId, data, revision }, rows) => {
      const { matter, answer, ...shown } = data;
      rows.insert(ProposalRow, {
        proposalId,
        ...shown,
        matterKind: matter.kind,
        matterReference: matter.reference ?? null,
        status: 'draft',
        answers: answer?.resolutionId ?? null,
        response: answer?.response ?? null,
        reasons: answer?.response === 'deviates' ? answer.reasons : null,
        round: null,
        revision: String(revision),
      });
    },
    'governance.proposal-text-settled': (event, rows) => change(event, rows, { text: event.data.text }),
    'governance.proposal-tabled': (event, rows) => change(event, rows, { status: 'tabled' }),
    'governance.voting-opened': (event, rows) => {
      const { round, ruleSetId, ruleVersion, electorate, openedAt, closesAt } = event.data;
      rows.insert(RoundRow, {
        proposalId: event.aggregateId,
        round,
        ruleSetId,
        ruleVersion,
        electorate: electorate.length,
        openedAt: new Date(openedAt),
        closesAt: new Date(closesAt),
        outcome: null,
        tally: null,
      });
      change(event, rows, { status: 'voting', round });
    },
    'governance.seat-recused': (event, rows) => {
      const { seat, reason, round, recusedAt } = event.data;
      const proposalId = event.aggregateId;
      rows.insert(RecusalRow, { proposalId, seat, reason, recusedAt: new Date(recusedAt) });
      if (round) rows.remove(BallotRow, { proposalId, round, seat });
      change(event, rows);
    },
    'governance.ballot-cast': (event, rows) => {
      const { round, seat, constituency, castAt } = event.data;
      const proposalId = event.aggregateId;
      rows.upsert(BallotRow, { proposalId, round, seat, constituency, castAt: new Date(castAt), choice: null });
      change(event, rows);
    },
    'governance.voting-closed': (event, rows) => {
      const { round, outcome, tally, ballots } = event.data;
      const proposalId = event.aggregateId;
      rows.update(RoundRow, { proposalId, round }, { outcome, tally });
      for (const { seat, choice } of ballots) rows.update(BallotRow, { proposalId, round, seat }, { choice });
      change(event, rows, { status: outcome });
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
  },
});
