import { describe, it } from '@jest/globals';
import { deciderSpec } from '@ceriss/event-sourcing/testing';
import { practiceAggregate, type DraftPractice, type DraftPracticeVersion } from './practice.decider.js';
import { practiceExamples, type PracticeContent, type PracticeEvent } from './practice.events.js';

const given = deciderSpec(practiceAggregate.decider);
const { practiceId, practiceVersion, draftedBy, ...example } =
  practiceExamples['knowledge-transfer.practice-version-drafted'];
const content: PracticeContent = { ...example, costPerPerson: { cents: '1250000', currency: 'EUR' } };
const { initiativeId, title } = content;
const evaluationId = content.evaluationIds[0]!;
const evaluations = [{ evaluationId, initiativeId, evidenceLevel: 3 }];

const drafted = (version = '1.0', change: Partial<PracticeContent> = {}): PracticeEvent => ({
  type: 'knowledge-transfer.practice-version-drafted',
  data: { practiceId, practiceVersion: version, draftedBy, ...content, ...change },
});
const opinion = { practiceVersion: '1.0', reviewer: 'revisora', comments: 'Clara' };
const reviewed = (recommendation: 'publish' | 'revise'): PracticeEvent => ({
  type: 'knowledge-transfer.practice-version-reviewed',
  data: { practiceId, ...opinion, recommendation },
});
const published: PracticeEvent = {
  type: 'knowledge-transfer.practice-version-published',
  data: { practiceId, practiceVersion, title, initiativeId, evidenceLevel: 3, publishedOn: '2030-02-01' },
};
const draft = (change: Partial<PracticeContent> = {}, data: Partial<DraftPractice['data']> = {}): DraftPractice => ({
  type: 'DraftPractice',
  data: { practiceId, draftedBy, evaluations, ...data, content: { ...content, ...change } },
});
const draftVersion = (number: string, change: Partial<PracticeContent> = {}): DraftPracticeVersion => ({
  type: 'DraftPracticeVersion',
  data: { ...draft(change).data, practiceVersion: number },
});
const review = { type: 'ReviewPracticeVersion', data: { ...opinion, recommendation: 'publish' } } as const;
const publish = { type: 'PublishPracticeVersion', data: { practiceVersion: '1.0', today: '2030-02-01' } } as const;

describe('A practice', () => {
  it('begins with version 1.0 and the evaluation that it cites', () => given().when(draft()).then(drafted()));
  it('begins once', () => given(drafted()).when(draft()).thenRefused('PRACTICE_ALREADY_DRAFTED'));
  it('has another version only when it has a first', () =>
    given().when(draftVersion('1.0')).thenRefused('PRACTICE_NOT_FOUND', { facts: { practiceId } }));
});

describe('A version of a practice', () => {
  it.each(['1.0', '0.9'])('is immutable: %s does not come after 1.0', (version) =>
    given(drafted())
      .when(draftVersion(version))
      .thenRefused('PRACTICE_VERSION_NOT_NEWER', {
        facts: { latest: '1.0' },
        wouldPassIf: { practiceVersionAfter: '1.0' },
      }),
  );
  it.each(['1.1', '2.0', '1.10'])('may follow as %s', (version) =>
    given(drafted()).when(draftVersion(version)).then(drafted(version)),
  );
  it('counts 1.10 after 1.9', () => given(drafted('1.9')).when(draftVersion('1.10')).then(drafted('1.10')));
  it('obeys the same rules as the first', () =>
    given(drafted())
      .when(draftVersion('1.1', { claimedEvidenceLevel: 4 }))
      .thenRefused('PRACTICE_CLAIM_EXCEEDS_EVIDENCE'));
  it('has a core', () =>
    given()
      .when(draft({ coreComponents: [] }))
      .thenRefused('PRACTICE_WITHOUT_CORE'));
  it('names a component once, be it core or adaptable', () =>
    given()
      .when(draft({ adaptableComponents: content.coreComponents }))
      .thenRefused('PRACTICE_COMPONENT_TWICE', {
        facts: { component: 'chosen-home' },
        wouldPassIf: { occurrencesAtMost: 1 },
      }));
});

describe('What a practice claims', () => {
  it('rests on an approved evaluation', () => {
    given()
      .when(draft({ evaluationIds: [] }))
      .thenRefused('PRACTICE_WITHOUT_EVALUATION');
    given()
      .when(draft({}, { evaluations: [] }))
      .thenRefused('PRACTICE_EVALUATION_NOT_APPROVED', {
        facts: { evaluationId },
        wouldPassIf: { evaluationApproved: true },
      });
  });
  it('rests on an evaluation of its own initiative', () =>
    given()
      .when(draft({}, { evaluations: [{ evaluationId, initiativeId: practiceId, evidenceLevel: 3 }] }))
      .thenRefused('PRACTICE_EVALUATION_OF_ANOTHER_INITIATIVE', { wouldPassIf: { initiativeId: practiceId } }));
  it.each([1, 2, 3])('may be level %i where the evaluation shows 3', (claimedEvidenceLevel) =>
    given().when(draft({ claimedEvidenceLevel })).then(drafted('1.0', { claimedEvidenceLevel })),
  );
  it('rests on the strongest of several evaluations, each of which is approved', () => {
    const [weaker, unknown] = [initiativeId, practiceId];
    const both = [{ evaluationId: weaker, initiativeId, evidenceLevel: 1 }, ...evaluations];
    const evaluationIds = [weaker, evaluationId];
    given()
      .when(draft({ evaluationIds }, { evaluations: both }))
      .then(drafted('1.0', { evaluationIds }));
    given()
      .when(draft({ evaluationIds: [...evaluationIds, unknown] }, { evaluations: both }))
      .thenRefused('PRACTICE_EVALUATION_NOT_APPROVED', { facts: { evaluationId: unknown } });
  });
  it('may not be one level more', () =>
    given()
      .when(draft({ claimedEvidenceLevel: 4 }))
      .thenRefused('PRACTICE_CLAIM_EXCEEDS_EVIDENCE', { wouldPassIf: { claimedEvidenceLevel: 3 } }));
});

describe('Review and publication', () => {
  it('needs another person than whoever wrote', () => {
    given(drafted()).when(review).then(reviewed('publish'));
    given(drafted())
      .when({ ...review, data: { ...review.data, reviewer: draftedBy } })
      .thenRefused('PRACTICE_OWN_REVIEW', { wouldPassIf: { reviewedByAnother: true } });
  });
  it('publishes what was recommended, once', () => {
    given(drafted(), reviewed('publish')).when(publish).then(published);
    given(drafted(), reviewed('publish'), published).when(publish).thenNothing();
    given(drafted(), reviewed('publish'), published).when(review).thenNothing();
  });
  it('does not publish without a review, nor after one that asks for more', () => {
    given(drafted()).when(publish).thenRefused('PRACTICE_NOT_REVIEWED');
    given(drafted(), reviewed('publish'), reviewed('revise')).when(publish).thenRefused('PRACTICE_NOT_REVIEWED');
  });
  it('knows only versions that were drafted', () => {
    given()
      .when(publish)
      .thenRefused('PRACTICE_VERSION_NOT_FOUND', {
        facts: { practiceVersion: '1.0' },
        wouldPassIf: { practiceVersionIn: [] },
      });
    given(drafted('1.1'))
      .when(review)
      .thenRefused('PRACTICE_VERSION_NOT_FOUND', { wouldPassIf: { practiceVersionIn: ['1.1'] } });
  });
});
