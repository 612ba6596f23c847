import { exampleParticipation } from '../consultation/participation-rules.js';
import type { BodyRules, StatutesText } from './body-rules.js';
import { exampleCouncil, examplePatronato } from './example-statutes.js';

/** Example, in force nowhere: a council that counts seats, decides by consent where it can, and whose consent upscaling needs. */
const smallCouncil: BodyRules = {
  ...exampleCouncil,
  name: 'Council (small)',
  constituencies: [
    { code: 'age', name: 'General State Administration', seats: 3 },
    { code: 'ccaa', name: 'Autonomous communities and cities', seats: 5 },
    { code: 'local', name: 'Local entities', seats: 3 },
    { code: 'third-sector', name: 'Third sector', seats: 4 },
    { code: 'philanthropy', name: 'Philanthropy', seats: 2 },
    { code: 'business', name: 'Business', seats: 2 },
    { code: 'lived-experience', name: 'People with lived experience', seats: 2 },
  ],
  majority: { counting: 'seats', comparison: 'more-than', threshold: '1/2' },
  effect: 'advisory',
  decisions: [
    {
      matters: ['general'],
      methods: [{ method: 'consent', toleratedObjections: 1 }],
    },
    {
      matters: ['upscaling'],
      effect: 'veto',
      methods: [
        {
          method: 'yes-no',
          majorities: [
            { counting: 'seats', of: 'votes', comparison: 'more-than', threshold: '1/2' },
            { counting: 'constituencies', of: 'votes', comparison: 'more-than', threshold: '1/2' },
          ],
        },
      ],
    },
    {
      matters: ['election'],
      methods: [{ method: 'stv', winners: 1 }],
    },
  ],
};

/** The second example, in English: a small council with an advisory voice and a veto, beside the same kind of patronato. */
export const exampleStatutesTwo: StatutesText = {
  title: 'Example statutes B: a small council',
  example: true,
  effectiveFrom: '2027-01-01T00:00:00.000Z',
  bodies: [{ ...examplePatronato, name: 'Board of trustees (Patronato)' }, smallCouncil],
  amendment: { body: 'patronato' },
  seat: '28079',
  participation: exampleParticipation,
};
