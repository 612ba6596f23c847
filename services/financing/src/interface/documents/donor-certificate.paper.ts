import { paragraph, type Paper } from '@ceriss/documents';
import type { DonorCertificate } from '../../domain/organisation/donor-certificate.rules.js';
import type { Donee } from '../../financing.settings.js';

export type PaperLanguage = 'es' | 'en';

const wordsOf = ({ regime }: Donee) => ({
  es: {
    title: 'Certificado de donación',
    donor: 'Donante',
    nif: 'NIF',
    year: 'Ejercicio',
    donee: 'Entidad donataria',
    certifies: `La entidad está comprendida entre las reguladas en el ${regime}, y certifica haber recibido las cantidades siguientes.`,
    received: 'Cantidades recibidas',
    day: 'Fecha',
    amount: 'Importe',
    total: 'Total',
    restricted: 'Fines señalados por el donante',
    treasurer: 'Tesorería',
  },
  en: {
    title: 'Certificate of donation',
    donor: 'Donor',
    nif: 'Tax number',
    year: 'Year',
    donee: 'Donee',
    certifies: `The entity is one of those governed by ${regime}, and certifies that it has received these amounts.`,
    received: 'Amounts received',
    day: 'Date',
    amount: 'Amount',
    total: 'Total',
    restricted: 'Purposes named by the donor',
    treasurer: 'Treasurer',
  },
});

const amountOf = (cents: string): string => {
  const digits = cents.padStart(3, '0');
  const whole = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, '.');
  return `${whole},${digits.slice(-2)} €`;
};

const dayOf = (day: string): string => day.split('-').toReversed().join('/');

/** What the law asks a certificate of a donation to say (Ley 49/2002, art. 24). It is dated by the last amount, so it is always the same. */
export const donorCertificatePaper = (certificate: DonorCertificate, donee: Donee, language: PaperLanguage): Paper => {
  const { donor, year, receipts, total, purposes, pledgeId } = certificate;
  const said = wordsOf(donee)[language];
  const rows = receipts.map(({ receivedOn, amount }) => [dayOf(receivedOn), amountOf(amount.cents)]);
  return {
    language,
    title: said.title,
    issuer: donee.name,
    metadata: [
      [said.donee, `${donee.name} · ${said.nif} ${donee.nif}`],
      [said.donor, donor.name],
      [said.nif, donor.nif],
      [said.year, `${year}`],
      ...(purposes.length > 0 ? [[said.restricted, purposes.join(', ')] as const] : []),
    ],
    blocks: [
      paragraph(said.certifies),
      {
        kind: 'table',
        caption: said.received,
        columns: [{ title: said.day }, { title: said.amount, align: 'right' }],
        rows: [...rows, [said.total, amountOf(total.cents)]],
      },
      paragraph(donee.purposes[language]),
      paragraph(donee.irrevocable[language]),
      { kind: 'signatures', signatures: [{ role: said.treasurer }] },
    ],
    footer: `${said.title} ${year} · ${pledgeId}`,
    dated: `${receipts.at(-1)!.receivedOn}T12:00:00Z`,
  };
};
