import { actorRegistered } from '@ceriss/contracts';
import { euros, newId } from '@ceriss/kernel';
import { eventually } from '@ceriss/testing';
import { expect } from '@jest/globals';
import { applicationAggregate } from '../domain/application/application.decider.js';
import { applicationExamples } from '../domain/application/application.events.js';
import { awardAggregate } from '../domain/award/award.decider.js';
import { awardExamples } from '../domain/award/award.events.js';
import type { FinancingWorld, Person } from './financing-world.js';

const PATIENT = { timeout: 20_000 };

export const manager: Person = { sub: 'manager-1', roles: ['programme-manager'] };
export const otherManager: Person = { sub: 'manager-2', roles: ['programme-manager'] };
export const treasurer: Person = { sub: 'treasurer-1', roles: ['treasurer'] };
export const approver = (n: number): Person => ({ sub: `approver-${n}`, roles: ['approver'] });

export const OWN_IBAN = 'ES9121000418450200051332';
export const THEIR_IBAN = 'ES7921000813610123456789';

/** The steps from an accepted award to money that has left the bank, for specs that need several of them. */
export class Paying {
  constructor(private readonly world: FinancingWorld) {}

  seen(path: string, expected: object, by: Person = treasurer) {
    return eventually(async () => {
      const { body } = await this.world.get(path, by);
      expect(body).toMatchObject(expected);
      return body as Record<string, unknown> & { items: Record<string, unknown>[] };
    }, PATIENT);
  }

  /** An organisation with an accepted award of instalments of so many euros. */
  async awarded(...wholeEuros: readonly bigint[]): Promise<{ awardId: string; beneficiaryId: string }> {
    const [awardId, beneficiaryId, initiativeId, applicationId] = [newId(), newId(), newId(), newId()];
    const drafted = {
      ...applicationExamples['financing.application-drafted'],
      applicationId,
      applicantId: beneficiaryId,
    };
    await this.world.others.happened(applicationAggregate, applicationId, {
      type: 'financing.application-drafted',
      data: drafted,
    });
    const instalments = wholeEuros.map((whole, index) => ({
      number: index + 1,
      amount: euros(whole * 100n),
      conditions: [],
    }));
    const { paymentRules, ...example } = awardExamples['financing.award-granted'];
    const amount = euros(wholeEuros.reduce((sum, whole) => sum + whole * 100n, 0n));
    await this.world.others.happened(
      awardAggregate,
      awardId,
      {
        type: 'financing.award-granted',
        data: { ...example, paymentRules, applicationId, awardId, beneficiaryId, initiativeId, amount, instalments },
      },
      { type: 'financing.award-accepted', data: { awardId, beneficiaryId, initiativeId, acceptedOn: '2027-03-18' } },
    );
    const actor = { legalName: 'Asociación Hogares en Comunidad', sector: 'third-sector', territory: '16078' } as const;
    await this.world.others.tell(actorRegistered, beneficiaryId, {
      ...actor,
      actorId: beneficiaryId,
      nif: 'G16123457',
    });
    await this.seen(`/payees/${beneficiaryId}`, { town: 'Cuenca' });
    return { awardId, beneficiaryId };
  }

  /** Its account, proposed by one and verified by another. */
  async account(actorId: string, iban = THEIR_IBAN): Promise<string> {
    const body = { iban, evidence: 'certificado de titularidad' };
    const accountId = String((await this.world.must(manager, `/payees/${actorId}/accounts`, body))['accountId']);
    await this.world.must(approver(1), `/payees/${actorId}/accounts/${accountId}/verification`);
    return accountId;
  }

  /** Requested, approved by two and ordered: the order that comes of it. */
  async ordered(awardId: string, instalment = 1): Promise<string> {
    const path = `/awards/${awardId}/instalments/${instalment}`;
    await this.world.must(manager, `${path}/request`);
    await this.world.must(approver(1), `${path}/approvals`);
    await this.world.must(otherManager, `${path}/approvals`);
    const { endToEndId } = await this.world.must(treasurer, `${path}/order`);
    const { items } = await this.seen(`/payment-orders?awardId=${awardId}&status=created`, {
      items: [{ endToEndId, instalment }],
    });
    return String(items[0]!['orderId']);
  }

  /** Sent to the bank in a batch of its own. */
  async issued(accountId: string, ...orderIds: readonly string[]): Promise<string> {
    const batch = { accountId, executionDate: '2027-05-10', orderIds };
    const batchId = String((await this.world.must(treasurer, '/payment-batches', batch))['batchId']);
    for (const orderId of orderIds) await this.seen(`/payment-orders/${orderId}`, { status: 'gathered', batchId });
    await this.world.must(treasurer, `/payment-batches/${batchId}/issue`);
    for (const orderId of orderIds) await this.seen(`/payment-orders/${orderId}`, { status: 'issued' });
    return batchId;
  }
}
