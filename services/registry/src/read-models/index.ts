import { DirectoryActor } from './actor-directory/actor-directory.entity.js';
import { actorDirectory } from './actor-directory/actor-directory.projection.js';
import { ActorDirectoryQuery } from './actor-directory/actor-directory.query.js';
import { ListedChallenge } from './challenge-list/challenge-list.entity.js';
import { challengeList } from './challenge-list/challenge-list.projection.js';
import { ChallengeListQuery } from './challenge-list/challenge-list.query.js';
import {
  InitiativePartner,
  InitiativeTerritory,
  InitiativeTransfer,
  ListedInitiative,
} from './initiative-list/initiative-list.entity.js';
import { initiativeList } from './initiative-list/initiative-list.projection.js';
import { InitiativeListQuery } from './initiative-list/initiative-list.query.js';
import { RegistryReadModels1763900000000 } from './migrations/1763900000000-registry-read-models.js';
import { FormedNetwork, NetworkMember, RecordedRelation } from './ties/ties.entity.js';
import { ties } from './ties/ties.projection.js';
import { TiesQuery } from './ties/ties.query.js';

export const entities = [
  DirectoryActor,
  ListedInitiative,
  InitiativeTerritory,
  InitiativePartner,
  InitiativeTransfer,
  ListedChallenge,
  RecordedRelation,
  FormedNetwork,
  NetworkMember,
];
export const migrations = [RegistryReadModels1763900000000];
export const projections = [actorDirectory, initiativeList, challengeList, ties];
export const queries = [ActorDirectoryQuery, InitiativeListQuery, ChallengeListQuery, TiesQuery];
