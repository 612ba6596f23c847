import type { StoryTeller } from './story-player.js';
import type { Scene } from './story/cast.js';
import { accounts } from './story/accounts.js';
import { award } from './story/award.js';
import { moneyIn } from './story/bank.js';
import { call } from './story/call.js';
import { decision, noQuorum } from './story/decision.js';
import { ecosystem } from './story/ecosystem.js';
import { evaluation } from './story/evaluation.js';
import { foundations } from './story/foundations.js';
import { initiative } from './story/initiative.js';
import { Narrator } from './story/narrator.js';
import { participation } from './story/participation.js';
import { practice } from './story/practice.js';
import { justification, netting, reimbursement } from './story/recovery.js';
import { transfer } from './story/transfer.js';
import { upscaling } from './story/upscaling.js';

/** Hogares en Comunidad: from a registered initiative to a paid, evaluated and transferred one, told through the public APIs. */
export const playStory = async (teller: StoryTeller): Promise<void> => {
  const narrator = new Narrator(teller);
  const scene = {} as Scene;
  for (const chapter of [
    foundations,
    initiative,
    ecosystem,
    call,
    decision,
    noQuorum,
    participation,
    moneyIn,
    award,
    evaluation,
    justification,
    practice,
    reimbursement,
    netting,
    transfer,
    upscaling,
    accounts,
  ]) {
    await chapter(narrator, scene);
  }
};
