import type { Cents } from '@ceriss/kernel';
import { StatementFileRefused, type Balance, type Direction } from './bank-statement.js';

/** The texts of the leaves of one element, by path inside it. */
export type Fields = ReadonlyMap<string, string>;

export type Amount = Readonly<{ cents: Cents; currency: string }>;

/** An amount with as many decimals as the bank likes, as long as what is beyond cents is zero. */
export const amountOf = (text: string, currency: string | undefined, field: string): Amount => {
  const [, whole, fraction = ''] = /^(\d{1,18})(?:\.(\d{0,17}))?$/.exec(text) ?? [];
  if (whole === undefined || currency === undefined) throw new StatementFileRefused('field-invalid', { field });
  if (/[1-9]/.test(fraction.slice(2))) throw new StatementFileRefused('more-than-cents', { field, amount: text });
  return { cents: BigInt(whole + fraction.slice(0, 2).padEnd(2, '0')), currency };
};

export const directionOf = (text: string | undefined, field: string): Direction => {
  if (text === 'CRDT') return 'credit';
  if (text === 'DBIT') return 'debit';
  throw new StatementFileRefused(text === undefined ? 'field-missing' : 'field-invalid', { field });
};

const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])/;

const isDay = (day: string): boolean => {
  const instant = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(day);
};

/** The day of a date, or of an instant in the bank's own time. */
export const dayOf = (fields: Fields, path: string): string | undefined => {
  const text = fields.get(`${path}/Dt`) ?? fields.get(`${path}/DtTm`);
  if (text === undefined) return undefined;
  const day = DAY.exec(text)?.[0];
  if (day === undefined || !isDay(day)) throw new StatementFileRefused('field-invalid', { field: path });
  return day;
};

export const required = <T>(value: T | undefined, field: string): T => {
  if (value === undefined || value === '') throw new StatementFileRefused('field-missing', { field });
  return value;
};

export const firstOf = (fields: Fields, ...paths: string[]): string | undefined => {
  for (const path of paths) {
    const text = fields.get(path);
    if (text !== undefined && text !== '') return text;
  }
  return undefined;
};

export const signed = (cents: Cents, direction: Direction): Cents => (direction === 'credit' ? cents : -cents);

export const balanceOf = (fields: Fields, amount: Amount | undefined): Balance => ({
  cents: signed(required(amount, 'Bal/Amt').cents, directionOf(fields.get('CdtDbtInd'), 'Bal/CdtDbtInd')),
  on: required(dayOf(fields, 'Dt'), 'Bal/Dt'),
});
