import { DonorCertificateQuery } from '../donor/donor-certificate.query.js';
import { IdentifyOrganisationHandler } from '../donor/identify-organisation.handler.js';
import { FoundationCommitmentHandler } from './commitment.handler.js';
import { RelatedPartyHandler } from './related-party.handler.js';
import { FoundationYearHandler } from './year.handler.js';

export const foundationHandlers = [
  FoundationYearHandler,
  RelatedPartyHandler,
  FoundationCommitmentHandler,
  IdentifyOrganisationHandler,
  DonorCertificateQuery,
];
