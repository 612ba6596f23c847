import { euros, type Scene } from './cast.js';
import { councillor } from './foundations.js';
import type { Narrator } from './narrator.js';

type Result = Readonly<{ ballots: number; questions: readonly { options: readonly { votes: number }[] }[] }>;
type Version = Readonly<{ difference: Readonly<{ html: string }> }>;
type Ids = Readonly<Record<string, string>>;

const secretary = { by: 'secretary', to: 'governance' } as const;
const DRAFT = 'La administración que ceda viviendas conserva su titularidad.\nLa cesión dura un año.';

/** A proposal that is amended before it is tabled, a commitment of a public actor, and a consultation with its summary. */
export const participation = async (narrator: Narrator, scene: Scene): Promise<void> => {
  narrator.chapter('2026-12-18T15:00:00.000Z', 'Enmiendas, un compromiso y una consulta pública');
  await amendment(narrator, scene);
  await commitment(narrator, scene);
  await consultation(narrator, scene);
};

const amendment = async (narrator: Narrator, scene: Scene): Promise<void> => {
  const title = 'Cesión de viviendas públicas';
  const draft = { bodyId: scene.council, title, text: DRAFT, matter: { kind: 'general' } };
  const { proposalId } = await narrator.tell(`Borrador: ${title}`, { ...secretary, path: '/proposals', body: draft });
  const path = `/proposals/${proposalId}`;
  const text = DRAFT.replace('un año', 'cuatro años');
  const by = councillor('third-sector-1');
  const amended = { base: 1, text, rationale: 'Nadie se muda para un año.' };
  const { amendmentId } = await narrator.tell('El tercer sector enmienda el plazo: cuatro años', {
    ...{ by, to: 'governance', path: `${path}/amendments`, body: amended },
  });
  const acceptance = `${path}/amendments/${amendmentId}/acceptance`;
  const reasons = 'La línea 3.2 es plurianual.';
  await narrator.tell('Se acepta: versión 2', { ...secretary, path: acceptance, body: { reasons } });
  await narrator.tell('Se presenta con el texto enmendado', { ...secretary, path: `${path}/tabling` });
  const { difference } = await narrator.until<Version>(
    ...(['La diferencia se lee palabra por palabra', 'governance', `${path}/texts/2`] as const),
    (version) => version.difference.html.includes('<ins>'),
  );
  narrator.say(difference.html.split('\n')[1]!);
};

const commitment = async (narrator: Narrator, scene: Scene): Promise<void> => {
  const body = {
    owner: { kind: 'actor', actorId: scene.actors.clm },
    title: 'Ceder veinte viviendas',
    text: `Con cargo a la línea 3.2 (${euros(1_200_000).cents.slice(0, -2)} €), la Consejería cede veinte viviendas.`,
    dueOn: '2027-06-30',
    origin: { kind: 'plan', reference: scene.strategicPlanId },
  };
  const words = 'La Consejería se compromete a ceder veinte viviendas antes del 30 de junio de 2027';
  await narrator.tell(words, { ...secretary, path: '/commitments', body });
};

const consultation = async (narrator: Narrator, scene: Scene): Promise<void> => {
  const option = (code: string, text: string) => ({ code, text });
  const options = [option('housing', 'Vivienda con apoyos'), option('home-care', 'Cuidados en casa')];
  const closesAt = '2026-12-20T15:00:00.000Z';
  const { consultationId } = await narrator.tell('Se abre una consulta: ¿qué primero?', {
    ...secretary,
    path: '/consultations',
    body: {
      ...{ title: 'Prioridades de 2027', text: '¿Qué necesitan los municipios pequeños?', closesAt },
      about: { kind: 'plan', reference: scene.strategicPlanId },
      questions: [{ code: 'priority', text: '¿Qué primero?', options, atMost: 1 }],
      ...{ audience: 'anybody', nextBallot: { rule: 'refused' }, expectedBallots: 200 },
    },
  });
  const path = `/consultations/${consultationId}`;
  const voters: Ids = { 'participant-01': 'housing', 'participant-02': 'home-care', 'participant-03': 'housing' };
  for (const [by, choice] of Object.entries(voters)) {
    await narrator.quietly({
      by,
      to: 'governance',
      path: `${path}/ballots`,
      body: { answers: { priority: [choice] } },
    });
  }
  narrator.say('Votan 3 personas: se sabe cuántas, y nada más hasta el cierre');
  await narrator.refused('Una persona vota otra vez', 'CONSULTATION_BALLOT_ALREADY_CAST', {
    ...{ by: 'participant-01', to: 'governance', path: `${path}/ballots`, body: { answers: {} } },
  });
  narrator.moveTo(closesAt);
  const isSo = ({ ballots }: Result): boolean => ballots === 3;
  const { questions } = await narrator.until<Result>('Cierra y se cuenta sola', 'governance', `${path}/result`, isSo);
  narrator.say(`Vivienda ${questions[0]!.options[0]!.votes}, cuidados ${questions[0]!.options[1]!.votes}`);
  await summary(narrator, scene, path);
};

const summary = async (narrator: Narrator, scene: Scene, path: string): Promise<void> => {
  const answers = [
    ['Vivienda', 'taken-up', 'La línea 3.2 la paga desde 2027.'],
    ['Transporte', 'not', 'Es competencia de otra administración.'],
  ] as const;
  const themes: string[] = [];
  for (const [title] of answers) {
    const body = { title, text: `Se repite en las respuestas: ${title.toLowerCase()}.` };
    themes.push((await narrator.quietly({ ...secretary, path: `${path}/themes`, body })).themeId!);
  }
  const text = { text: 'Participaron tres personas; dos piden primero vivienda.' };
  const publish = { ...secretary, path: `${path}/summary`, body: text };
  await narrator.refused('Se intenta publicar sin responder', 'CONSULTATION_SUMMARY_THEME_UNANSWERED', publish);
  for (const [at, [title, outcome, reasons]] of answers.entries()) {
    const reference = outcome === 'taken-up' && { reference: scene.strategicPlanId };
    const body = { outcome, reasons, ...reference };
    const words = `${title}: ${outcome === 'taken-up' ? 'se recoge' : 'no se recoge'}, y por qué`;
    await narrator.tell(words, { ...secretary, path: `${path}/themes/${themes[at]}/answers`, body });
  }
  await narrator.tell('Se publica el resumen', publish);
};
