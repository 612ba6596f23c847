import { DomainError } from '@ceriss/kernel';
import { community, municipalityEver } from '@ceriss/spain';
import type { StatutesText } from './body-rules.js';
import type { RuleSetRule } from './rule-set.refusals.js';

const isPlace = (code: string): boolean => (code.length === 2 ? community(code) : municipalityEver(code)) !== undefined;

/** Throws where the statutes count working days in a place that there is not. */
export const checkPlaces = ({ seat, bodies }: StatutesText): void => {
  const places = [
    ...(seat === undefined ? [] : [{ where: 'statutes', territory: seat }]),
    ...bodies.flatMap(({ code, sessions }) => (sessions ? [{ where: code, territory: sessions.territory }] : [])),
  ];
  const unknown = places.find(({ territory }) => !isPlace(territory));
  if (!unknown) return;
  throw new DomainError<RuleSetRule>('RULE_SET_TERRITORY_UNKNOWN', {
    facts: unknown,
    wouldPassIf: { territory: 'INE code of a community in two digits, or of a municipality in five' },
  });
};

/** Throws where no consultation could be long enough and short enough. */
export const checkParticipation = ({ participation }: StatutesText): void => {
  if (!participation) return;
  const { minimumHours, maximumHours } = participation.consultation;
  if (minimumHours <= maximumHours) return;
  throw new DomainError<RuleSetRule>('RULE_SET_PARTICIPATION_IMPOSSIBLE', {
    facts: { minimumHours, maximumHours },
    wouldPassIf: { minimumHoursAtMost: maximumHours },
  });
};
