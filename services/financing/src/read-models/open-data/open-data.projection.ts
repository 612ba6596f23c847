import { projection } from '@ceriss/read-models';
import { applicationCodec, type ApplicationEvent } from '../../domain/application/application.events.js';
import { awardCodec, type AwardEvent } from '../../domain/award/award.events.js';
import { callCodec, type CallEvent } from '../../domain/call/call.events.js';
import { payeeCodec, type PayeeEvent } from '../../domain/payee/payee.events.js';
import { awardRows } from './awards.rows.js';
import { callRows } from './calls.rows.js';
import * as row from './open-data.entity.js';

const tables = [
  row.OpenReleaseRow,
  row.OpenCallRow,
  row.OpenAwardRow,
  row.OpenCallChangeRow,
  row.OpenAwardChangeRow,
  row.OpenTransactionRow,
  row.OpenProjectRow,
  row.OpenOrganisationRow,
];

export const openData = projection<CallEvent | AwardEvent | ApplicationEvent | PayeeEvent>({
  name: 'open-data',
  version: 1,
  context: 'financing',
  tables,
  history: tables,
  codecs: [callCodec, awardCodec, applicationCodec, payeeCodec],
  on: {
    ...callRows,
    ...awardRows,
    'financing.application-drafted': ({ data: { applicationId, title } }, rows) =>
      rows.insert(row.OpenProjectRow, { applicationId, title }),
    'financing.payee-named': ({ data: { actorId, name, town, country } }, rows) =>
      rows.upsert(row.OpenOrganisationRow, { actorId, name, town, country }),
  },
});
export const openDataEntities = tables;
