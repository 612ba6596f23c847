import type { PlanEvent } from './plan.events.js';

const resolutionId = '0198f000-0000-7000-8000-0000000000a1';
const callId = '0198f000-0000-7000-8000-0000000000a2';

/** One fictional example per stored event of a plan. */
export const planExamples: { [T in PlanEvent['type']]: Extract<PlanEvent, { type: T }>['data'] } = {
  'governance.plan-adopted': {
    title: 'Plan estratégico 2026-2029',
    fromYear: 2026,
    untilYear: 2029,
    adoptedAt: '2026-03-01T10:00:00.000Z',
  },
  'governance.plan-line-added': {
    year: 2027,
    code: '3.2',
    parent: '3',
    title: 'Alternativas comunitarias a la institucionalización',
    budget: { cents: '120000000', currency: 'EUR' },
    addedAt: '2026-10-01T10:00:00.000Z',
  },
  'governance.plan-budget-set': {
    budget: { cents: '900000000', currency: 'EUR' },
    setAt: '2026-03-01T10:00:00.000Z',
  },
  'governance.annual-plan-added': {
    year: 2027,
    title: 'Plan anual 2027',
    budget: { cents: '300000000', currency: 'EUR' },
    addedAt: '2026-09-01T10:00:00.000Z',
  },
  'governance.plan-action-added': {
    year: 2027,
    code: '3',
    title: 'Desinstitucionalización',
    budget: { cents: '200000000', currency: 'EUR' },
    responsible: '0198f000-0000-7000-8000-0000000000a3',
    addedAt: '2026-09-02T10:00:00.000Z',
  },
  'governance.plan-indicator-defined': {
    year: 2027,
    line: '3.2',
    code: 'homes',
    name: 'Viviendas con apoyos en marcha',
    unit: 'viviendas',
    direction: 'increase',
    baseline: '0',
    target: '40',
    source: 'Memorias de las entidades',
    definedAt: '2026-10-01T11:00:00.000Z',
  },
  'governance.plan-indicator-reported': {
    year: 2027,
    line: '3.2',
    code: 'homes',
    value: '12.5',
    on: '2027-06-30',
    evidence: ['Memoria semestral'],
    corrects: 'Se contó una vivienda dos veces',
    reportedAt: '2027-07-10T10:00:00.000Z',
  },
  'governance.plan-call-linked': {
    year: 2027,
    line: '3.2',
    callId,
    title: 'Hogares en comunidad 2027',
    budget: { cents: '120000000', currency: 'EUR' },
    linkedAt: '2026-12-05T10:00:00.000Z',
  },
  'governance.plan-call-unlinked': {
    year: 2027,
    line: '3.2',
    callId,
    reasons: 'La convocatoria se retira',
    unlinkedAt: '2026-12-06T10:00:00.000Z',
  },
  'governance.plan-approved': { year: 2027, resolutionId, approvedAt: '2026-12-01T10:00:00.000Z' },
  'governance.plan-amended': {
    version: 2,
    resolutionId,
    reasons: 'Mayor demanda de viviendas con apoyos',
    changes: [
      {
        year: 2027,
        code: '3.2',
        budget: { cents: '130000000', currency: 'EUR' },
        was: { title: 'Alternativas comunitarias', budget: { cents: '120000000', currency: 'EUR' } },
      },
    ],
    amendedAt: '2027-05-01T10:00:00.000Z',
  },
};
