import { projection } from '@ceriss/read-models';
import { authorisationCodec, type AuthorisationEvent } from '../../domain/authorisation/authorisation.events.js';
import { AuthorisationRow, SupersededAuthorisationRow } from './authorisations.entity.js';

export const authorisations = projection<AuthorisationEvent>({
  name: 'authorisations',
  version: 2,
  context: 'financing',
  tables: [AuthorisationRow, SupersededAuthorisationRow],
  history: [AuthorisationRow, SupersededAuthorisationRow],
  codecs: [authorisationCodec],
  on: {
    'financing.authorisation-recorded': ({ data: { resolutionId, matter, inForceFrom, chain } }, rows) =>
      rows.insert(AuthorisationRow, {
        resolutionId,
        matterKind: matter.kind,
        matterReference: matter.reference ?? null,
        inForceFrom: new Date(inForceFrom),
        chain,
      }),
    'financing.authorisation-superseded': ({ data: { resolutionId, supersededBy } }, rows) =>
      rows.insert(SupersededAuthorisationRow, { resolutionId, supersededBy }),
  },
});
