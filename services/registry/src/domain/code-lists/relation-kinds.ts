import { codeList, codesOf } from './code-list.js';

export const relationKinds = codeList({
  name: 'relation-kinds',
  version: 1,
  codes: {
    collaborates: ['Colabora con', 'Col·labora amb', 'Colabora con', 'Elkarlanean dihardu', 'Collaborates with'],
    funds: ['Financia a', 'Finança', 'Financia a', 'Finantzatzen du', 'Funds'],
    mentors: ['Mentoriza a', 'Fa de mentor de', 'Mentoriza a', 'Mentoretza ematen dio', 'Mentors'],
    'shares-data': [
      'Comparte datos con',
      'Comparteix dades amb',
      'Comparte datos con',
      'Datuak partekatzen ditu',
      'Shares data with',
    ],
    'member-of': ['Es miembro de', 'És membre de', 'É membro de', 'Kidea da', 'Is a member of'],
  },
});

export type RelationKind = keyof typeof relationKinds.codes;
export const RELATION_KINDS = codesOf(relationKinds);

/** Between two parties that stand alike, so that it does not matter who is named first. */
export const isMutual = (kind: RelationKind): boolean => kind === 'collaborates' || kind === 'shares-data';
