export type ProjectionFailure = Readonly<{
  eventId: string;
  stream: string;
  revision: string;
  type: string;
  reason: string;
}>;

export type ProjectionState = 'standby' | 'rebuilding' | 'catching-up' | 'live' | 'failed' | 'stopped';

export type ProjectionStatus = Readonly<{
  name: string;
  version: number;
  state: ProjectionState;
  /** The log has been projected up to here, as a decimal number. */
  position: string;
  /** Distance to the end of the log in positions, as a decimal number. */
  lag: string;
  /** The event at which the projection stopped, and why. */
  failure?: ProjectionFailure;
}>;
