import { pdfOf } from '@ceriss/documents';
import { pdfText } from '@ceriss/documents/testing';
import { euros } from '@ceriss/kernel';
import { expect, it } from '@jest/globals';
import { exampleRules } from '../../financing.settings.js';
import { donorCertificatePaper } from './donor-certificate.paper.js';

const certificate = {
  ...{ pledgeId: '01980000-0000-7000-8000-00000000f050', year: 2027, purposes: ['support'], total: euros(150_000_05n) },
  donor: { actorId: '01980000-0000-7000-8000-00000000a004', name: 'Fundación Horizonte', nif: 'G82123456' },
  receipts: [
    { receivedOn: '2027-03-30', amount: euros(150_000_00n) },
    { receivedOn: '2027-04-01', amount: euros(5n) },
  ],
};

it.each(['es', 'en'] as const)(
  'A certificate of a donation says what the law asks for, and is the same twice (%s)',
  async (language) => {
    const [once, again] = await Promise.all(
      [1, 2].map(() => pdfOf(donorCertificatePaper(certificate, exampleRules.donee, language))),
    );
    expect(once!.equals(again!)).toBe(true);
    const text = pdfText(once!);
    for (const said of ['Fundación Horizonte', 'G82123456', '30/03/2027', '150.000,05', '0,05', '49/2002']) {
      expect(text).toContain(said);
    }
    expect(text).toContain('irrevocable');
  },
);
