import type { MatterKind } from '../voting/matter.js';
import type { VotingMethod } from '../voting/method.js';
import type { BodyRules, DecisionRules, Effect, StatutesText } from './body-rules.js';

const decisionOn = ({ decisions = [] }: BodyRules, kind: MatterKind): DecisionRules | undefined =>
  decisions.find(({ matters }) => matters.includes(kind));

/** Yes or no by the ordinary majority. */
export const ordinaryMethod = ({ majority }: BodyRules): VotingMethod => ({
  method: 'yes-no',
  majorities: [{ ...majority, of: 'votes' }],
});

/** The ways in which a body may vote on matters of a kind, the usual one first. */
export const methodsFor = (rules: BodyRules, kind: MatterKind): readonly VotingMethod[] =>
  decisionOn(rules, kind)?.methods ?? [ordinaryMethod(rules)];

/** What a body's resolution on matters of a kind is to the patronato; undefined where it decides by itself. */
export const effectOn = (rules: BodyRules, kind: MatterKind): Effect | undefined => {
  if (rules.layer === 'patronato') return undefined;
  const ordinary = rules.needsRatification ? 'binding-on-proposal' : undefined;
  return decisionOn(rules, kind)?.effect ?? rules.effect ?? ordinary;
};

/** The code of the body whose resolution changes the statutes. */
export const amendingBody = ({ amendment, bodies }: Pick<StatutesText, 'amendment' | 'bodies'>): string | undefined =>
  amendment?.body ?? bodies.find(({ layer }) => layer === 'patronato')?.code;

/** The bodies without whose consent the patronato cannot decide on matters of a kind. */
export const vetoesOn = (bodies: readonly BodyRules[], kind: MatterKind): readonly string[] =>
  bodies.filter((body) => effectOn(body, kind) === 'veto').map(({ code }) => code);
