import { namedId } from '@ceriss/kernel';
import type { Regime } from '../../domain/de-minimis/aid-register.events.js';

/** What an award gives to one beneficiary is one entry of the register. */
export const entryOfAward = (awardId: string, beneficiaryId: string): string =>
  namedId(awardId, `aid/${beneficiaryId}`);

type Said = Readonly<{
  beneficiaryId: string;
  regime: Regime;
  grantDate: string;
  amount: Readonly<{ cents: string }>;
  reference?: string | undefined;
}>;

/**
 * Entries of aid that somebody declares. The same aid declared in two applications is one entry; the same line twice in one declaration is
 * two of the same amount.
 */
export const declaredEntries = <S extends Said>(declared: readonly S[]): (S & { entryId: string })[] => {
  const seen = new Map<string, number>();
  return declared.map((one) => {
    const name = `${one.regime}/${one.grantDate}/${one.amount.cents}/${one.reference ?? ''}`;
    const key = `${one.beneficiaryId}/${name}`;
    const times = (seen.get(key) ?? 0) + 1;
    seen.set(key, times);
    return { ...one, entryId: namedId(one.beneficiaryId, `${name}/${times}`) };
  });
};
