import { describe, expect, it } from '@jest/globals';
import { deciderSpec } from '@ceriss/event-sourcing/testing';
import { checkIban, checkNif } from '@ceriss/spain';
import fc from 'fast-check';
import { actorAggregate, type SetIdentifiers } from './actor.decider.js';
import type { ActorEvent } from './actor.events.js';
import { actorIdOf } from './actor.rules.js';
import { domainName } from './identifier.rules.js';
import { legalFormOf } from './legal-form.rules.js';

const given = deciderSpec(actorAggregate.decider);
const nif = 'P1607800H';
const actorId = actorIdOf(nif);
const registered: ActorEvent = {
  type: 'registry.actor-registered',
  data: {
    ...{ actorId, nif, legalName: 'Ayuntamiento de Cuenca', sector: 'local', territory: '16078' },
    validFrom: '2026-03-01',
  },
};
const set = (data: Omit<SetIdentifiers['data'], 'actorId'>): SetIdentifiers => ({
  type: 'SetIdentifiers',
  data: { actorId, ...data },
});
const isSet = (data: object): ActorEvent => ({
  type: 'registry.actor-identifiers-set',
  data: { actorId, dir3: null, webDomain: null, mailDomain: null, ...data },
});
const iban = 'ES9121000418450200051332';
const add = (text: string) => ({ type: 'AddIban', data: { actorId, iban: text } }) as const;
const remove = (text: string) => ({ type: 'RemoveIban', data: { actorId, iban: text, reason: 'closed' } }) as const;
const added: ActorEvent = { type: 'registry.actor-iban-added', data: { actorId, iban } };
const removed: ActorEvent = { type: 'registry.actor-iban-removed', data: { actorId, iban, reason: 'closed' } };

describe('The identifiers of an actor', () => {
  it('are set one by one, the others staying', () => {
    given(registered)
      .when(set({ dir3: 'l01160783' }))
      .then(isSet({ dir3: 'L01160783' }));
    given(registered, isSet({ dir3: 'L01160783' }))
      .when(set({ webDomain: 'WWW.Cuenca.example' }))
      .then(isSet({ dir3: 'L01160783', webDomain: 'cuenca.example' }));
  });
  it('are taken away', () =>
    given(registered, isSet({ webDomain: 'cuenca.example' }))
      .when(set({ webDomain: null }))
      .then(isSet({})));
  it('change nothing when they are so', () =>
    given(registered)
      .when(set({ mailDomain: null }))
      .thenNothing());
  it('of the directory are of public bodies', () =>
    given({ ...registered, data: { ...registered.data, sector: 'business' } } as ActorEvent)
      .when(set({ dir3: 'L01160783' }))
      .thenRefused('ACTOR_DIR3_NOT_PUBLIC'));
  it.each([
    'someone@cuenca.example',
    'https://cuenca.example',
    'cuenca.example/a',
    'cuenca',
    '10.0.0.1',
    'a b.es',
    '-a.es',
    '',
  ])('are no domain, and are not repeated: %p', (text) =>
    given(registered)
      .when(set({ mailDomain: text }))
      .thenRefused('ACTOR_DOMAIN_INVALID', {
        facts: { field: 'mailDomain' },
        wouldPassIf: { name: 'as example.org', charactersAtMost: 253 },
      }),
  );
  it.each([
    ['España.es', 'xn--espaa-rta.es'],
    ['cuenca.example.', 'cuenca.example'],
    [`${'a'.repeat(63)}.es`, `${'a'.repeat(63)}.es`],
  ])('are written one way: %s', (text, name) => expect(domainName('webDomain', text)).toBe(name));
  it('have labels of 63 characters at most', () =>
    expect(() => domainName('webDomain', `${'a'.repeat(64)}.es`)).toThrow('ACTOR_DOMAIN_INVALID'));
});

