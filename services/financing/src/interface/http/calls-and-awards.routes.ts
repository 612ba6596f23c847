import type { Route } from '@ceriss/service-kit';
import { get, manager, post, staff } from './route-lines.js';

const promoter = ['promoter'];

/** What may come to calls, applications and awards beside the straight way, and de minimis aid. */
export const courseRoutes: readonly Route[] = [
  post('/calls/:id/amendments', manager, 'Give applicants more time, by a resolution in force'),
  post('/calls/:id/cancellation', manager, 'Give a call up, by a resolution in force'),
  post('/calls/:id/assessors', manager, 'Appoint an assessor, in the place of another where one is named'),
  post('/calls/:id/proposal', manager, 'Publish the ranking as a provisional proposal'),
  post('/calls/:id/call-up', manager, 'Call up the next on the waiting list with money that came free'),
  get('/calls/:id/ranking/explanation', 'public', 'calls applications', 'Why everybody stands where it stands'),

  post('/applications/:id/conflicts/found', manager, 'Record a conflict of interest that an assessor had not declared'),
  post('/applications/:id/withdrawal', promoter, 'Give an application of the own organisation up'),
  post('/applications/:id/deemed-withdrawal', manager, 'Take an application for withdrawn that was not completed'),
  post('/applications/:id/allegations', promoter, 'Be heard on the provisional proposal'),
  post('/applications/:id/allegations/:allegationId/answer', manager, 'Answer an allegation with reasons'),
  post('/applications/:id/reformulation', promoter, 'Fit the project to the proposed amount'),
  get(
    '/applications/:id/allegations',
    ['programme-manager', 'auditor', 'promoter'],
    'applications',
    'What was said against the proposal, and the answers: promoters see their own',
  ),

  post('/awards/:id/renunciation', promoter, 'Renounce an award of the own organisation, in whole or in part'),
  post('/awards/:id/modification', manager, 'Modify an award within its limits, by a resolution in force'),

  post('/aid/reservations', manager, 'Set room under the de minimis ceilings aside for an award of today'),
  post('/aid/declarations', promoter, 'Declare de minimis aid that the own organisation has been granted'),
  post('/aid/declarations-by-grantors', manager, 'Record de minimis aid that another grantor has granted'),
  post('/aid/declarations/:entryId/withdrawal', manager, 'Take a declaration back that was wrong'),
  get('/aid', staff, 'aid', 'De minimis aid, granted and declared'),
  get('/aid/findings', staff, 'aid', 'Ceilings that awards have turned out to pass'),
  get('/aid/headroom/:id', staff, 'aid ownership', 'What an undertaking has left under the ceilings on a day'),
  get('/pools/:id/competent-authority', staff, 'pools', 'The public entity with the largest financing share on a day'),
];
