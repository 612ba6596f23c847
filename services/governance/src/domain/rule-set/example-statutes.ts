import { exampleParticipation } from '../consultation/participation-rules.js';
import type { MajorityRule } from '../voting/method.js';
import type { BodyRules, DecisionRules, StatutesText } from './body-rules.js';

const THIRTY_DAYS = 30 * 24 * 3_600;

const TWO_THIRDS_OF_ALL: MajorityRule = { counting: 'seats', of: 'census', comparison: 'at-least', threshold: '2/3' };
const MORE_SEATS: MajorityRule = { counting: 'seats', of: 'votes', comparison: 'more-than', threshold: '1/2' };
const MORE_WEIGHT: MajorityRule = { counting: 'weights', of: 'votes', comparison: 'more-than', threshold: '1/2' };

const STATUTES_BY_TWO_THIRDS: DecisionRules = {
  matters: ['statutes'],
  methods: [{ method: 'yes-no', majorities: [TWO_THIRDS_OF_ALL] }],
};
const GENERAL: DecisionRules['methods'] = [
  { method: 'yes-no', majorities: [MORE_WEIGHT] },
  { method: 'consent', toleratedObjections: 0 },
  { method: 'approval', winners: 1, tieBreak: 'none' },
  { method: 'score', winners: 1, lowest: 0, highest: 10, statistic: 'mean', unscored: 'left-out', tieBreak: 'none' },
];
const ELECTIONS: DecisionRules = {
  matters: ['election'],
  methods: [
    { method: 'stv', winners: 1 },
    { method: 'schulze', winners: 1, strength: 'winning-votes', tieBreak: 'lot' },
    { method: 'approval', winners: 1, tieBreak: 'lot' },
  ],
};

/** Example, in force nowhere: a patronato of 21 seats, 11 of the state public sector, that decides by plain majority. */
export const examplePatronato: BodyRules = {
  code: 'patronato',
  name: 'Patronato',
  layer: 'patronato',
  constituencies: [
    { code: 'state', name: 'Sector público estatal', seats: 11 },
    { code: 'ccaa', name: 'Comunidades autónomas', seats: 3 },
    { code: 'local', name: 'Entidades locales', seats: 2 },
    { code: 'third-sector', name: 'Tercer sector', seats: 3 },
    { code: 'philanthropy', name: 'Filantropía', seats: 1 },
    { code: 'business', name: 'Empresa', seats: 1 },
  ],
  officers: { chair: ['state-1', 'state-2'], secretary: 'staff' },
  quorum: { share: '1/2', officersPresent: true, reference: 'Ley 40/2015, art. 17' },
  majority: { counting: 'seats', comparison: 'more-than', threshold: '1/2' },
  votingPeriod: { minimumSeconds: 1, maximumSeconds: THIRTY_DAYS },
  stateMajority: { constituencies: ['state'], reference: 'Ley 40/2015, art. 128' },
  needsRatification: false,
  decisions: [STATUTES_BY_TWO_THIRDS, ELECTIONS],
  terms: { maximumYears: 4, maximumConsecutive: 2 },
  proxies: { perSeat: 1 },
  sessions: { noticeWorkingDays: 5, urgentNoticeWorkingDays: 2, territory: '28079' },
};

/** Example, in force nowhere: a council of 42 seats whose votes are weighted by constituency and ratified by the patronato. */
export const exampleCouncil: BodyRules = {
  code: 'council',
  name: 'Consejo',
  layer: 'council',
  constituencies: [
    { code: 'age', name: 'Administración General del Estado', seats: 5, weight: '25' },
    { code: 'ccaa', name: 'Comunidades y ciudades autónomas', seats: 19, weight: '30' },
    { code: 'local', name: 'Entidades locales', seats: 6, weight: '15' },
    { code: 'third-sector', name: 'Tercer sector', seats: 6, weight: '16' },
    { code: 'philanthropy', name: 'Filantropía', seats: 3, weight: '7' },
    { code: 'business', name: 'Empresa', seats: 3, weight: '7' },
  ],
  officers: { chair: ['age-1', 'age-2'], secretary: 'staff' },
  quorum: {
    share: '1/2',
    officersPresent: true,
    constituencies: { atLeast: 4, withShareOfSeats: '1/3' },
    reference: 'Ley 40/2015, art. 17',
  },
  majority: { counting: 'weights', comparison: 'more-than', threshold: '1/2' },
  votingPeriod: { minimumSeconds: 1, maximumSeconds: THIRTY_DAYS },
  needsRatification: true,
  effect: 'binding-on-proposal',
  decisions: [
    { matters: ['upscaling'], methods: [{ method: 'yes-no', majorities: [MORE_WEIGHT, MORE_SEATS] }] },
    ELECTIONS,
    { matters: ['general'], methods: GENERAL },
  ],
  terms: { maximumYears: 4, maximumConsecutive: 2 },
  proxies: { perSeat: 2 },
  sessions: {
    noticeWorkingDays: 10,
    urgentNoticeWorkingDays: 3,
    territory: '28079',
    secondCall: { afterMinutes: 30, share: '1/3' },
    mayAsk: { constituencies: ['age', 'ccaa', 'local'], share: '1/3' },
  },
};

/** Example statutes, version 1. No such centre is known to exist: all figures are configuration and none is law. */
export const exampleStatutes: StatutesText = {
  title: 'Estatutos de ejemplo v1',
  example: true,
  effectiveFrom: '2026-01-01T00:00:00.000Z',
  bodies: [examplePatronato, exampleCouncil],
  amendment: { body: 'patronato' },
  seat: '28079',
  participation: exampleParticipation,
};
