import { namedId } from '@ceriss/kernel';

/** Somebody who exists on this machine only: an opaque subject, the name of a function, and what such a person may call. */
export type DevelopmentUser = Readonly<{ name: string; sub: string; displayName: string; roles: readonly string[] }>;

const SUBJECTS = '3f0d3a52-6c1b-4d0e-9a55-1f6c0b7e2d41';

const user = (name: string, displayName: string, ...roles: string[]): DevelopmentUser => ({
  name,
  sub: namedId(SUBJECTS, name),
  displayName,
  roles,
});

const numbered = (count: number, make: (number: string) => DevelopmentUser): DevelopmentUser[] =>
  Array.from({ length: count }, (_, index) => make(String(index + 1).padStart(2, '0')));

/** The development users. Their organisations are in `.ceriss/organisations.json`: actors exist only once they are registered. */
export const developmentUsers: readonly DevelopmentUser[] = [
  user('operator', 'Operaciones', 'operator'),
  user('auditor', 'Auditoría externa', 'auditor'),
  user('registry-officer', 'Técnica del registro', 'registry-officer'),
  user('secretary', 'Secretaría de los órganos', 'secretary'),
  user('programme-manager', 'Responsable de programas', 'programme-manager'),
  user('assessor-1', 'Evaluador de solicitudes 1', 'assessor'),
  user('assessor-2', 'Evaluadora de solicitudes 2', 'assessor'),
  user('assessor-3', 'Evaluador de solicitudes 3', 'assessor'),
  user('assessor-4', 'Evaluadora de solicitudes 4', 'assessor'),
  user('approver-1', 'Ordenadora de pagos 1', 'approver'),
  user('approver-2', 'Ordenador de pagos 2', 'approver'),
  user('treasurer', 'Tesorería', 'treasurer'),
  user('evaluator', 'Equipo de evaluación', 'evaluator'),
  user('evaluator-2', 'Revisión de evaluaciones', 'evaluator'),
  user('promoter', 'Entidad promotora', 'promoter'),
  user('promoter-2', 'Entidad receptora de la transferencia', 'promoter'),
  user('knowledge-officer', 'Gestión del conocimiento', 'knowledge-officer'),
  ...numbered(3, (number) => user(`participant-${number}`, `Persona participante ${number}`, 'participant')),
  ...numbered(42, (number) => user(`council-${number}`, `Consejo, asiento ${number}`, 'member')),
  ...numbered(21, (number) => user(`trustee-${number}`, `Patronato, asiento ${number}`, 'member')),
];

export const userNamed = (name: string): DevelopmentUser | undefined =>
  developmentUsers.find((one) => one.name === name);

export const userOf = (subject: string): DevelopmentUser | undefined =>
  developmentUsers.find(({ sub }) => sub === subject);
