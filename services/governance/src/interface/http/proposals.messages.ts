import type { Message } from '@ceriss/service-kit';
import type { ProposalRule } from '../../domain/proposal/proposal.refusals.js';
import { voteMessages } from './votes.messages.js';
import type { TallyRule } from './tally.view.js';

export type VotingRule = ProposalRule | TallyRule;

const forbidden = 403;
const unprocessable = 422;

/** What may be refused about proposals, votes and resolutions; `{name}` is the fact of that name. */
export const proposalMessages: Readonly<Record<VotingRule, Message>> = {
  ...voteMessages,
  PROPOSAL_EXISTS: { es: 'La propuesta ya existe.', en: 'The proposal exists already.' },
  PROPOSAL_NOT_FOUND: { es: 'No existe esa propuesta.', en: 'There is no such proposal.' },
  PROPOSAL_IN_OTHER_STATUS: {
    es: 'La propuesta está en el estado «{status}», que no lo permite.',
    en: 'The proposal is in the status "{status}", which does not allow that.',
  },
  PROPOSAL_MATTER_UNKNOWN: {
    es: 'No consta ningún asunto «{kind}» {reference} preparado para decidir.',
    en: 'No matter "{kind}" {reference} is recorded as ready for a decision.',
  },
  PROPOSAL_CODE_TWICE: {
    status: unprocessable,
    es: 'El código «{code}» está dos veces.',
    en: 'The code "{code}" occurs twice.',
  },
  PROPOSAL_BODY_CANNOT_ANSWER: {
    es: 'Solo el Patronato ratifica un acuerdo del Consejo o se aparta de él.',
    en: 'Only the patronato ratifies a resolution of a council or deviates from it.',
  },
  PROPOSAL_ANSWER_NOT_POSSIBLE: {
    es: 'Ese acuerdo no está aprobado o no se somete a ratificación.',
    en: 'That resolution is not adopted, or is not submitted to ratification.',
  },
  RESOLUTION_ALREADY_ANSWERED: {
    es: 'El Patronato ya se pronunció sobre ese acuerdo.',
    en: 'The patronato has answered that resolution already.',
  },
  BODY_NOT_VALIDLY_CONSTITUTED: {
    es: 'El órgano no está válidamente constituido ({reason}).',
    en: 'The body is not validly constituted ({reason}).',
  },
  VOTING_PERIOD_OUT_OF_LIMITS: {
    es: 'La votación dura entre {minimumSeconds} y {maximumSeconds} segundos.',
    en: 'A vote lasts from {minimumSeconds} to {maximumSeconds} seconds.',
  },
  VOTING_NOT_OPEN: { es: 'La votación no está abierta.', en: 'The vote is not open.' },
  VOTING_STILL_OPEN: { es: 'La votación sigue abierta hasta {closesAt}.', en: 'The vote is open until {closesAt}.' },
  VOTING_CLOSED: { es: 'La votación se cerró en {closesAt}.', en: 'The vote was closed at {closesAt}.' },
  TALLY_SECRET_UNTIL_CLOSE: {
    status: forbidden,
    es: 'El resultado no se conoce hasta el cierre.',
    en: 'The result is not known before the close.',
  },
  RECUSAL_SEAT_UNKNOWN: {
    status: unprocessable,
    es: 'El puesto «{seat}» no está llamado a votar.',
    en: 'The seat "{seat}" is not called to vote.',
  },
  BALLOT_AFTER_CLOSE: { es: 'El plazo para votar terminó en {closesAt}.', en: 'Voting ended at {closesAt}.' },
  BALLOT_SEAT_NOT_IN_ELECTORATE: {
    status: forbidden,
    es: 'El puesto «{seat}» no estaba en el censo al abrirse la votación.',
    en: 'The seat "{seat}" was not in the electorate when the vote was opened.',
  },
  BALLOT_SEAT_RECUSED: {
    status: forbidden,
    es: 'El puesto «{seat}» se ha abstenido de intervenir en este asunto.',
    en: 'The seat "{seat}" is recused from this matter.',
  },
  BALLOT_MANDATE_NOT_IN_FORCE: {
    status: forbidden,
    es: 'El mandato del puesto «{seat}» no está en vigor.',
    en: 'The mandate for the seat "{seat}" is not in force.',
  },
  BALLOT_WITHOUT_DECLARATION: {
    status: forbidden,
    es: 'Falta la declaración de conflictos de interés del puesto «{seat}».',
    en: 'The declaration of conflicts of interest for the seat "{seat}" is missing.',
  },
  RESOLUTION_NOT_IN_FORCE: { es: 'El acuerdo no está en vigor.', en: 'The resolution is not in force.' },
  SUPERSEDING_RESOLUTION_NOT_IN_FORCE: {
    es: 'Solo otro acuerdo en vigor sustituye a un acuerdo.',
    en: 'Only another resolution in force supersedes a resolution.',
  },
  DISSENT_NOT_AGAINST: {
    status: forbidden,
    es: 'Solo quien votó en contra formula voto particular.',
    en: 'Only who voted against records a dissenting vote.',
  },
  DISSENT_ALREADY_RECORDED: {
    es: 'El puesto «{seat}» ya formuló voto particular.',
    en: 'The seat "{seat}" has recorded a dissenting vote already.',
  },
};
