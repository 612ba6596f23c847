import { eventCodec, type Event } from '@ceriss/event-sourcing';
import { z } from 'zod';
import { LABEL_LANGUAGES } from '../code-lists/code-list.js';

/** The lists that the Centre decides and that initiatives, challenges and needs are classified by; they share their versions. */
export const CATALOGUE_LISTS = ['target-groups', 'service-catalogue'] as const;
export type CatalogueList = (typeof CATALOGUE_LISTS)[number];

const code = z.string();
const entries = z.array(z.strictObject({ code, labels: z.record(z.enum(LABEL_LANGUAGES), z.string()) }));
const versionPublished = z.strictObject({
  version: z.int().min(2),
  /** The first day on which it classifies; version 1 is the one that is shipped. */
  validFrom: z.iso.date(),
  reason: z.string(),
  targetGroups: entries,
  serviceCatalogue: entries,
  /** Codes of the version before that are listed no more, and what they have become: nothing, one code or several. */
  retired: z.array(z.strictObject({ list: z.enum(CATALOGUE_LISTS), code, replacedBy: z.array(code) })),
});

export type CatalogueVersionPublished = Event<'registry.catalogue-version-published', z.infer<typeof versionPublished>>;
export type CatalogueEvent = CatalogueVersionPublished;

export const catalogueCodec = eventCodec<CatalogueEvent>({
  'registry.catalogue-version-published': { schema: versionPublished },
});

export const catalogueExamples: { readonly [E in CatalogueEvent as E['type']]: E['data'] } = {
  'registry.catalogue-version-published': {
    version: 2,
    validFrom: '2028-01-01',
    reason: 'Catálogo de referencia revisado',
    targetGroups: [
      {
        code: 'older-people',
        labels: {
          es: 'Personas mayores',
          ca: 'Persones grans',
          gl: 'Persoas maiores',
          eu: 'Adinekoak',
          en: 'Older people',
        },
      },
    ],
    serviceCatalogue: [
      {
        code: 'support-at-home',
        labels: {
          es: 'Apoyo en el domicilio',
          ca: 'Suport al domicili',
          gl: 'Apoio no domicilio',
          eu: 'Etxeko laguntza',
          en: 'Support at home',
        },
      },
    ],
    retired: [{ list: 'service-catalogue', code: 'home-care', replacedBy: ['support-at-home'] }],
  },
};
