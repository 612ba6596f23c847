import { DomainError } from '@ceriss/kernel';
import { checkTerritory } from '@ceriss/spain';

/** The code of a territory, without check digit. Refuses what INE's reference does not have, with what would have been right. */
export const territoryCode = (text: string): string => {
  const check = checkTerritory(text);
  if (check.valid) return check.territory.code;
  const wouldPassIf =
    check.reason === 'check-digit'
      ? { territory: text.slice(0, 5) + check.expected }
      : check.reason === 'retired'
        ? { territory: check.successor }
        : undefined;
  throw new DomainError('TERRITORY_INVALID', {
    rule: 'territory-code@1',
    facts: { territory: text, reason: check.reason },
    ...(wouldPassIf && { wouldPassIf }),
  });
};

/** The codes of several territories, each once, in the order given. */
export const territoryCodes = (texts: readonly string[]): string[] => [...new Set(texts.map(territoryCode))];
