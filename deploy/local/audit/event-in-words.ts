import { parseStreamName, type EventMetadata, type RecordedEvent } from '@ceriss/event-sourcing';

const LONGEST = 120;

const isMoney = (value: object): value is { cents: string; currency: string } =>
  'cents' in value && typeof value.cents === 'string' && 'currency' in value;

const money = ({ cents, currency }: { cents: string; currency: string }): string => {
  const digits = cents.replace('-', '').padStart(3, '0');
  return `${cents.startsWith('-') ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)} ${currency}`;
};

const shortened = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text);

const valueInWords = (value: unknown): string => {
  if (typeof value !== 'object' || value === null) return String(value);
  return isMoney(value) ? money(value) : JSON.stringify(value);
};

const fieldsOf = (data: unknown): [string, unknown][] =>
  typeof data === 'object' && data !== null ? Object.entries(data) : [['data', data]];

const spoken = (name: string): string => name.replaceAll('-', ' ');

/** `evaluation.report-requested` as `report requested`. */
export const typeInWords = (type: string): string => spoken(type.slice(type.indexOf('.') + 1));

/** What a stream is: `award of financing`. */
export const streamInWords = (stream: string): string => {
  const name = parseStreamName(stream);
  return name ? `${spoken(name.aggregate)} of ${spoken(name.context)}` : 'no stream of ours';
};

/** What stands beside an event; an auditor reads it where it is not as it should be, too. */
export const metadataOf = ({ metadata }: RecordedEvent): Partial<EventMetadata> => {
  const given: unknown = metadata;
  return typeof given === 'object' && given !== null ? given : {};
};

/** An event as a few lines: which, when, what, in which role somebody acted, and what it says. */
export const eventInWords = (recorded: RecordedEvent): string[] => {
  const { revision, position, created, type, data } = recorded;
  const { actor, schemaVersion, occurredAt, ruleVersion } = metadataOf(recorded);
  const by = actor?.role ? `by ${spoken(actor.role)}` : 'by NOBODY NAMED';
  const notes = [by, occurredAt && `effective ${occurredAt}`, ruleVersion && `rule ${ruleVersion}`];
  return [
    `#${revision}  ${created.toISOString()}  ${typeInWords(type)}`,
    `    ${notes.filter(Boolean).join(', ')} (${type} v${schemaVersion ?? '?'}, position ${position})`,
    ...fieldsOf(data).map(([name, value]) => `    ${name}: ${shortened(valueInWords(value))}`),
  ];
};
