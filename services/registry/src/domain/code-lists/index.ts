import type { CodeList } from './code-list.js';
import { relationKinds } from './relation-kinds.js';
import { sectors } from './sectors.js';
import { serviceCatalogue } from './service-catalogue.js';
import { stages } from './stages.js';
import { targetGroups } from './target-groups.js';

/** The code lists in force, which the API serves by name. */
export const codeLists: readonly CodeList[] = [sectors, stages, targetGroups, serviceCatalogue, relationKinds];
