import { createHash } from 'node:crypto';
import { heading, paragraph, type Block, type Paper } from '@ceriss/documents';
import { centsOf, type MoneyJson } from '@ceriss/kernel';
import type { Proof, ProvenEntry } from '../../domain/reconciliation/proof.js';
import { proofWords, type ProofLanguage } from './proof.words.js';

type Words = (typeof proofWords)[ProofLanguage];

/* From a decimal text: a number of euros above 2^53 cents would be rounded. */
const moneyText = (amount: MoneyJson, language: ProofLanguage): string => {
  const cents = centsOf(amount);
  const digits = (cents < 0n ? -cents : cents).toString().padStart(3, '0');
  const whole = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, language === 'es' ? '.' : ',');
  return `${cents < 0n ? '-' : ''}${whole}${language === 'es' ? ',' : '.'}${digits.slice(-2)} €`;
};

/** The digest by which two proofs are the same: of what they say, in whatever language or form. */
export const proofDigest = (proof: Proof): string => createHash('sha256').update(JSON.stringify(proof)).digest('hex');

const entriesTable = (
  caption: string,
  entries: readonly ProvenEntry[],
  words: Words,
  money: (m: MoneyJson) => string,
): Block[] => {
  if (entries.length === 0) return [heading(2, caption), paragraph(words.none)];
  const columns = [
    ...[{ title: words.day }, { title: words.bankReference }, { title: words.amount, align: 'right' as const }],
    ...[{ title: words.basis }, { title: words.matchedWith }],
  ];
  const rows = entries.map(({ bookedOn, bankReference, amount, basis, matchedWith }) => [
    ...[bookedOn, bankReference ?? '—', money(amount)],
    ...[basis === null ? '—' : (words.bases[basis] ?? basis), matchedWith.join(', ') || '—'],
  ]);
  return [heading(2, caption), { kind: 'table', caption, columns, rows }];
};

const sumsTable = (proof: Proof, words: Words, money: (m: MoneyJson) => string): Block => ({
  kind: 'table',
  caption: words.sums,
  columns: [{ title: words.concept }, { title: words.amount, align: 'right' }],
  rowHeaders: true,
  rows: [
    [words.opening, money(proof.opening)],
    [words.credits, money(proof.credits)],
    [words.debits, money(proof.debits)],
    [words.closing, money(proof.closing)],
    [words.toldByBank, proof.toldByBank ? money(proof.toldByBank) : words.noStatement],
    [words.ledger, money(proof.ledger)],
    [words.suspense, money(proof.suspense)],
    [words.differenceLedger, money(proof.differences.ledger)],
    [words.differenceBank, money(proof.differences.bank)],
  ],
});

const statementsTable = ({ statements }: Proof, words: Words, money: (m: MoneyJson) => string): Block[] =>
  statements.length === 0
    ? []
    : [
        heading(2, words.statements),
        {
          kind: 'table',
          caption: words.statements,
          columns: [words.reference, words.sequence, words.closingOn, words.opening, words.closing].map((title) => ({
            title,
          })),
          rows: statements.map((one) => [
            one.reference,
            one.sequence ?? '—',
            one.closingOn,
            money(one.opening),
            money(one.closing),
          ]),
        },
      ];

const findingsTable = ({ findings }: Proof, words: Words): Block[] =>
  findings.length === 0
    ? []
    : [
        heading(2, words.findings),
        {
          kind: 'table',
          caption: words.findings,
          columns: [{ title: words.finding }, { title: words.facts }],
          rows: findings.map(({ kind, facts }) => [
            words.kinds[kind] ?? kind,
            Object.entries(facts)
              .map(([name, value]) => `${name}: ${value}`)
              .join(' · '),
          ]),
        },
      ];

/** The proof of reconciliation of an account and a period, as a paper to be signed. */
export const proofPaper = (proof: Proof, language: ProofLanguage): Paper => {
  const words = proofWords[language];
  const money = (amount: MoneyJson) => moneyText(amount, language);
  const { account, from, to } = proof;
  const digest = proofDigest(proof);
  return {
    ...{ language, title: words.title, subtitle: `${account.code} · ${from} – ${to}`, issuer: words.issuer },
    metadata: [
      [words.account, account.iban],
      [words.holder, account.holder],
      [words.period, `${from} – ${to}`],
      ...(proof.asOf === null ? [] : [[words.asOf, proof.asOf] as const]),
      [words.digest, digest],
    ],
    blocks: [
      paragraph(words.outcomes[proof.outcome], 'notice'),
      sumsTable(proof, words, money),
      ...statementsTable(proof, words, money),
      ...entriesTable(words.matched, proof.matched, words, money),
      ...entriesTable(words.open, proof.open, words, money),
      ...findingsTable(proof, words),
      { kind: 'signatures', signatures: [{ role: words.signTreasurer }, { role: words.signApprover }] },
    ],
    footer: `${words.title} · ${digest.slice(0, 16)}`,
    dated: proof.asOf ?? `${to}T23:59:59.000Z`,
  };
};
