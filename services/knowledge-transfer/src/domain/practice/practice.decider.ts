import type { Aggregate, Command } from '@ceriss/event-sourcing';
import { DomainError } from '@ceriss/kernel';
import {
  practiceCodec,
  type PracticeContent,
  type PracticeEvent,
  type PracticeVersionReviewed,
} from './practice.events.js';
import { requireComponents, requireEvidence, type CitedEvaluation, type PracticeRule } from './practice.rules.js';

/** The version that a practice begins with. */
export const FIRST_VERSION = '1.0';

type Named = Readonly<{ practiceId: string; practiceVersion: string }>;
/** `evaluations`: those cited that evaluation has published as approved. */
type Written = Readonly<{ content: PracticeContent; draftedBy: string; evaluations: readonly CitedEvaluation[] }>;
export type DraftPractice = Command<'DraftPractice', Written & { practiceId: string }>;
export type DraftPracticeVersion = Command<'DraftPracticeVersion', Written & Named>;
export type ReviewPracticeVersion = Command<
  'ReviewPracticeVersion',
  Omit<PracticeVersionReviewed['data'], 'practiceId'>
>;
export type PublishPracticeVersion = Command<'PublishPracticeVersion', { practiceVersion: string; today: string }>;
export type PracticeCommand = DraftPractice | DraftPracticeVersion | ReviewPracticeVersion | PublishPracticeVersion;

export type PracticeVersion = Readonly<{
  status: 'drafted' | 'recommended' | 'published';
  title: string;
  initiativeId: string;
  donorActorId: string;
  evidenceLevel: number;
  draftedBy: string;
  /** Ids of its components: a transfer must know which are core. */
  components: Readonly<{ core: readonly string[]; adaptable: readonly string[] }>;
}>;
/** Versions by their number, in the order in which they were drafted. */
export type Practice = Readonly<{ practiceId: string; versions: ReadonlyMap<string, PracticeVersion> }>;

const initialState = (): Practice => ({ practiceId: '', versions: new Map() });

const change = (practice: Practice, number: string, version: Partial<PracticeVersion>): Practice => {
  const known = practice.versions.get(number);
  return known ? { ...practice, versions: new Map(practice.versions).set(number, { ...known, ...version }) } : practice;
};

const idsOf = (components: PracticeContent['coreComponents']): string[] => components.map(({ id }) => id);

const evolve = (practice: Practice, { type, data }: PracticeEvent): Practice => {
  switch (type) {
    case 'knowledge-transfer.practice-version-drafted': {
      const { practiceId, practiceVersion, title, initiativeId, donorActorId, draftedBy } = data;
      const components = { core: idsOf(data.coreComponents), adaptable: idsOf(data.adaptableComponents) };
      const version: PracticeVersion = {
        ...{ status: 'drafted', title, initiativeId, donorActorId, draftedBy, components },
        evidenceLevel: data.claimedEvidenceLevel,
      };
      return { practiceId, versions: new Map(practice.versions).set(practiceVersion, version) };
    }
    case 'knowledge-transfer.practice-version-reviewed':
      return change(practice, data.practiceVersion, {
        status: data.recommendation === 'publish' ? 'recommended' : 'drafted',
      });
    case 'knowledge-transfer.practice-version-published':
      return change(practice, data.practiceVersion, { status: 'published' });
  }
};

const isNewer = (number: string, than: string): boolean => {
  const [major = 0, minor = 0] = number.split('.').map(Number);
  const [otherMajor = 0, otherMinor = 0] = than.split('.').map(Number);
  return major > otherMajor || (major === otherMajor && minor > otherMinor);
};

const draft = (data: DraftPractice['data'], { versions }: Practice): PracticeEvent[] => {
  if (versions.size > 0) throw new DomainError<PracticeRule>('PRACTICE_ALREADY_DRAFTED');
  return [drafted({ ...data, practiceVersion: FIRST_VERSION })];
};

const draftVersion = (data: DraftPracticeVersion['data'], { versions }: Practice): PracticeEvent[] => {
  const { practiceId, practiceVersion } = data;
  const latest = [...versions.keys()].at(-1);
  if (latest === undefined) throw new DomainError<PracticeRule>('PRACTICE_NOT_FOUND', { facts: { practiceId } });
  if (!isNewer(practiceVersion, latest)) {
    throw new DomainError<PracticeRule>('PRACTICE_VERSION_NOT_NEWER', {
      facts: { practiceVersion, latest },
      wouldPassIf: { practiceVersionAfter: latest },
    });
  }
  return [drafted(data)];
};

const drafted = ({ content, evaluations, ...named }: DraftPracticeVersion['data']): PracticeEvent => {
  requireComponents(content);
  requireEvidence(content, evaluations);
  return { type: 'knowledge-transfer.practice-version-drafted', data: { ...named, ...content } };
};

const review = (data: ReviewPracticeVersion['data'], practice: Practice): PracticeEvent[] => {
  const version = requireVersion(practice, data.practiceVersion);
  if (version.status === 'published') return [];
  if (version.draftedBy === data.reviewer)
    throw new DomainError<PracticeRule>('PRACTICE_OWN_REVIEW', {
      rule: 'separation-of-duties@1',
      wouldPassIf: { reviewedByAnother: true },
    });
  return [{ type: 'knowledge-transfer.practice-version-reviewed', data: { practiceId: practice.practiceId, ...data } }];
};

const publish = ({ practiceVersion, today }: PublishPracticeVersion['data'], practice: Practice): PracticeEvent[] => {
  const { status, title, initiativeId, evidenceLevel } = requireVersion(practice, practiceVersion);
  if (status === 'published') return [];
  if (status === 'drafted')
    throw new DomainError<PracticeRule>('PRACTICE_NOT_REVIEWED', { wouldPassIf: { recommendation: 'publish' } });
  const { practiceId } = practice;
  const published = { practiceId, practiceVersion, title, initiativeId, evidenceLevel, publishedOn: today };
  return [{ type: 'knowledge-transfer.practice-version-published', data: published }];
};

const requireVersion = ({ versions }: Practice, practiceVersion: string): PracticeVersion => {
  const version = versions.get(practiceVersion);
  if (version) return version;
  throw new DomainError<PracticeRule>('PRACTICE_VERSION_NOT_FOUND', {
    facts: { practiceVersion },
    wouldPassIf: { practiceVersionIn: [...versions.keys()] },
  });
};

const decide = ({ type, data }: PracticeCommand, practice: Practice): PracticeEvent[] => {
  switch (type) {
    case 'DraftPractice':
      return draft(data, practice);
    case 'DraftPracticeVersion':
      return draftVersion(data, practice);
    case 'ReviewPracticeVersion':
      return review(data, practice);
    case 'PublishPracticeVersion':
      return publish(data, practice);
  }
};

export const practiceAggregate: Aggregate<Practice, PracticeCommand, PracticeEvent> = {
  decider: { initialState, evolve, decide },
  codec: practiceCodec,
  streamOf: (practiceId) => `knowledge-transfer.practice-${practiceId}`,
};
