import {
  overlap,
  shared,
  type Between,
  type KnownActor,
  type KnownInitiative,
  type Landscape,
  type Sought,
} from './landscape.js';
import { matchOf, reason, type Match, type Reason, type Subject } from './match.js';

const ids = (initiatives: readonly KnownInitiative[]) => ({
  initiatives: initiatives.map(({ initiativeId }) => initiativeId).toSorted(),
});

const through = (between: readonly Between[]) => {
  const sorted = between.toSorted((a, b) => (a.actorId < b.actorId ? -1 : 1));
  return { actors: sorted.map(({ actorId }) => actorId), strengths: sorted.map(({ strength }) => strength) };
};

const codesOf = (initiatives: readonly KnownInitiative[], wanted: readonly string[]): readonly string[] => [
  ...new Set(initiatives.flatMap(({ serviceCodes }) => shared(serviceCodes, wanted))),
];

/* What it does already, as far as it is like what is looked for. */
const experience = (sought: Sought, own: readonly KnownInitiative[]): readonly Reason[] => {
  const challenged = own.filter(({ challengeId }) => challengeId !== null && challengeId === sought.challengeId);
  const sameGroup = own.filter(({ targetGroups }) => overlap(targetGroups, sought.targetGroups));
  const elsewhere = sameGroup.filter(({ communities }) => !overlap(communities, sought.communities));
  const here = sameGroup.length > 0 && elsewhere.length === 0 ? 1 : 0;
  const missing = codesOf(own, sought.missingServices);
  const same = codesOf(own, sought.serviceCodes);
  return [
    ...reason('shared-challenge', challenged.length, ids(challenged)),
    ...reason('missing-service', missing.length, { serviceCodes: missing.toSorted() }),
    ...reason('same-service', same.length, { serviceCodes: same.toSorted() }),
    ...reason('same-target-group-elsewhere', elsewhere.length, ids(elsewhere)),
    ...reason('same-target-group', here, ids(sameGroup)),
  ];
};

const initiativesByActor = (
  initiatives: readonly KnownInitiative[],
): ReadonlyMap<string, readonly KnownInitiative[]> => {
  const known = new Map<string, KnownInitiative[]>();
  for (const initiative of initiatives) {
    for (const actorId of new Set(initiative.actorIds)) {
      const own = known.get(actorId);
      if (own) own.push(initiative);
      else known.set(actorId, [initiative]);
    }
  }
  return known;
};

/** Who could join: by what they do, by whom both know, and, if there is such a reason, by the sector that is missing so far. */
export const partnerMatches = (subject: Subject, sought: Sought, landscape: Landscape): readonly Match[] => {
  const byActor = initiativesByActor(landscape.initiatives);
  const present = new Set(sought.present);
  const sectors = landscape.actors.flatMap(({ actorId, sector }) => (present.has(actorId) ? [sector] : []));
  const reasonsFor = ({ actorId, sector }: KnownActor): readonly Reason[] => {
    const between = landscape.between.get(actorId) ?? [];
    const grounds = [
      ...experience(sought, byActor.get(actorId) ?? []),
      ...reason('two-steps-away', between.length, through(between)),
    ];
    const missing = present.size > 0 && !sectors.includes(sector) ? 1 : 0;
    return grounds.length === 0 ? [] : [...grounds, ...reason('missing-sector', missing, { sectors: [sector] })];
  };
  return landscape.actors.flatMap((actor) => {
    const { actorId: id, legalName: name } = actor;
    if (present.has(id) || landscape.tied.has(id)) return [];
    const reasons = reasonsFor(actor);
    return reasons.length === 0 ? [] : [matchOf(subject, { kind: 'partner', id, name }, reasons)];
  });
};
