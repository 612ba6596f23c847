import { codeList } from './code-list.js';

/** An example catalogue: the Centre decides its own. Events name the version that classified them. */
export const serviceCatalogue = codeList({
  name: 'service-catalogue',
  version: 1,
  codes: {
    information: [
      'Información y orientación',
      'Informació i orientació',
      'Información e orientación',
      'Informazioa eta orientazioa',
      'Information and guidance',
    ],
    'home-care': ['Ayuda a domicilio', 'Ajuda a domicili', 'Axuda no fogar', 'Etxez etxeko laguntza', 'Home care'],
    telecare: ['Teleasistencia', 'Teleassistència', 'Teleasistencia', 'Telelaguntza', 'Telecare'],
    'day-centre': ['Centro de día', 'Centre de dia', 'Centro de día', 'Eguneko zentroa', 'Day centre'],
    'residential-care': [
      'Atención residencial',
      'Atenció residencial',
      'Atención residencial',
      'Egoitza-arreta',
      'Residential care',
    ],
    'supported-housing': [
      'Vivienda con apoyos',
      'Habitatge amb suports',
      'Vivenda con apoios',
      'Laguntzadun etxebizitza',
      'Supported housing',
    ],
    'housing-adaptation': [
      'Adaptación de la vivienda',
      "Adaptació de l'habitatge",
      'Adaptación da vivenda',
      'Etxebizitza egokitzea',
      'Housing adaptation',
    ],
    'personal-assistance': [
      'Asistencia personal',
      'Assistència personal',
      'Asistencia persoal',
      'Laguntza pertsonala',
      'Personal assistance',
    ],
    respite: [
      'Respiro para personas cuidadoras',
      'Respir per a persones cuidadores',
      'Respiro para persoas coidadoras',
      'Zaintzaileentzako atsedena',
      'Respite for carers',
    ],
    'early-intervention': [
      'Atención temprana',
      'Atenció precoç',
      'Atención temperá',
      'Arreta goiztiarra',
      'Early intervention',
    ],
    'child-protection': [
      'Protección de la infancia',
      'Protecció de la infància',
      'Protección da infancia',
      'Haurren babesa',
      'Child protection',
    ],
    inclusion: [
      'Acompañamiento para la inclusión',
      'Acompanyament per a la inclusió',
      'Acompañamento para a inclusión',
      'Gizarteratzeko laguntza',
      'Support for inclusion',
    ],
    community: [
      'Trabajo comunitario',
      'Treball comunitari',
      'Traballo comunitario',
      'Komunitate-lana',
      'Community work',
    ],
  },
});
