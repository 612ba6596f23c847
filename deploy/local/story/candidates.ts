import { euros, type Role } from './cast.js';

/** An application as the story has it; whoever has points is assessed. */
export type Candidate = Readonly<{
  role: Role;
  title: string;
  cost: number;
  requested: number;
  points?: Readonly<Record<string, number>>;
}>;

const points = (need: number, model: number, design: number, partnership: number, sustainability: number) => ({
  need,
  model,
  'evaluation-design': design,
  partnership,
  sustainability,
});

export const HOGARES_TITLE = 'Hogares en Comunidad';

/**
 * Seven applications: one ranked first, two that tie in points and are told apart by their evaluation design, one below the minimum in a
 * criterion; one withdrawn, one late and one whose applicant is blocked.
 */
export const candidates: readonly Candidate[] = [
  {
    ...{ role: 'hogares', title: HOGARES_TITLE, cost: 1_260_000, requested: 1_050_000 },
    points: points(95, 90, 92, 88, 84),
  },
  {
    ...{ role: 'viviendo', title: 'Casa en Andorra', cost: 450_000, requested: 400_000 },
    points: points(70, 72, 65, 60, 68),
  },
  {
    ...{ role: 'teruel', title: 'Casas compartidas', cost: 160_000, requested: 140_000 },
    points: points(70, 68, 70, 60, 68),
  },
  {
    ...{ role: 'aragon', title: 'Apoyos de proximidad', cost: 250_000, requested: 200_000 },
    points: points(35, 80, 70, 70, 70),
  },
  { role: 'cuenca', title: 'Vivienda puente', cost: 160_000, requested: 140_000 },
];
export const late: Candidate = {
  ...{ role: 'cooperative', title: 'Cuidados de la Sierra', cost: 250_000, requested: 200_000 },
};
export const blocked: Candidate = {
  ...{ role: 'university', title: 'Observatorio de cuidados', cost: 100_000, requested: 90_000 },
};

/** What the association says beside its project: when, with whom, and that the company's part is de minimis aid. */
export const particularsOf = (role: Role, actors: Record<Role, string>): object => {
  const period = { from: '2027-05-01', to: '2029-04-30' };
  if (role !== 'hogares') return { particulars: { period } };
  const participants = [{ actorId: actors.servicios, amount: euros(120_000), aidRegime: 'de-minimis' }];
  return { particulars: { territory: '08', period, participants } };
};
