import type { Route } from '@ceriss/service-kit';
import { get, manager, post, staff, treasurer } from './route-lines.js';

export const sourceRoutes: readonly Route[] = [
  post('/pools/:id/sources/:sourceId/receipts', treasurer, 'Record that money of a source has come in'),
  post('/pools/:id/sources/:sourceId/reduction', manager, 'Let a source give less than it committed'),
  post('/pledges', manager, 'Record a pledge in instalments'),
  post('/pledges/:id/commitments', manager, 'Commit part of a pledge to a pool'),
  post('/pledges/:id/instalments/:number/receipts', treasurer, 'Record that money of an instalment has come in'),
  post('/pledges/:id/instalments/:number/reduction', manager, 'Lower an instalment that has not come in'),
  post('/pledges/:id/withdrawal', manager, 'Record that nothing more of a pledge will come'),
  get('/pledges', staff, 'pledges', 'Pledges'),
  get('/pledges/overdue', staff, 'pledges', 'Instalments of pledges that are overdue on a day'),
  get('/pledges/:id', staff, 'pledges', 'A pledge with its instalments as they stand on a day'),
  post('/pools/:id/eu-claims', manager, 'Claim from a European fund its part of costs'),
  get('/pools/:id/eu-claims', staff, 'eu-claims', 'The claims on the European funds of a pool'),
  post('/match-funds', manager, 'Open a fund in which public money matches the gifts of citizens'),
  post('/match-funds/:id/gifts', treasurer, 'Record a gift'),
  post('/match-funds/:id/gifts/:giftId/return', treasurer, 'Record that a gift went back'),
  post('/match-funds/:id/confirmations', manager, 'Match the gifts received up to an instant, in turn'),
  post('/match-funds/:id/receipts', treasurer, 'Record that public money for matches has come in'),
  get('/match-funds', staff, 'match-funds', 'Funds that match gifts'),
  get('/match-funds/:id', staff, 'match-funds', 'A fund that matches gifts, with what may still be matched'),
  get('/match-funds/:id/gifts', staff, 'match-funds', 'Gifts in the order in which they are matched'),
];
