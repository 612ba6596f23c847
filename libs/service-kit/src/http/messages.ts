import { centsOf, type Json, type MoneyJson } from '@ceriss/kernel';
import type { Message, ServiceDefinition } from '../definition.js';
import type { Language } from './problem.js';

type Facts = Readonly<Record<string, Json>>;

/** The refusal codes for which the service has no words. Empty in every service's spec. */
export const missingMessages = (
  codes: Iterable<string>,
  { messages = {} }: Pick<ServiceDefinition, 'messages'>,
): string[] => [...codes].filter((code) => !Object.hasOwn(messages, code));

/** A message with the facts in its places: `{amount}` becomes `1.200,00 €`. A place without a fact is left as it is. */
export const wordsOf = (message: Message, facts: Facts, language: Language): string =>
  message[language].replaceAll(/\{(\w+)\}/g, (place, name: string) =>
    Object.hasOwn(facts, name) ? inWords(facts[name]!, language) : place,
  );

const isMoney = (fact: Json): fact is MoneyJson =>
  typeof fact === 'object' && fact !== null && 'cents' in fact && 'currency' in fact;

const inWords = (fact: Json, language: Language): string => {
  if (isMoney(fact)) return moneyInWords(fact, language);
  return typeof fact === 'object' && fact !== null ? JSON.stringify(fact) : String(fact);
};

/* Formatted from a decimal text: a number of euros above 2^53 cents would be rounded. */
const moneyInWords = (money: MoneyJson, language: Language): string => {
  const cents = centsOf(money);
  const digits = `${cents < 0n ? -cents : cents}`.padStart(3, '0');
  const euros = `${cents < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}` as Intl.StringNumericLiteral;
  return new Intl.NumberFormat(language, { style: 'currency', currency: money.currency, useGrouping: 'always' }).format(
    euros,
  );
};
