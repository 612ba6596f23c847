import { DomainError } from '@ceriss/kernel';
import { checkIban } from '@ceriss/spain';
import type { AddIban, RemoveIban, SetIdentifiers } from './actor.commands.js';
import type { ActorEvent } from './actor.events.js';
import { directoryCode } from './actor.rules.js';
import type { Unmerged } from './actor.state.js';

const LABEL = /^(?!-)[a-z0-9-]{1,63}(?<!-)$/;
const LONGEST_NAME = 253;

const asciiName = (text: string): string => {
  const plain = text.trim().toLowerCase();
  return /[\s@/:?#\\%]/.test(plain) || !URL.canParse(`http://${plain}`) ? '' : new URL(`http://${plain}`).hostname;
};

/**
 * The name of an internet domain, lower case, in ASCII, without `www.`. Refuses what is a page or a mailbox, and does not repeat it:
 * a mailbox may be a person's.
 */
export const domainName = (field: 'webDomain' | 'mailDomain', text: string): string => {
  const name = asciiName(text)
    .replace(/^www\./, '')
    .replace(/\.$/, '');
  const labels = name.split('.');
  const isName = labels.length > 1 && labels.every((label) => LABEL.test(label)) && /[a-z]/.test(labels.at(-1)!);
  if (isName && name.length <= LONGEST_NAME) return name;
  throw new DomainError('ACTOR_DOMAIN_INVALID', {
    rule: 'domain-name@1',
    reference: 'RFC 1035',
    facts: { field },
    wouldPassIf: { name: 'as example.org', charactersAtMost: LONGEST_NAME },
  });
};

const chosen = <T>(asked: T | null | undefined, known: T | null, read: (asked: T) => T): T | null => {
  if (asked === undefined) return known;
  return asked === null ? null : read(asked);
};

/** Directory code and internet domains as they are from now on. */
export const setIdentifiers = (data: SetIdentifiers['data'], actor: Unmerged): ActorEvent[] => {
  const { dir3 = null, sector } = actor.profile;
  const next = {
    dir3: chosen(data.dir3, dir3, (text) => directoryCode(text, sector)),
    webDomain: chosen(data.webDomain, actor.webDomain, (text) => domainName('webDomain', text)),
    mailDomain: chosen(data.mailDomain, actor.mailDomain, (text) => domainName('mailDomain', text)),
  };
  const { webDomain, mailDomain } = actor;
  if (next.dir3 === dir3 && next.webDomain === webDomain && next.mailDomain === mailDomain) return [];
  return [{ type: 'registry.actor-identifiers-set', data: { actorId: data.actorId, ...next } }];
};

/* The number of an account that may be somebody else's is not repeated. */
const accountNumber = (text: string): string => {
  const check = checkIban(text);
  if (check.valid) return check.iban;
  throw new DomainError('ACTOR_IBAN_INVALID', {
    rule: 'iban-check@1',
    reference: 'ISO 13616',
    facts: { reason: check.reason },
    wouldPassIf: { iban: 'as printed on a statement, with its check digits' },
  });
};

export const addIban = ({ actorId, iban: text }: AddIban['data'], { ibans }: Unmerged): ActorEvent[] => {
  const iban = accountNumber(text);
  return ibans.includes(iban) ? [] : [{ type: 'registry.actor-iban-added', data: { actorId, iban } }];
};

export const removeIban = ({ actorId, iban: text, reason }: RemoveIban['data'], { ibans }: Unmerged): ActorEvent[] => {
  const iban = accountNumber(text);
  if (ibans.includes(iban)) return [{ type: 'registry.actor-iban-removed', data: { actorId, iban, reason } }];
  throw new DomainError('ACTOR_IBAN_NOT_FOUND', { facts: { actorId }, wouldPassIf: { ibanAdded: true } });
};
