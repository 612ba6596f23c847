import { deciderSpec } from '@ceriss/event-sourcing/testing';
import { describe, it } from '@jest/globals';
import { exampleParticipationRules as rules } from '../consultation/participation-rules.js';
import { commentAggregate, type Comment, type CommentCommand } from './comment.decider.js';
import { commentExamples as examples, type CommentEvent } from './comment.events.js';

const given = deciderSpec(commentAggregate.decider);
const { postedAt, replyTo: commentId, about, author, text } = examples['governance.comment-posted'];
const post = (more: object = {}): CommentCommand => ({
  type: 'PostComment',
  data: { about, aboutKnown: true, author, text, rules, now: new Date(postedAt), ...more },
});
const posted = (more: object = {}): CommentEvent => ({
  type: 'governance.comment-posted',
  data: { about, depth: 0, author, text, rulesVersion: 1, postedAt, ...more },
});
const answering = (comment: Comment) => ({ answered: { commentId, comment } });

describe('A comment', () => {
  it('is posted once, about what there is', () => {
    given().when(post()).then(posted());
    given(posted()).when(post()).thenRefused('COMMENT_EXISTS');
    given()
      .when(post({ aboutKnown: false }))
      .thenRefused('COMMENT_SUBJECT_UNKNOWN', { facts: about });
  });
  it.each([
    [1_999, true],
    [2_000, true],
    [2_001, false],
  ])('of %i characters: %s', (length, allowed) => {
    // Outside the basic plane, where a character is two units.
    const long = '𝒶'.repeat(length);
    const result = given().when(post({ text: long }));
    if (allowed) return result.then(posted({ text: long }));
    return result.thenRefused('COMMENT_TOO_LONG', { wouldPassIf: { lengthAtMost: 2_000 } });
  });
  it.each([
    [0, 1, true],
    [1, 2, true],
    [2, 3, false],
  ])('under one at depth %i stands at %i: %s', (under, depth, allowed) => {
    const result = given().when(post(answering({ status: 'shown', about, depth: under })));
    if (allowed) return result.then(posted({ replyTo: commentId, depth }));
    return result.thenRefused('COMMENT_TOO_DEEP', { wouldPassIf: { depthAtMost: 2 } });
  });
  it('is held to the statutes of the body it is before, which are copied into it', () => {
    const ruleSetId = '0198f000-0000-7000-8000-000000000062';
    const figures = { maximumLength: 10, maximumDepth: 0 };
    const statutes = { ...rules, version: 3, ruleSetId, comment: figures };
    const heldTo = { ruleSetId, ...figures };
    given()
      .when(post({ text: 'x'.repeat(10), rules: statutes }))
      .then(posted({ text: 'x'.repeat(10), rulesVersion: 3, heldTo }));
    given()
      .when(post({ text: 'x'.repeat(11), rules: statutes }))
      .thenRefused('COMMENT_TOO_LONG', { rule: 'comments (statutes@3)', wouldPassIf: { lengthAtMost: 10 } });
  });
  it('answers one on the same thing that is to be seen', () => {
    const elsewhere = { kind: 'plan', id: about.id } as const;
    const another = { kind: 'proposal', id: commentId! } as const;
    for (const comment of [
      { status: 'none' } as const,
      { status: 'shown', about: elsewhere, depth: 0 } as const,
      { status: 'shown', about: another, depth: 0 } as const,
    ])
      given()
        .when(post(answering(comment)))
        .thenRefused('COMMENT_ANSWERS_NOTHING', { wouldPassIf: { replyToOneAbout: { ...about } } });
    given()
      .when(post(answering({ status: 'hidden', about, depth: 0 })))
      .thenRefused('COMMENT_ANSWERS_HIDDEN', { wouldPassIf: { shownAgain: true } });
  });
  it('is hidden and shown again with reasons, and stays in the log', () => {
    const hidden: CommentEvent = { type: 'governance.comment-hidden', data: examples['governance.comment-hidden'] };
    const again: CommentEvent = {
      type: 'governance.comment-shown-again',
      data: examples['governance.comment-shown-again'],
    };
    const hide: CommentCommand = {
      type: 'HideComment',
      data: { reasons: hidden.data.reasons, now: new Date(hidden.data.hiddenAt) },
    };
    const show: CommentCommand = {
      type: 'ShowComment',
      data: { reasons: again.data.reasons, now: new Date(again.data.shownAt) },
    };
    given(posted()).when(hide).then(hidden);
    given(posted(), hidden).when(hide).thenNothing();
    given(posted(), hidden).when(show).then(again);
    given(posted()).when(show).thenNothing();
    given(posted(), hidden, again).when(hide).then(hidden);
    for (const command of [hide, show]) given().when(command).thenRefused('COMMENT_NOT_FOUND');
  });
});
