import type { Scenario } from './scenario.js';

const secretary = { by: 'secretary', to: 'governance' } as const;
const LINES = 5;

/** A strategic plan with its lines: all on one stream, one after the other. */
export const adoptPlan: Scenario = async (post, _, number) => {
  const plan = { title: `Plan ${number}`, fromYear: 2030, untilYear: 2033 };
  const { planId } = await post({ ...secretary, path: '/plans', body: plan });
  const path = `/plans/${planId}/lines`;
  for (let line = 1; line <= LINES; line += 1) {
    const body = { year: 2030, code: `${line}`, title: `Línea ${line}`, budget: { cents: '100000', currency: 'EUR' } };
    await post({ ...secretary, path, body });
  }
};
