import { codeList, codesOf } from './code-list.js';

export const stages = codeList({
  name: 'stages',
  version: 1,
  codes: {
    idea: ['Idea', 'Idea', 'Idea', 'Ideia', 'Idea'],
    prototype: ['Prototipo', 'Prototip', 'Prototipo', 'Prototipoa', 'Prototype'],
    pilot: ['Piloto', 'Pilot', 'Piloto', 'Proba pilotua', 'Pilot'],
    consolidated: ['Consolidada', 'Consolidada', 'Consolidada', 'Finkatua', 'Consolidated'],
    transferred: ['Transferida', 'Transferida', 'Transferida', 'Transferitua', 'Transferred'],
    scaled: ['Escalada', 'Escalada', 'Escalada', 'Eskalatua', 'Scaled'],
    closed: ['Cerrada', 'Tancada', 'Pechada', 'Itxia', 'Closed'],
    failed: ['Fallida', 'Fallida', 'Fallida', 'Huts egindakoa', 'Failed'],
  },
});

export type Stage = keyof typeof stages.codes;
export const STAGES = codesOf(stages);
