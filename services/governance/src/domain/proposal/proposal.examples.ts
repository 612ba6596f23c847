import { exampleCouncil } from '../rule-set/example-statutes.js';
import { ordinaryMethod } from '../rule-set/decision-rules.js';
import { countVote } from '../voting/count.js';
import type { Choice } from '../voting/values.js';
import type { ProposalEvent } from './proposal.events.js';
import type { OpenBallot } from './proposal.schemas.js';

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
const ballots: OpenBallot[] = electorate.map((seat, index) => ({
  ...seat,
  content: { method: 'yes-no', choice: choices[index]! },
  castAt: '2026-10-06T08:30:00.000Z',
}));
const method = ordinaryMethod(exampleCouncil);
const tally = countVote({
  ...{ rules: exampleCouncil, method, census: electorate, options: [], withdrawn: [], lot: [] },
  ballots: new Map(ballots.map(({ seat, content }) => [seat, content])),
});
const parts = [
  { code: 'out', title: 'Extenderlo a más lugares' },
  { code: 'up', title: 'Llevarlo a la norma y al presupuesto' },
];
/** SHA-256 of 32 zero bytes, and those: an example, the key of nothing. */
const keyCommitment = 'Zmh6rfhivXdsj8GLjp-OIAiXFIVu4jOzkCpZHQ1fKSU';
const key = 'A'.repeat(43);

/** One fictional proposal of a council from its draft to the end. */
export const proposalExamples: { [T in ProposalEvent['type']]: Extract<ProposalEvent, { type: T }>['data'] } = {
  'governance.proposal-drafted': {
    bodyId,
    bodyCode: 'council',
    title,
    text: 'Se propone aprobar la convocatoria.',
    matter,
    ballot: { method: 'yes-no', options: [] },
    parts,
    concerns: [idOf(21)],
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
    method,
    options: [],
    electorate,
    openedAt: '2026-10-05T10:00:00.000Z',
    closesAt: '2026-10-07T10:00:00.000Z',
    keyCommitment,
  },
  'governance.seat-recused': {
    seat: 'third-sector-2',
    reason: 'Su organización concurrirá a la convocatoria',
    round: 1,
    recusedAt: '2026-10-05T11:00:00.000Z',
  },
  'governance.seat-conflicted': {
    seat: 'business-1',
    organisation: idOf(21),
    basis: 'declared-interest',
    conflictedAt: '2026-10-05T10:00:00.000Z',
  },
  'governance.proxy-given': {
    seat: 'local-1',
    mandateId: idOf(13),
    to: 'ccaa-1',
    givenAt: '2026-10-05T12:00:00.000Z',
  },
  'governance.proxy-revoked': {
    seat: 'local-1',
    mandateId: idOf(13),
    to: 'ccaa-1',
    revokedAt: '2026-10-05T13:00:00.000Z',
  },
  'governance.option-withdrawn': {
    option: 'candidate-3',
    reason: 'Renuncia a su candidatura',
    withdrawnAt: '2026-10-05T13:30:00.000Z',
  },
  'governance.ballot-cast': { round: 1, ...electorate[0]!, choice: 'yes', castAt: '2026-10-06T08:30:00.000Z' },
  'governance.ballot-sealed': {
    round: 1,
    ...electorate[2]!,
    sealed: 'bm9uY2UtMTItYnl0ZXMtY2lwaGVydGV4dC1hbmQtdGFn',
    castAt: '2026-10-06T08:30:00.000Z',
    by: { seat: 'ccaa-1', mandateId: idOf(12) },
  },
  'governance.voting-closed': {
    bodyId,
    round: 1,
    outcome: 'adopted',
    tally,
    ballots,
    ...rulesUsed,
    closedAt: '2026-10-07T10:00:00.000Z',
    key,
  },
  'governance.round-annulled': { round: 1, reason: 'key-lost', annulledAt: '2026-10-07T11:00:00.000Z' },
  'governance.resolution-adopted': {
    bodyId,
    title,
    matter,
    round: 1,
    tally,
    ...rulesUsed,
    adoptedAt: '2026-10-07T10:00:00.000Z',
    parts,
  },
  'governance.resolution-published': { publishedAt: '2026-10-08T09:00:00.000Z' },
  'governance.resolution-ratified': { by: patronatoProposalId, ratifiedAt: '2026-10-15T12:00:00.000Z' },
  'governance.resolution-deviated-from': {
    by: patronatoProposalId,
    reasons: 'La financiación de 2028 no está comprometida.',
    parts: [
      { part: 'out', decision: 'approves' },
      { part: 'up', decision: 'defers' },
    ],
    deviatedAt: '2026-10-15T12:00:00.000Z',
  },
  'governance.resolution-entered-into-force': {
    matter,
    inForceFrom: '2026-10-15T12:00:00.000Z',
    chain: { councilProposalId, patronatoProposalId },
    parts: ['out'],
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
  'governance.act-recorded': {
    actId: idOf(31),
    kind: 'Convocatoria publicada',
    description: 'Publicación de la convocatoria en el boletín.',
    part: 'out',
    reference: callId,
    actedOn: '2026-10-20',
    recordedAt: '2026-10-20T09:00:00.000Z',
  },
};
