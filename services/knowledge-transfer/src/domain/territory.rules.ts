import { DomainError } from '@ceriss/kernel';
import { checkTerritory } from '@ceriss/spain';

export type TerritoryRule = 'TERRITORY_INVALID';

/** The code of a territory, without check digit. Refuses what INE's reference does not have, with what would have been right. */
export const territoryCode = (text: string): string => {
  const check = checkTerritory(text);
  if (check.valid) return check.territory.code;
  const { valid: _, ...facts } = check;
  throw new DomainError<TerritoryRule>('TERRITORY_INVALID', {
    rule: 'territory-code@1',
    facts: { territory: text, ...facts },
    ...(check.reason === 'check-digit' && { wouldPassIf: { territory: text.slice(0, 5) + check.expected } }),
    ...(check.reason === 'retired' && { wouldPassIf: { territory: check.successors[0] } }),
  });
};
