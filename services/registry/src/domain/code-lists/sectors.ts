import { codeList, codesOf } from './code-list.js';

export const sectors = codeList({
  name: 'sectors',
  version: 1,
  codes: {
    state: [
      'Sector público estatal',
      'Sector públic estatal',
      'Sector público estatal',
      'Estatuko sektore publikoa',
      'State public sector',
    ],
    regional: [
      'Sector público autonómico',
      'Sector públic autonòmic',
      'Sector público autonómico',
      'Autonomia-erkidegoetako sektore publikoa',
      'Regional public sector',
    ],
    local: [
      'Sector público local',
      'Sector públic local',
      'Sector público local',
      'Tokiko sektore publikoa',
      'Local public sector',
    ],
    'third-sector': [
      'Tercer sector de acción social',
      "Tercer sector d'acció social",
      'Terceiro sector de acción social',
      'Gizarte-ekintzako hirugarren sektorea',
      'Third sector',
    ],
    philanthropy: ['Filantropía', 'Filantropia', 'Filantropía', 'Filantropia', 'Philanthropy'],
    business: ['Empresa', 'Empresa', 'Empresa', 'Enpresa', 'Business'],
    academia: [
      'Universidad e investigación',
      'Universitat i recerca',
      'Universidade e investigación',
      'Unibertsitatea eta ikerketa',
      'Academia',
    ],
    'lived-experience': [
      'Personas con experiencia propia',
      'Persones amb experiència pròpia',
      'Persoas con experiencia propia',
      'Bizipen propioa duten pertsonak',
      'Lived experience',
    ],
  },
});

export type Sector = keyof typeof sectors.codes;
export const SECTORS = codesOf(sectors);
