import { FoundationQuery } from '../../read-models/foundation/foundation.query.js';
import { OpenDataQuery } from '../../read-models/open-data/open-data.query.js';
import { DonorsController } from './donors.controller.js';
import { FoundationTiesController } from './foundation-ties.controller.js';
import { FoundationController } from './foundation.controller.js';
import { OpenDataController } from './open-data.controller.js';

/** What the foundation tells of itself, of its donors and to everybody. */
export const foundationControllers = [
  OpenDataController,
  FoundationController,
  FoundationTiesController,
  DonorsController,
];

export const foundationQueries = [OpenDataQuery, FoundationQuery];
