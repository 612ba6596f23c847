import { openLog } from '@ceriss/eventstoredb';
import { newId } from '@ceriss/kernel';
import { testLog } from '@ceriss/testing';
import { expect, it } from '@jest/globals';
import { planAggregate } from '../domain/plan/plan.decider.js';
import { handleAmidOthers } from './handle-amid-others.js';

const now = new Date('2026-10-01T10:00:00.000Z');
const contextOf = (expectedRevision?: bigint) => {
  const commandId = newId();
  const ids = { commandId, fingerprint: 'f', correlationId: commandId, causationId: commandId };
  return {
    ...ids,
    actor: { subject: 's', role: 'secretary' },
    ...(expectedRevision !== undefined && { expectedRevision }),
  };
};

it('lets everybody through, one after the other, and a refusal stops nobody', async () => {
  const [log, planId] = [openLog(testLog()), newId()];
  const act = (command: Parameters<typeof planAggregate.decider.decide>[0], expectedRevision?: bigint) =>
    handleAmidOthers(log, planAggregate, planId, command, contextOf(expectedRevision));
  const line = (code: string) =>
    ({
      type: 'AddPlanLine',
      data: { year: 2027, code, title: 'L', budget: { cents: '1', currency: 'EUR' }, now },
    }) as const;
  try {
    await act({ type: 'AdoptPlan', data: { title: 'Plan', fromYear: 2027, untilYear: 2027, now } });
    const codes = Array.from({ length: 30 }, (_, index) => `${index + 1}`);
    const answers = await Promise.allSettled([...codes, '1'].map((code) => act(line(code))));
    expect(answers.map(({ status }) => status)).toEqual([...codes.map(() => 'fulfilled'), 'rejected']);
    await expect(act(line('40'), 0n)).rejects.toMatchObject({ name: 'RevisionConflict' });
    await expect(act(line('41'))).resolves.toMatchObject({ revision: 31n });
  } finally {
    await log.close();
  }
});
