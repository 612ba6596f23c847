import type { KnownApplication } from '../../domain/application/application.state.js';
import { declaredEntries } from './aid-ids.js';

/** The earlier aid that an applicant declares in its application, as entries of the register. */
export const declaredIn = ({ applicantId, project: { declaredAid } }: KnownApplication, declaredOn: string) =>
  declaredEntries(
    declaredAid.map((aid) => ({
      ...{ ...aid, beneficiaryId: applicantId, declaredOn },
      ...({ regime: 'general', saidBy: 'beneficiary' } as const),
    })),
  );
