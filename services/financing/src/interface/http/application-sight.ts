import type { Caller } from '@ceriss/service-kit';

/* What would tell an assessor whose application it is. */
type Application = Readonly<{
  applicantId: string;
  initiativeId: string;
  participants: unknown;
  otherFunding: unknown;
  title: string;
}>;
export type Sight = Readonly<{
  /** Only the applications of this organisation; of all when undefined. */
  onlyOf: string | undefined;
  show<Row extends Application>(row: Row): Row | Omit<Row, keyof Application>;
}>;

const NOBODY = '00000000-0000-0000-0000-000000000000';
const EVERYTHING = ['programme-manager', 'auditor'];

const blind = <Row extends Application>({
  applicantId: _,
  initiativeId: __,
  participants: ___,
  otherFunding: ____,
  title: _____,
  ...rest
}: Row): Omit<Row, keyof Application> => rest;

/** Assessors do not see whose application it is, whatever else they are; staff see all, everybody else those of their own organisation. */
export const sightOf = ({ roles, organisation }: Caller): Sight => {
  if (roles.includes('assessor')) return { onlyOf: undefined, show: blind };
  if (roles.some((role) => EVERYTHING.includes(role))) return { onlyOf: undefined, show: (row) => row };
  return { onlyOf: organisation ?? NOBODY, show: (row) => row };
};
