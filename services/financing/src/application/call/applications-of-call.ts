export type HandedIn = Readonly<{ applicationId: string; submittedAt: string }>;

/** Which applications to a call have been handed in. Implemented by the read models. */
export interface ApplicationsOfCall {
  /** Complete as of the moment of asking. Throws StoreUnavailable when the list cannot be brought up to date in time. */
  submitted(callId: string): Promise<readonly string[]>;
  /** Those of one organisation that are not out of the race, as complete as `submitted`. */
  ofApplicant(callId: string, applicantId: string): Promise<readonly HandedIn[]>;
}

export const APPLICATIONS_OF_CALL = Symbol('ApplicationsOfCall');