describe('The accounts of an actor', () => {
  it('are added and removed, in their plain form', () => {
    given(registered).when(add('es91 2100 0418 4502 0005 1332')).then(added);
    given(registered, added).when(remove('ES91 2100 0418 4502 0005 1332')).then(removed);
  });
  it('are there once', () => given(registered, added).when(add(iban)).thenNothing());
  it('are added again after they were removed', () => given(registered, added, removed).when(add(iban)).then(added));
  it('are not removed when they are not there', () =>
    given(registered)
      .when(remove(iban))
      .thenRefused('ACTOR_IBAN_NOT_FOUND', { wouldPassIf: { ibanAdded: true } }));
  it.each([
    ['ES9121000418450200051333', 'check-digits'],
    ['ES91210004184502000513', 'form'],
    ['XX9121000418450200051332', 'form'],
  ])('refuse %s: %s', (text, reason) =>
    given(registered).when(add(text)).thenRefused('ACTOR_IBAN_INVALID', { facts: { reason } }),
  );
});

describe('Check digits', () => {
  const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`));
  const control = (text: string, weights: readonly number[]): number => {
    const rest = 11 - ([...text].reduce((sum, digit, at) => sum + Number(digit) * weights[at]!, 0) % 11);
    return rest === 11 ? 0 : rest === 10 ? 1 : rest;
  };
  const WEIGHTS = [1, 2, 4, 8, 5, 10, 9, 7, 3, 6];
  const spanish = fc.tuple(digits(8), digits(10)).map(([bank, account]) => {
    const dc = `${control(bank, WEIGHTS.slice(2))}${control(account, WEIGHTS)}`;
    const bban = `${bank}${dc}${account}`;
    const check = 98n - (BigInt(`${bban}142800`) % 97n);
    return `ES${String(check).padStart(2, '0')}${bban}`;
  });

  it('of a Spanish account are right when they are reckoned, and wrong when one digit is another', () =>
    fc.assert(
      fc.property(spanish, fc.nat(21), fc.integer({ min: 1, max: 9 }), (right, at, by) => {
        expect(checkIban(right)).toEqual({ valid: true, iban: right, country: 'ES' });
        const digit = (Number(right[at + 2]) + by) % 10;
        expect(checkIban(`${right.slice(0, at + 2)}${digit}${right.slice(at + 3)}`).valid).toBe(false);
      }),
    ));

  it('of an entity: for eight characters there is an end, every end named is right, and no other is', () =>
    fc.assert(
      fc.property(fc.stringMatching(/^[ABCDEFGHJNPQRSUVW]\d{7}$/), (body) => {
        const ends = [...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'].filter((end) => checkNif(body + end).valid);
        expect(ends.length).toBeGreaterThan(0);
        const wrong = [...'0123456789'].find((end) => !ends.includes(end))!;
        expect(checkNif(body + wrong)).toEqual({ valid: false, reason: 'check-digit', expected: ends });
        expect(actorIdOf(body + ends[0]!)).toBe(actorIdOf(`${body[0]!.toLowerCase()}-${body.slice(1)}.${ends[0]}`));
      }),
      { numRuns: 30 },
    ));

  it('of a foreigner: one letter is right', () =>
    fc.assert(
      fc.property(fc.constantFrom('X', 'Y', 'Z'), fc.nat(9_999_999), (letter, number) => {
        const digits = String(number).padStart(7, '0');
        const end = 'TRWAGMYFPDXBNJZSQVHLCKE'[Number(`${'XYZ'.indexOf(letter)}${digits}`) % 23]!;
        expect(checkNif(`${letter}${digits}${end}`)).toMatchObject({ valid: true, holder: 'person' });
        const other = end === 'T' ? 'R' : 'T';
        expect(checkNif(`${letter}${digits}${other}`).valid).toBe(false);
      }),
    ));
});

it.each([
  ['A78123452', 'public-limited-company'],
  ['G16123457', 'association-or-foundation'],
  [nif, 'local-corporation'],
])('the letter of %s tells that it is a %s', (text, form) => expect(legalFormOf(text)).toBe(form));
