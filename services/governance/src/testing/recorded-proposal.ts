import type { ProposalEvent } from '../domain/proposal/proposal.events.js';
import { bodyId, proposalId } from './session-world.js';

const mandateId = '0198f000-0000-7000-8000-000000000011';
const seat = (name: string, constituency: string) => ({
  seat: name,
  constituency,
  mandateId,
  castAt: '2026-12-05T09:00:00.000Z',
});
const voted = [
  [seat('age-1', 'age'), 'yes'],
  [seat('ccaa-1', 'ccaa'), 'no'],
  [seat('local-1', 'local'), 'abstention'],
] as const;

const tally = {
  census: 41,
  present: 33,
  quorum: { met: true, required: '1/2', officersPresent: true },
  constituencies: [
    { code: 'age', census: 5, yes: 4, no: 0, abstention: 0, addsYes: '25', addsNo: '0', unusedWeight: '0' },
    { code: 'ccaa', census: 19, yes: 9, no: 4, abstention: 2, addsYes: '270/13', addsNo: '120/13', unusedWeight: '0' },
  ],
  yes: '2191/26',
  no: '409/26',
  unusedWeight: '0',
  majority: { met: true, counting: 'weights', comparison: 'more-than', threshold: '1/2' },
};

/* The closing event in the shape of its first version, and as it is since ballots may say more than yes and no. */
const closing = {
  1: { tally, ballots: voted.map(([who, choice]) => ({ ...who, choice })) },
  2: {
    tally: { method: 'yes-no', ...tally, further: [], met: true },
    ballots: voted.map(([who, choice]) => ({ ...who, content: { method: 'yes-no', choice } })),
  },
};

const about = { bodyId, title: 'Convocatoria 2027', matter: { kind: 'general' } };
const rulesUsed = { ruleSetId: '0198f000-0000-7000-8000-000000000001', ruleVersion: 1 };

/** A proposal from its draft to its publication, with a recusal and a dissenting vote. */
export const recordedProposal = (version: 1 | 2): ProposalEvent[] =>
  [
    {
      type: 'governance.proposal-drafted',
      data: { ...about, bodyCode: 'council', text: 'Se aprueba la convocatoria.' },
    },
    { type: 'governance.proposal-tabled', data: { ...about, tabledAt: '2026-12-04T09:00:00.000Z' } },
    {
      type: 'governance.seat-recused',
      data: { seat: 'third-sector-6', reason: 'Se presenta', recusedAt: '2026-12-04T09:00:00.000Z' },
    },
    {
      type: 'governance.voting-opened',
      data: { bodyId, round: 1, ...rulesUsed, openedAt: '2026-12-04T09:30:00.000Z' },
    },
    {
      type: 'governance.voting-closed',
      data: {
        bodyId,
        round: 1,
        outcome: 'adopted',
        ...closing[version],
        ...rulesUsed,
        closedAt: '2026-12-04T10:30:00.000Z',
      },
    },
    {
      type: 'governance.resolution-adopted',
      data: { ...about, round: 1, ...rulesUsed, adoptedAt: '2026-12-04T10:30:00.000Z' },
    },
    {
      type: 'governance.dissent-recorded',
      data: { seat: 'ccaa-1', mandateId, text: 'Falta una memoria económica.', recordedAt: '2026-12-04T10:40:00.000Z' },
    },
    { type: 'governance.resolution-published', data: { publishedAt: '2026-12-05T09:00:00.000Z' } },
  ] as unknown as ProposalEvent[];

export { proposalId };
