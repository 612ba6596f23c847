import { centsOf } from '@ceriss/kernel';
import { projection, type Projected, type Rows } from '@ceriss/read-models';
import { pledgeCodec, type PledgeEvent } from '../../domain/pledge/pledge.events.js';
import { pledgeReference } from '../creditor-references.js';
import { PledgeInstalmentRow, PledgeRow } from './pledges.entity.js';

type Amounts = Partial<Record<'pledgedCents' | 'committedCents' | 'receivedCents', bigint>>;

const changed = ({ data: { pledgeId }, revision }: Projected<PledgeEvent>, amounts: Amounts, rows: Rows): void => {
  rows.update(PledgeRow, { pledgeId }, { revision });
  rows.add(PledgeRow, { pledgeId }, amounts);
};

export const pledges = projection<PledgeEvent>({
  name: 'pledges',
  version: 2,
  context: 'financing',
  tables: [PledgeRow, PledgeInstalmentRow],
  history: [PledgeRow, PledgeInstalmentRow],
  codecs: [pledgeCodec],
  on: {
    'financing.pledge-made': ({ data: { funder, instalments, amount, ...pledge }, revision }, rows) => {
      rows.insert(PledgeRow, {
        ...pledge,
        funderId: 'actorId' in funder ? funder.actorId : null,
        publicFund: 'publicFund' in funder ? funder.publicFund : null,
        ...{ pledgedCents: centsOf(amount), committedCents: 0n, receivedCents: 0n },
        ...{ withdrawn: false, reason: null, revision },
      });
      for (const { number, dueOn, amount: promised } of instalments) {
        const { pledgeId } = pledge;
        const row = { pledgeId, number, dueOn, promisedCents: centsOf(promised), receivedCents: 0n };
        rows.insert(PledgeInstalmentRow, { ...row, creditorReference: pledgeReference(pledgeId, number) });
      }
    },
    'financing.pledge-committed': (event, rows) => changed(event, { committedCents: centsOf(event.data.amount) }, rows),
    'financing.pledge-commitment-released': (event, rows) =>
      changed(event, { committedCents: -centsOf(event.data.amount) }, rows),
    'financing.pledge-instalment-received': (event, rows) => {
      const { pledgeId, instalment: number, amount } = event.data;
      rows.add(PledgeInstalmentRow, { pledgeId, number }, { receivedCents: centsOf(amount) });
      changed(event, { receivedCents: centsOf(amount) }, rows);
    },
    'financing.pledge-reduced': (event, rows) => {
      const { pledgeId, reductions, withdrawn, reason, amount } = event.data;
      for (const { instalment: number, amount: by } of reductions) {
        rows.add(PledgeInstalmentRow, { pledgeId, number }, { promisedCents: -centsOf(by) });
      }
      rows.update(PledgeRow, { pledgeId }, { withdrawn, reason });
      changed(event, { pledgedCents: -centsOf(amount) }, rows);
    },
  },
});
