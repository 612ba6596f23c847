import { MergesQuery } from './duplicates/open-merges.js';
import { CatalogueCode, CatalogueRetirement, PublishedCatalogueVersion } from './catalogue/catalogue.entity.js';
import { catalogue } from './catalogue/catalogue.projection.js';
import { CatalogueQuery } from './catalogue/catalogue.query.js';
import { Catalogue1764000000080 } from './migrations/1764000000080-catalogue.js';
import {
  ActorAlias,
  ActorIban,
  ActorNif,
  ActorProfile,
  DirectoryActor,
} from './actor-directory/actor-directory.entity.js';
import { actorDirectory } from './actor-directory/actor-directory.projection.js';
import { NifCorrectionsQuery } from './actor-directory/nif-corrections.query.js';
import { ActorDirectoryQuery } from './actor-directory/actor-directory.query.js';
import { ActorMerge, DismissedDuplicate } from './duplicates/duplicates.entity.js';
import { duplicates } from './duplicates/duplicates.projection.js';
import { DuplicatesQuery } from './duplicates/duplicates.query.js';
import { BarrierInitiative, ReportedBarrier } from './barriers/barriers.entity.js';
import { barriers } from './barriers/barriers.projection.js';
import { BarriersQuery } from './barriers/barriers.query.js';
import { ChallengeAdoption, ListedChallenge } from './challenge-list/challenge-list.entity.js';
import { challengeList } from './challenge-list/challenge-list.projection.js';
import { ChallengeListQuery } from './challenge-list/challenge-list.query.js';
import { EcosystemAnswers } from './ecosystem/ecosystem-answers.js';
import { EcosystemComputation } from './ecosystem/ecosystem-computation.js';
import { EcosystemAnswer } from './ecosystem/ecosystem.entity.js';
import { EcosystemSource } from './ecosystem/ecosystem-source.js';
import {
  InitiativeDescription,
  InitiativeEvaluation,
  InitiativePartner,
  InitiativeTransfer,
  ListedInitiative,
} from './initiative-list/initiative-list.entity.js';
import { initiativeList } from './initiative-list/initiative-list.projection.js';
import { InitiativeListQuery } from './initiative-list/initiative-list.query.js';
import { ExportQuery } from './exports/export.query.js';
import { PostgresImportStaging } from './imports/import-staging.js';
import { ImportedFile, ImportOutcome, ImportStagedRow } from './imports/imports.entity.js';
import { imports } from './imports/imports.projection.js';
import { ImportsQuery } from './imports/imports.query.js';
import { Imports1764000000070 } from './migrations/1764000000070-imports.js';
import { RegistryReadModels1763900000000 } from './migrations/1763900000000-registry-read-models.js';
import { HistoryOfActorsAndRelations1764000000010 } from './migrations/1764000000010-history-of-actors-and-relations.js';
import { ActorProfiles1764000000020 } from './migrations/1764000000020-actor-profiles.js';
import { InitiativesAndChallenges1764000000040 } from './migrations/1764000000040-initiatives-and-challenges.js';
import { NetworksNeedsAndBarriers1764000000041 } from './migrations/1764000000041-networks-needs-and-barriers.js';
import { MatchDismissal, PublishedPractice } from './matches/matches.entity.js';
import { matches } from './matches/matches.projection.js';
import { MatchesQuery } from './matches/matches.query.js';
import { MatchDismissals1764000000051 } from './migrations/1764000000051-match-dismissals.js';
import { EcosystemAnswers1764000000050 } from './migrations/1764000000050-ecosystem-answers.js';
import { NeedSignal, NeedSupport } from './needs/needs.entity.js';
import { needs } from './needs/needs.projection.js';
import { NeedsQuery } from './needs/needs.query.js';
import { OwnershipLink } from './ownership/ownership.entity.js';
import { ownership } from './ownership/ownership.projection.js';
import { OwnershipQuery } from './ownership/ownership.query.js';
import { OwnershipAndOrigin1764000000030 } from './migrations/1764000000030-ownership.js';
import { PeriodsOfRelations1764400100001 } from './migrations/1764400100001-periods-of-relations.js';
import { NumbersOfActors1764400100002 } from './migrations/1764400100002-numbers-of-actors.js';
import { SendersOfImports1764400100004 } from './migrations/1764400100004-senders-of-imports.js';
import { FormedNetwork, NetworkMember } from './networks/networks.entity.js';
import { networks } from './networks/networks.projection.js';
import { NetworksQuery } from './networks/networks.query.js';
import { SearchDocument, SearchSubject } from './search/search.entity.js';
import { search } from './search/search.projection.js';
import { SearchQuery } from './search/search.query.js';
import { Search1764000000061 } from './migrations/1764000000061-search.js';
import { RecordedRelation } from './ties/ties.entity.js';
import { ties } from './ties/ties.projection.js';
import { TiesQuery } from './ties/ties.query.js';

export const entities = [
  DirectoryActor,
  ActorProfile,
  ActorIban,
  ActorAlias,
  ActorNif,
  ActorMerge,
  DismissedDuplicate,
  ListedInitiative,
  InitiativeDescription,
  InitiativePartner,
  InitiativeTransfer,
  InitiativeEvaluation,
  ListedChallenge,
  ChallengeAdoption,
  NeedSignal,
  NeedSupport,
  ReportedBarrier,
  BarrierInitiative,
  RecordedRelation,
  OwnershipLink,
  FormedNetwork,
  NetworkMember,
  ImportedFile,
  ImportOutcome,
  ImportStagedRow,
  EcosystemAnswer,
  MatchDismissal,
  PublishedPractice,
  SearchSubject,
  SearchDocument,
  PublishedCatalogueVersion,
  CatalogueCode,
  CatalogueRetirement,
];
export const migrations = [
  RegistryReadModels1763900000000,
  OwnershipAndOrigin1764000000030,
  HistoryOfActorsAndRelations1764000000010,
  ActorProfiles1764000000020,
  InitiativesAndChallenges1764000000040,
  NetworksNeedsAndBarriers1764000000041,
  EcosystemAnswers1764000000050,
  MatchDismissals1764000000051,
  Search1764000000061,
  Imports1764000000070,
  Catalogue1764000000080,
  PeriodsOfRelations1764400100001,
  NumbersOfActors1764400100002,
  SendersOfImports1764400100004,
];
export const projections = [
  actorDirectory,
  duplicates,
  initiativeList,
  challengeList,
  ties,
  ownership,
  networks,
  needs,
  barriers,
  imports,
  matches,
  search,
  catalogue,
];
export const queries = [
  MergesQuery,
  ActorDirectoryQuery,
  NifCorrectionsQuery,
  DuplicatesQuery,
  InitiativeListQuery,
  ChallengeListQuery,
  TiesQuery,
  OwnershipQuery,
  NetworksQuery,
  NeedsQuery,
  BarriersQuery,
  ImportsQuery,
  ExportQuery,
  EcosystemSource,
  EcosystemAnswers,
  EcosystemComputation,
  MatchesQuery,
  SearchQuery,
  CatalogueQuery,
];

/** Where the rows of a file wait: no read model, but in the same database. */
export { PostgresImportStaging };

/** What is suggested, as the port of those who act on it. */
export { MatchesQuery };
