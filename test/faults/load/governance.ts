import type { Scenario } from './scenario.js';

const secretary = { by: 'secretary', to: 'governance' } as const;
const YEAR = 2030;
const LINES = 4;

/** A strategic plan, the annual plan of its first year, an action and its lines: all on one stream, one after the other. */
export const adoptPlan: Scenario = async (post, _, number) => {
  const plan = { title: `Plan ${number}`, fromYear: YEAR, untilYear: YEAR + 3 };
  const { planId } = await post({ ...secretary, path: '/plans', body: plan });
  const path = `/plans/${planId}`;
  const whole = { year: YEAR, budget: { cents: '400000', currency: 'EUR' } };
  await post({ ...secretary, path: `${path}/years`, body: { ...whole, title: `Plan anual ${number}` } });
  await post({ ...secretary, path: `${path}/actions`, body: { ...whole, code: '1', title: 'Acción' } });
  for (let line = 1; line <= LINES; line += 1) {
    const part = { year: YEAR, parent: '1', code: `1.${line}`, budget: { cents: '100000', currency: 'EUR' } };
    await post({ ...secretary, path: `${path}/lines`, body: { ...part, title: `Línea ${line}` } });
  }
};
