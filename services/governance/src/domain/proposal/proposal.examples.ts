import { exampleCouncil } from '../rule-set/example-statutes.js';
import { tallyOf } from '../voting/tally.js';
import type { Choice } from '../voting/values.js';
import type { Ballot, ProposalEvent } from './proposal.events.js';

const idOf = (n: number): string => `0198f000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const [ruleSetId, bodyId, callId, patronatoProposalId, councilProposalId] = [1, 2, 3, 4, 5].map(idOf) as [
  string,
  string,
  string,
  string,
  string,
];
const matter = { kind: 'call', reference: callId } as const;
const title = 'Convocatoria de vivienda con apoyos';
const rulesUsed = { ruleSetId, ruleVersion: 1 };

const electorate = ['age', 'ccaa', 'local', 'third-sector'].map((constituency, index) => ({
  seat: `${constituency}-1`,
  constituency,
  mandateId: idOf(11 + index),
}));
const choices: Choice[] = ['yes', 'no', 'abstention', 'yes'];
const ballots: Ballot[] = electorate.map((seat, index) => ({
  ...seat,
  choice: choices[index]!,
  castAt: '2026-10-06T08:30:00.000Z',
}));
const tally = tallyOf(exampleCouncil, electorate, new Map(ballots.map(({ seat, choice }) => [seat, choice])));

/** One fictional proposal of a council from its draft to the end. */
export const proposalExamples: { [T in ProposalEvent['type']]: Extract<ProposalEvent, { type: T }>['data'] } = {
  'governance.proposal-drafted': {
    bodyId,
    bodyCode: 'council',
    title,
    text: 'Se propone aprobar la convocatoria.',
    matter,
  },
  'governance.proposal-text-settled': {
    version: 2,
    text: 'Se aprueba la convocatoria, que se publica en quince días.',
  },
  'governance.proposal-tabled': { bodyId, title, matter, tabledAt: '2026-10-01T10:00:00.000Z' },
  'governance.voting-opened': {
    bodyId,
    round: 1,
    ...rulesUsed,
    rules: exampleCouncil,
    electorate,
    openedAt: '2026-10-05T10:00:00.000Z',
    closesAt: '2026-10-07T10:00:00.000Z',
  },
  'governance.seat-recused': {
    seat: 'third-sector-2',
    reason: 'Su organización concurrirá a la convocatoria',
    round: 1,
    recusedAt: '2026-10-05T11:00:00.000Z',
  },
  'governance.ballot-cast': { round: 1, ...ballots[0]! },
  'governance.voting-closed': {
    bodyId,
    round: 1,
    outcome: 'adopted',
    tally,
    ballots,
    ...rulesUsed,
    closedAt: '2026-10-07T10:00:00.000Z',
  },
  'governance.resolution-adopted': {
    bodyId,
    title,
    matter,
    round: 1,
    tally,
    ...rulesUsed,
    adoptedAt: '2026-10-07T10:00:00.000Z',
  },
  'governance.resolution-published': { publishedAt: '2026-10-08T09:00:00.000Z' },
  'governance.resolution-ratified': { by: patronatoProposalId, ratifiedAt: '2026-10-15T12:00:00.000Z' },
  'governance.resolution-deviated-from': {
    by: patronatoProposalId,
    reasons: 'La financiación de 2028 no está comprometida.',
    deviatedAt: '2026-10-15T12:00:00.000Z',
  },
  'governance.resolution-entered-into-force': {
    matter,
    inForceFrom: '2026-10-15T12:00:00.000Z',
    chain: { councilProposalId, patronatoProposalId },
  },
  'governance.resolution-superseded': {
    supersededBy: idOf(6),
    matter,
    supersededAt: '2028-01-10T09:00:00.000Z',
  },
  'governance.dissent-recorded': {
    seat: 'ccaa-1',
    mandateId: idOf(12),
    text: 'El umbral de población deja fuera a municipios que también lo necesitan.',
    recordedAt: '2026-10-08T10:00:00.000Z',
  },
};
