import { DomainError } from '@ceriss/kernel';
import { checkTerritory } from '@ceriss/spain';

/* One place instead is named as it is asked for; of several, one is chosen. */
const anyOf = (codes: readonly string[]) => (codes.length === 1 ? { territory: codes[0] } : { territoryIn: codes });

/**
 * The code of a territory, without check digit. Refuses what INE's reference does not have on that day (an ISO date; absent: as it is now),
 * with what would have been right: the check digit, what a merged municipality is part of, or what a newer one was part of.
 */
export const territoryCode = (text: string, on?: string): string => {
  const check = checkTerritory(text, on);
  if (check.valid) return check.territory.code;
  const { reason } = check;
  const refuse = (facts: object, wouldPassIf?: object): never => {
    throw new DomainError('TERRITORY_INVALID', {
      rule: 'territory-code@1',
      facts: { territory: text, reason, ...facts },
      ...(wouldPassIf && { wouldPassIf: { ...wouldPassIf } }),
    });
  };
  switch (check.reason) {
    case 'check-digit':
      return refuse({}, { territory: text.slice(0, 5) + check.expected });
    case 'retired':
      return refuse({ ...(on && { on }), existedTo: check.existedTo }, anyOf(check.successors));
    case 'not-yet':
      return refuse({ ...(on && { on }), existedFrom: check.existedFrom }, anyOf(check.predecessors));
    default:
      return refuse({});
  }
};

/** The codes of several territories on a day, each once, in the order given. */
export const territoryCodes = (texts: readonly string[], on?: string): string[] => [
  ...new Set(texts.map((text) => territoryCode(text, on))),
];
