import { describe, expect, it } from '@jest/globals';
import { planTree, type PlanRows } from './plan-tree.js';
import type {
  PlanCallRow,
  PlanIndicatorRow,
  PlanIndicatorValueRow,
  PlanLineRow,
  PlanRow,
  PlanYearRow,
} from './plans.entity.js';

const planId = '0198f000-0000-7000-8000-0000000000a1';
const plan = (budgetCents: bigint | null = null): PlanRow => ({
  ...{ planId, title: 'Plan', fromYear: 2027, untilYear: 2029, budgetCents, version: 1, approvedBy: null },
  ...{ approvedAt: null, adoptedAt: new Date(0), revision: '9' },
});
const year = (of: number, budgetCents: bigint): PlanYearRow => ({
  ...{ planId, year: of, title: `Plan anual ${of}`, budgetCents, approvedBy: null, approvedAt: null },
});
const line = (code: string, budgetCents: bigint, parent: string | null = null, of = 2027): PlanLineRow => ({
  ...{ planId, year: of, code, kind: parent === null ? 'action' : 'line', parent, title: `Línea ${code}` },
  ...{ budgetCents, responsible: null },
});
const indicator = (lineCode: string): PlanIndicatorRow => ({
  ...{ planId, year: 2027, line: lineCode, code: 'homes', name: 'Hogares', unit: 'hogares', direction: 'increase' },
  ...{ baseline: '0', target: '9', source: 'Registro' },
});
const value = (on: string, reported: string): PlanIndicatorValueRow => ({
  ...{ planId, year: 2027, line: '3.2', code: 'homes', on, value: reported },
  ...{ evidence: ['Acta'], corrects: null, reportedAt: new Date(0) },
});
const call = (budgetCents: bigint): PlanCallRow => ({
  ...{ planId, year: 2027, line: '3.2', callId: planId, title: 'Convocatoria', budgetCents, linkedAt: new Date(0) },
});
const rows = (more: Partial<PlanRows>): PlanRows => ({
  ...{ plan: plan(), years: [], lines: [], indicators: [], values: [], calls: [] },
  ...more,
});
const cents = ({ cents: amount }: Readonly<{ cents: string }>): string => amount;

describe('The tree of a plan', () => {
  it('of which nothing is there yet is the plan alone, of nothing', () =>
    expect(planTree(rows({}))).toMatchObject({
      ...{ years: [], budget: { cents: '0' }, inParts: { cents: '0' }, inCalls: { cents: '0' }, free: { cents: '0' } },
    }));
  it('has all that its plan has free while no year has a plan', () =>
    expect(planTree(rows({ plan: plan(500n) }))).toMatchObject({ budget: { cents: '500' }, free: { cents: '500' } }));
  it('shows a year whose lines stand for themselves, without an annual plan, as what they sum to', () => {
    const { years } = planTree(rows({ lines: [line('3.2', 120n), line('4.1', 30n)] }));
    expect(years).toMatchObject([{ year: 2027, title: null, budget: { cents: '150' }, free: { cents: '0' } }]);
    expect(years[0]!.actions.map(({ code }) => code)).toEqual(['3.2', '4.1']);
  });
  it('shows years in order, with an annual plan and nothing in it, and lines and no annual plan', () => {
    const { years } = planTree(rows({ years: [year(2029, 10n)], lines: [line('1', 5n, null, 2028)] }));
    expect(years.map((one) => [one.year, one.title, cents(one.budget), cents(one.free)])).toEqual([
      [2028, null, '5', '0'],
      [2029, 'Plan anual 2029', '10', '10'],
    ]);
  });
  it('counts lines as people do: the tenth after the second', () => {
    const codes = ['3.10', '3.2', '3.1', '3.2.1', '10', '2'];
    const parts = codes.map((code) => line(code, 1n, code.includes('.') ? code.replace(/\.\d+$/, '') : null));
    const { years } = planTree(rows({ years: [year(2027, 100n)], lines: [...parts, line('3', 9n)] }));
    const [, third] = years[0]!.actions;
    expect(years[0]!.actions.map(({ code }) => code)).toEqual(['2', '3', '10']);
    expect(third!.parts.map(({ code }) => code)).toEqual(['3.1', '3.2', '3.10']);
    expect(third!.parts[1]!.parts.map(({ code }) => code)).toEqual(['3.2.1']);
  });
  it('tells what is left at each level, to the cent, beside parts and calls', () => {
    const lines = [line('3', 200n), line('3.2', 120n, '3')];
    const tree = planTree(rows({ plan: plan(500n), years: [year(2027, 300n)], lines, calls: [call(119n)] }));
    const [annual] = tree.years;
    const [action] = annual!.actions;
    const [own] = action!.parts;
    expect([tree, annual!, action!, own!].map((node) => cents(node.free))).toEqual(['200', '100', '80', '1']);
    expect([own!.inCalls, action!.inCalls].map(cents)).toEqual(['119', '0']);
  });
  it('shows an indicator without a value, and the latest of several with how far it has come', () => {
    const lines = [line('3', 9n), line('3.2', 9n, '3')];
    const of = (values: PlanIndicatorValueRow[]) =>
      planTree(rows({ lines, indicators: [indicator('3.2')], values })).years[0]!.actions[0]!.parts[0]!.indicators[0];
    expect(of([])!.latest).toBeNull();
    expect(of([value('2027-06-30', '3'), value('2027-03-31', '9')])!.latest).toMatchObject({
      ...{ on: '2027-06-30', value: '3', progress: '1/3' },
    });
  });
});
