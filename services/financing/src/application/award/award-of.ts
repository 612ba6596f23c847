import { idCreatedBy } from '@ceriss/kernel';

/** An application has one award at most: its id follows from the application's. */
export const awardOf = (applicationId: string): string => idCreatedBy(applicationId);
