import { checkNif } from '@ceriss/spain';
import type { Post, Scenario } from './scenario.js';

const officer = { by: 'registry-officer', to: 'registry' } as const;
const FIRST = 5_000_000;

/** A tax number of an association that is valid in form. */
const nifOf = (number: number): string => {
  const body = `G${FIRST + number}`;
  const check = checkNif(`${body}0`);
  if (check.valid) return check.nif;
  if (check.reason !== 'check-digit') throw new Error(`${body} is no beginning of a NIF`);
  return body + check.expected[0]!;
};

/** A new actor; the body of its registration. */
export const actor = (number: number) => ({
  legalName: `Asociación ${number}`,
  nif: nifOf(number),
  sector: 'third-sector',
  territory: '16078',
  validFrom: '2026-01-01',
});

const initiativeOf = (promoterId: string, number: number) => ({
  title: `Iniciativa ${number}`,
  summary: 'Apoyo en casa',
  promoterId,
  stage: 'idea',
  territories: ['16078'],
  targetGroups: ['older-people'],
  serviceCodes: ['home-care'],
});

const attach = async (post: Post, promoterId: string, actorId: string, number: number): Promise<void> => {
  const path = '/initiatives';
  const { initiativeId } = await post({ ...officer, path, body: initiativeOf(promoterId, number) });
  const body = { actorId, contribution: 'Viviendas' };
  await post({ ...officer, path: `${path}/${initiativeId}/partners`, body });
};

/** An actor's first days: financing must hear that it is verified, suspended and reinstated, in this order. */
export const registerAndSuspend: Scenario = async (post, { hogares }, number) => {
  const { actorId } = await post({ ...officer, path: '/actors', body: actor(number) });
  const path = `/actors/${actorId}`;
  await post({ ...officer, path: `${path}/verification`, body: { evidence: 'Escritura' } });
  const relation = { fromActorId: hogares, toActorId: actorId, kind: 'mentors', evidence: 'Convenio' };
  await post({ ...officer, path: '/relations', body: { ...relation, validFrom: '2026-02-01' } });
  await attach(post, actorId!, hogares, number);
  await post({ ...officer, path: `${path}/suspension`, body: { reason: 'Revisión' } });
  await post({ ...officer, path: `${path}/reinstatement`, body: { reason: 'Revisada' } });
};
