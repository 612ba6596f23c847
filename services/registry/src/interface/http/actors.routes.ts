import type { Route } from '@ceriss/service-kit';

const OFFICER = ['registry-officer'] as const;
/** Who pays, or answers for payments, sees to whose account. */
const PAYMENT = [...OFFICER, 'treasurer', 'approver', 'programme-manager', 'auditor'] as const;
const ACTORS = ['actor-directory'];
const DUPLICATES = ['actor-directory', 'duplicates'];

const command = (path: string, summary: string): Route => ({ method: 'POST', path, access: OFFICER, summary });
const reading = (path: string, access: Route['access'], summary: string, reads = ACTORS): Route => ({
  method: 'GET',
  path,
  access,
  summary,
  reads,
});

/** Actors: the register is public; account numbers and suspicions are not. */
export const actorRoutes: readonly Route[] = [
  command('/actors', 'Register an organisation'),
  command('/actors/:id/verification', 'Verify an actor against evidence'),
  command('/actors/:id/suspension', 'Suspend an actor'),
  command('/actors/:id/reinstatement', 'End the suspension of an actor'),
  command('/actors/:id/profile-changes', 'Change name, sector or territory of an actor from a day on'),
  command('/actors/:id/profile-corrections', 'Correct what was recorded of a period of an actor'),
  command('/actors/:id/identifiers', 'Set directory code, web domain and mail domain of an actor'),
  command('/actors/:id/ibans', 'Add an account of an actor'),
  command('/actors/:id/ibans/removal', 'Remove an account of an actor'),
  command('/actors/:id/nif-corrections', 'Correct the NIF of an actor, whose id stays'),
  command('/actors/:id/merger', 'Merge an actor into another one, whose alias it becomes'),
  command('/actors/:id/duplicates/dismissal', 'Say that two actors are two'),
  reading('/actors', 'public', 'List actors by sector, territory or NIF'),
  reading('/actors/:id', 'public', 'Show an actor; the id of a merged one shows its survivor'),
  reading('/actors/:id/profiles', 'public', 'Show name, sector and territory of an actor over time'),
  reading('/actors/:id/ibans', PAYMENT, 'Show the accounts of an actor'),
  reading('/nif-corrections', PAYMENT, 'List corrected NIFs by actor, or by a NIF as it was or is'),
  reading('/actors/:id/duplicates', OFFICER, 'Suggest actors that may be the same one', DUPLICATES),
  reading('/actors/duplicate-suggestions', OFFICER, 'Suggest pairs of actors that may be one', DUPLICATES),
];
