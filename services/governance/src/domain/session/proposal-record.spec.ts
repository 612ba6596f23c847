import { describe, expect, it } from '@jest/globals';
import { proposalId, recordedProposal } from '../../testing/recorded-proposal.js';
import type { ProposalEvent } from '../proposal/proposal.events.js';
import { proposalRecord } from './proposal-record.js';

const event = (type: string, data: object): ProposalEvent => ({ type, data }) as unknown as ProposalEvent;

describe('What is told of a proposal', () => {
  const record = proposalRecord(proposalId, recordedProposal(1))!;

  it('is its text, its figures as exact fractions, its votes by seat and its dissenting votes', () =>
    expect(record).toMatchObject({
      ...{ proposalId, title: 'Convocatoria 2027', status: 'published', recused: ['third-sector-6'] },
      adoptedAt: '2026-12-04T10:30:00.000Z',
      rounds: [
        {
          ...{ round: 1, outcome: 'adopted', openedAt: '2026-12-04T09:30:00.000Z' },
          result: { method: 'yes-no', census: 41, present: 33, yes: '2191/26', no: '409/26' },
          ballots: [
            { seat: 'age-1', says: 'yes' },
            { seat: 'ccaa-1', says: 'no' },
            { seat: 'local-1', says: 'abstention' },
          ],
        },
      ],
      dissents: [{ seat: 'ccaa-1', text: 'Falta una memoria económica.' }],
    }));

  it('is the same in whichever version the events were stored', () =>
    expect(proposalRecord(proposalId, recordedProposal(2))).toEqual(record));

  it('is nothing of an open round', () => {
    const open = recordedProposal(1).slice(0, 4);
    expect(proposalRecord(proposalId, open)).toMatchObject({ status: 'voting', rounds: [] });
    const cast = event('governance.ballot-cast', { seat: 'age-1', choice: 'yes' });
    expect(proposalRecord(proposalId, [...open, cast])).toEqual(proposalRecord(proposalId, open));
  });

  it('follows what becomes of it', () => {
    const told = (...more: ProposalEvent[]) => proposalRecord(proposalId, [...recordedProposal(1), ...more]);
    const at = '2026-12-16T14:00:00.000Z';
    expect(told(event('governance.resolution-ratified', { by: 'p', ratifiedAt: at }))).toMatchObject({
      answer: { response: 'ratifies', by: 'p', at },
    });
    expect(
      told(event('governance.resolution-deviated-from', { by: 'p', reasons: 'Motivos', deviatedAt: at })),
    ).toMatchObject({
      answer: { response: 'deviates', reasons: 'Motivos' },
    });
    expect(told(event('governance.resolution-entered-into-force', { inForceFrom: at }))).toMatchObject({
      status: 'in-force',
      inForceFrom: at,
    });
    expect(told(event('governance.resolution-superseded', { supersededBy: 'q' }))).toMatchObject({
      status: 'superseded',
      supersededBy: 'q',
    });
    expect(told(event('governance.seat-conflicted', { seat: 'age-2' }))).toMatchObject({
      recused: ['third-sector-6', 'age-2'],
    });
    expect(told(event('governance.proposal-tabled', { title: 'Otro', text: 'Texto enmendado' }))).toMatchObject({
      title: 'Otro',
      text: 'Texto enmendado',
    });
  });

  it('says a ballot of another method as it is', () => {
    const ranked = { method: 'stv', preferences: ['a', 'b'] };
    const objection = { method: 'consent', position: 'objects', reasons: 'No' };
    const [drafted] = recordedProposal(1);
    const closed = {
      ...{ round: 1, outcome: 'adopted', ruleSetId: 'r', ruleVersion: 1, closedAt: '2026-12-04T10:30:00.000Z' },
      tally: { method: 'stv', census: 2, present: 2, quorum: { met: true, required: '1/2' }, winners: ['a'] },
      ballots: [
        { seat: 'x', constituency: 'c', content: ranked },
        { seat: 'y', constituency: 'c', content: objection, by: { seat: 'x' } },
        { seat: 'z', constituency: 'c', content: { method: 'consent', position: 'stands-aside' } },
      ],
    };
    expect(proposalRecord(proposalId, [drafted!, event('governance.voting-closed', closed)])!.rounds[0]).toMatchObject({
      result: { method: 'stv', winners: ['a'] },
      ballots: [
        { says: JSON.stringify(ranked) },
        { says: JSON.stringify(objection), by: 'x' },
        { says: 'stands-aside' },
      ],
    });
  });

  it('is nothing when there is no such proposal', () => expect(proposalRecord(proposalId, [])).toBeUndefined());
});
