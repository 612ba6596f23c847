import type { Scene } from '../load/scenario.js';

type Practice = Readonly<{ practiceId: string; initiativeId: string; content: { evaluationIds: readonly string[] } }>;

/** Reads what the story has left behind, by the public addresses. */
export const sceneAfterStory = async (read: (path: string) => Promise<unknown>): Promise<Scene> => {
  const first = async <Item>(path: string): Promise<Item> => {
    const { items } = (await read(path)) as Readonly<{ items: readonly Item[] }>;
    if (!items[0]) throw new Error(`the story has left nothing at ${path}`);
    return items[0];
  };
  const actor = async (nif: string): Promise<string> =>
    (await first<{ actorId: string }>(`registry/v1/actors?nif=${nif}`)).actorId;
  const { practiceId, initiativeId, content } = await first<Practice>('knowledge-transfer/v1/practices');
  return {
    hogares: await actor('G16123457'),
    university: await actor('Q2818999A'),
    ministry: await actor('S2800999A'),
    planId: (await first<{ planId: string }>('evaluation/v1/plans')).planId,
    ...{ practiceId, initiativeId, evaluationId: content.evaluationIds[0]! },
  };
};
