import { alike, overlap, type KnownInitiative, type KnownNeed, type Landscape, type Sought } from './landscape.js';
import { matchOf, reason, type Match, type Subject } from './match.js';

const PROVEN = 2;

const needIds = (needs: readonly KnownNeed[]) => ({ needs: needs.map(({ needId }) => needId).toSorted() });

const unanswered = (territory: string, need: KnownNeed, initiatives: readonly KnownInitiative[]): boolean =>
  !initiatives.some((one) => one.territories.includes(territory) && alike(one, need));

/** Where it is needed: territories that signal what it answers and have nobody who does. `nameOf` gives the name of a territory. */
export const territoryMatches = (
  subject: Subject,
  sought: Sought,
  { needs, initiatives }: Landscape,
  nameOf: (territory: string) => string,
): readonly Match[] => {
  const open = new Map<string, KnownNeed[]>();
  for (const need of needs.filter((one) => alike(one, sought))) {
    for (const territory of new Set(need.territories)) {
      if (sought.territories.includes(territory) || !unanswered(territory, need, initiatives)) continue;
      open.set(territory, [...(open.get(territory) ?? []), need]);
    }
  }
  return [...open].map(([id, signalled]) =>
    matchOf(
      subject,
      { kind: 'territory', id, name: nameOf(id) },
      reason('need-without-answer', signalled.length, needIds(signalled)),
    ),
  );
};

/** What could come here: initiatives elsewhere, with evidence, a practice or a transfer behind them, that answer needs which nobody answers here. */
export const initiativeMatches = (
  subject: Subject,
  sought: Sought,
  { needs, initiatives }: Landscape,
): readonly Match[] => {
  const open = needs.filter(
    (need) =>
      alike(need, sought) &&
      need.territories.some((one) => sought.territories.includes(one) && unanswered(one, need, initiatives)),
  );
  return initiatives.flatMap((initiative) => {
    const { initiativeId: id, title: name, territories, evidenceLevel, transfers, practiceIds } = initiative;
    const answered = open.filter((need) => alike(initiative, need));
    const ripe = evidenceLevel >= PROVEN || transfers > 0 || practiceIds.length > 0;
    if (answered.length === 0 || !ripe || overlap(territories, sought.territories)) return [];
    const reasons = [
      ...reason('need-without-answer', answered.length, needIds(answered)),
      ...reason('proven-elsewhere', evidenceLevel >= PROVEN ? evidenceLevel : 0, { evidence: [String(evidenceLevel)] }),
      ...reason('published-practice', practiceIds.length, { practices: practiceIds.toSorted() }),
      ...reason('transferred-before', transfers, { transfers: [String(transfers)] }),
    ];
    return [matchOf(subject, { kind: 'initiative', id, name }, reasons)];
  });
};
