import type { Command } from '@ceriss/event-sourcing';
import type { Caller, Party } from '../party.rules.js';

/** `today` is the day in Madrid. */
export type FormNetwork = Command<
  'FormNetwork',
  {
    networkId: string;
    name: string;
    purpose: string;
    coordinator: Party;
    territories: readonly string[];
    today: string;
  }
>;
/** `by` asks for it. */
type Asked = { networkId: string; today: string; by: Caller };
export type JoinNetwork = Command<'JoinNetwork', Asked & { member: Party; validFrom: string }>;
export type LeaveNetwork = Command<'LeaveNetwork', Asked & { actorId: string; validTo: string; reason: string }>;
export type RenameNetwork = Command<'RenameNetwork', Asked & { name: string; purpose: string }>;
export type ChangeCoordinator = Command<'ChangeCoordinator', Asked & { coordinator: Party }>;
export type DissolveNetwork = Command<'DissolveNetwork', Asked & { dissolvedOn: string; reason: string }>;

export type NetworkCommand =
  FormNetwork | JoinNetwork | LeaveNetwork | RenameNetwork | ChangeCoordinator | DissolveNetwork;
