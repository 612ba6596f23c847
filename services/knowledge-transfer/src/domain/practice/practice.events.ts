import { eventCodec, type Event } from '@ceriss/event-sourcing';
import { z } from 'zod';

const text = (max: number) => z.string().trim().min(1).max(max);
const component = z.strictObject({ id: text(40), text: text(1000) });

/** A version of a practice as it is written down: immutable once drafted, a change is another version. */
export const practiceContent = z.strictObject({
  title: text(200),
  initiativeId: z.uuid(),
  donorActorId: z.uuid(),
  problem: text(8000),
  population: text(2000),
  /** What makes the practice work: a change here needs the donor's approval in a transfer. */
  coreComponents: z.array(component).max(50),
  /** What may be fitted to the place. */
  adaptableComponents: z.array(component).max(100),
  failures: z.array(text(4000)).max(50),
  costPerPerson: z.strictObject({ cents: z.string().regex(/^\d+$/), currency: z.literal('EUR') }),
  licence: text(60),
  /** Lectura fácil (UNE 153101): a summary that anybody can read. */
  plainLanguageSummary: text(4000),
  evaluationIds: z.array(z.uuid()).max(20),
  claimedEvidenceLevel: z.int().min(1).max(5),
});
export type PracticeContent = z.infer<typeof practiceContent>;

/** `major.minor`, counted from 1.0. */
const practiceVersion = z.string().regex(/^[1-9]\d{0,2}\.\d{1,3}$/);
const ids = { practiceId: z.uuid(), practiceVersion };

const versionDrafted = practiceContent.extend({ ...ids, draftedBy: z.string() });
const versionReviewed = z.strictObject({
  ...ids,
  reviewer: z.string(),
  recommendation: z.enum(['publish', 'revise']),
  comments: text(8000),
});
const versionPublished = z.strictObject({
  ...ids,
  title: text(200),
  initiativeId: z.uuid(),
  evidenceLevel: z.int().min(1).max(5),
  publishedOn: z.iso.date(),
});

export type PracticeVersionDrafted = Event<
  'knowledge-transfer.practice-version-drafted',
  z.infer<typeof versionDrafted>
>;
export type PracticeVersionReviewed = Event<
  'knowledge-transfer.practice-version-reviewed',
  z.infer<typeof versionReviewed>
>;
export type PracticeVersionPublished = Event<
  'knowledge-transfer.practice-version-published',
  z.infer<typeof versionPublished>
>;
export type PracticeEvent = PracticeVersionDrafted | PracticeVersionReviewed | PracticeVersionPublished;

export const practiceCodec = eventCodec<PracticeEvent>({
  'knowledge-transfer.practice-version-drafted': { schema: versionDrafted },
  'knowledge-transfer.practice-version-reviewed': { schema: versionReviewed },
  'knowledge-transfer.practice-version-published': { schema: versionPublished },
});

const named = { practiceId: '0198f2f0-0000-7000-8000-0000000c0001', practiceVersion: '1.0' };
const initiativeId = '0198f2f0-0000-7000-8000-000000001001';
const title = 'Hogares en Comunidad';

export const practiceExamples = {
  'knowledge-transfer.practice-version-drafted': {
    ...named,
    title,
    initiativeId,
    donorActorId: '0198f2f0-0000-7000-8000-00000000b001',
    problem: 'Personas mayores y con discapacidad ingresan en residencias porque no hay apoyo en su pueblo',
    population: 'Mayores de 65 años y personas con discapacidad en zonas despobladas',
    coreComponents: [{ id: 'chosen-home', text: 'La persona elige su vivienda' }],
    adaptableComponents: [{ id: 'transport', text: 'Transporte a demanda' }],
    failures: ['El primer registro de viviendas no se mantuvo al día'],
    costPerPerson: { cents: '1250000', currency: 'EUR' },
    licence: 'CC-BY-4.0',
    plainLanguageSummary: 'Ayudamos a vivir en casa a quien quiere vivir en casa.',
    evaluationIds: ['0198f2f0-0000-7000-8000-0000000ea001'],
    claimedEvidenceLevel: 3,
    draftedBy: '6f0c2f4e-redactora',
  },
  'knowledge-transfer.practice-version-reviewed': {
    ...named,
    reviewer: '6f0c2f4e-revisora',
    recommendation: 'publish',
    comments: 'Clara y completa',
  },
  'knowledge-transfer.practice-version-published': {
    ...named,
    title,
    initiativeId,
    evidenceLevel: 3,
    publishedOn: '2030-02-01',
  },
} satisfies { [E in PracticeEvent as E['type']]: E['data'] };
