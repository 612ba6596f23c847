import type { Act } from './client.js';

/** What the load stands on: things that the story has left behind. */
export type Scene = Readonly<{
  hogares: string;
  university: string;
  ministry: string;
  initiativeId: string;
  planId: string;
  practiceId: string;
  evaluationId: string;
}>;

/** Sends a command and gives the body of its answer. */
export type Post = (act: Act) => Promise<Record<string, string>>;

/** A chain of commands in one context that others hear of by message. `number` is never used twice in a stack. */
export type Scenario = (post: Post, scene: Scene, number: number) => Promise<void>;
