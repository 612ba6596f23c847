import type { Bank } from './bank-files.js';

/** The organisations of the story: fictional, with tax numbers that are valid in form. */
export type Role =
  | 'ceriss'
  | 'ministry'
  | 'clm'
  | 'aragon'
  | 'cuenca'
  | 'teruel'
  | 'hogares'
  | 'viviendo'
  | 'horizonte'
  | 'cuidatec'
  | 'servicios'
  | 'university'
  | 'cooperative';

export type Organisation = Readonly<{ legalName: string; nif: string; sector: string; territory: string }>;

export const organisations: Readonly<Record<Role, Organisation>> = {
  ceriss: { legalName: 'CERISS F.S.P.', nif: 'G84001239', sector: 'state', territory: '28079' },
  ministry: { legalName: 'Ministerio de Derechos Sociales', nif: 'S2800999A', sector: 'state', territory: '28079' },
  clm: { legalName: 'Consejería de Bienestar Social', nif: 'S1900777B', sector: 'regional', territory: '08' },
  aragon: { legalName: 'Gobierno de Aragón', nif: 'S5000888G', sector: 'regional', territory: '02' },
  cuenca: { legalName: 'Ayuntamiento de Cuenca', nif: 'P1607800H', sector: 'local', territory: '16078' },
  teruel: { legalName: 'Ayuntamiento de Teruel', nif: 'P4421600J', sector: 'local', territory: '44216' },
  hogares: { legalName: 'Asociación Hogares', nif: 'G16123457', sector: 'third-sector', territory: '16078' },
  viviendo: { legalName: 'Fundación Vivir en Casa', nif: 'G44987659', sector: 'third-sector', territory: '44025' },
  horizonte: { legalName: 'Fundación Horizonte', nif: 'G82123456', sector: 'philanthropy', territory: '28079' },
  cuidatec: { legalName: 'Cuidatec S.A.', nif: 'A78123452', sector: 'business', territory: '28079' },
  servicios: { legalName: 'Cuidatec Servicios S.L.', nif: 'B99123457', sector: 'business', territory: '16078' },
  university: { legalName: 'Universidad de la Meseta', nif: 'Q2818999A', sector: 'academia', territory: '28079' },
  cooperative: {
    legalName: 'Cuidados de la Sierra S. Coop.',
    nif: 'F16002222',
    sector: 'third-sector',
    territory: '16134',
  },
};

/** What the story has made so far, by the ids that the services gave. */
export type Scene = {
  actors: Record<Role, string>;
  statutesId: string;
  council: string;
  patronato: string;
  challengeId: string;
  initiativeId: string;
  collaborationId: string;
  poolId: string;
  pledgeId: string;
  bank: Bank;
  bankAccountId: string;
  callId: string;
  councilResolution: string;
  patronatoResolution: string;
  awardId: string;
  secondAwardId: string;
  reimbursementId: string;
  planId: string;
  strategicPlanId: string;
  indicators: Record<string, string>;
  evaluationId: string;
  practiceId: string;
  transferId: string;
};

export const euros = (whole: number): { cents: string; currency: 'EUR' } => ({ cents: `${whole}00`, currency: 'EUR' });
